import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiText } from '../../../src/core/text/ascii.ts';
import type { Steps, StepWeek } from '../../../src/view/insight/steps.ts';
import { stepsLines } from '../../../src/view/insight/steps-picture.ts';
import { stepsWords } from '../../../src/view/insight/steps-words.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import {
  anyInterval,
  anyLook,
  anyText,
  misfits,
  plainLook,
  snapshot,
} from '../../support/pictures.ts';

const week = (mean: number | null, mornings: number): StepWeek => ({ mean, mornings });
const SHOES: Steps = {
  day: '2026-10-14',
  text: 'new shoes',
  before: [week(5.2, 6), week(4.81, 5), week(6.1, 7), week(10, 4)],
  after: [week(3.9, 6), week(null, 3), week(4.1, 7), week(3.2, 5), week(0, 7)],
  step: { difference: -0.9, low: -2.84, high: 1.02 },
};

describe('before and after a change', () => {
  it('are weeks on both sides of it, each with its mornings, and the step', () => {
    expect(snapshot(stepsLines(SHOES, plainLook(80)))).toMatchInlineSnapshot(`
      "
      As recorded, the mean is 6.5 in the weeks before and 2.8 in those after: 3.7
      points less sore. Allowing for a straight line through all of these weeks: a
      step of 0.9 points less sore.

      Wed 14 Oct 2026: new shoes
        10│        ██████                      │
          │        ██████                      │
         5│        ██████ ██████ ▃▃▃▃▃▃ ▅▅▅▅▅▅ │
          │        ██████ ██████ ██████ ██████ │ ██████        ██████ ▅▅▅▅▅▅
         0│        ██████ ██████ ██████ ██████ │ ██████   ∙    ██████ ██████ ▁▁▁▁▁▁
      mean          10.0   6.1    4.8    5.2   │  3.9           4.1    3.2    0.0
      n              4      7      5      6    │   6      3      7      5      7
      week           4      3      2      1    │   1      2      3      4      5
                                        before │ after
      bars: mean soreness on waking, 0 to 10; n: mornings with a score;
      week: how many before or after; │ the change; ∙ too few mornings for a mean

      From before to after, allowing for a slow trend: −0.9 points (95 % interval −2.8
      to +1.0)
                 ├──────┼────────●──────┼───────┤       ┊
        ┼───────┼───────╪═══════╪═══════╪═══════╪═══════╪───────┼───────┼
       −4      −3      −2      −1       0      +1      +2      +3      +4
        ◂ less sore after the change         more sore after the change ▸
      ═ less than the 2 points that people with back pain usually call a change
      95 % interval: made so that in 95 of 100 cases it holds the true difference.
      "
    `);
  });

  it('are the same in ASCII, and in the narrowest terminal', () => {
    expect(snapshot(stepsLines(SHOES, plainLook(30, true)))).toMatchInlineSnapshot(`
      "
      As recorded, the mean is 6.5
      in the weeks before and 2.8 in
      those after: 3.7 points less
      sore. Allowing for a straight
      line through all of these
      weeks: a step of 0.9 points
      less sore.

      Wed 14 Oct 2026: new shoes
        10|   #       |
          |   #       |
         5|   # # = = |
          |   # # # # | #   # =
         0|   # # # # | # . # # _
      n       4 7 5 6 | 6 3 7 5 7
      week    4 3 2 1 | 1 2 3 4 5
               before | after
      bars: mean soreness on waking,
      0 to 10;
      n: mornings with a score;
      week: how many before or
      after; | the change;
      . too few mornings for a mean

      From before to after, allowing
      for a slow trend: -0.9 points
      (95 % interval -2.8 to +1.0)
           [--+--*--+--]  :
        +--+--+==+==+==+==+--+--+
       -4 -3 -2 -1  0 +1 +2 +3 +4
      < less sore after the change
      more sore after the change >
      = less than the 2 points that
      people with back pain usually
      call a change
      95 % interval: made so that in
      95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('say what bars in another colour are, where there are such bars and colours', async () => {
    const dark = { ...plainLook(80), theme: await themeFor(3, 'dark') };
    const words = 'in another colour: 6 or more';
    expect(stepsLines(SHOES, dark).join('\n')).toContain(words);
    expect(stepsLines(SHOES, plainLook(80)).join('\n')).not.toContain(words);
    const low = { ...SHOES, before: [week(5.9, 7)], after: [week(5.9, 7)] };
    expect(stepsLines(low, dark).join('\n')).not.toContain(words);
  });

  it('are said in order of days', () => {
    expect(snapshot(stepsWords(SHOES))).toMatchInlineSnapshot(`
      "
      As recorded, the mean is 6.5 in the weeks before and 2.8 in those after: 3.7 points less sore. Allowing for a straight line through all of these weeks: a step of 0.9 points less sore.
      Change on Wed 14 Oct 2026: new shoes.
      Mean soreness on waking, 0 to 10, week by week.
      4 weeks before: 10.0 on 4 mornings.
      3 weeks before: 6.1 on 7 mornings.
      2 weeks before: 4.8 on 5 mornings.
      1 week before: 5.2 on 6 mornings.
      1 week after: 3.9 on 6 mornings.
      2 weeks after: 3 mornings, too few for a mean.
      3 weeks after: 4.1 on 7 mornings.
      4 weeks after: 3.2 on 5 mornings.
      5 weeks after: 0.0 on 7 mornings.
      From before to after, allowing for a slow trend: −0.9 points (95 % interval −2.8 to +1.0).
      95 % interval: made so that in 95 of 100 cases it holds the true difference.
      "
    `);
  });

  it('without any week have only the change', () => {
    const none = { ...SHOES, before: [], after: [], step: null };
    expect(stepsLines(none, plainLook(80))).toEqual(['Wed 14 Oct 2026: new shoes']);
  });

  it('fit any terminal, and have nothing but ASCII where there is nothing else', () => {
    fc.assert(
      fc.property(anySteps, anyLook, (value, look) => {
        expect(misfits(stepsLines(value, look), look)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('have the mornings of every week below its bar, and say all means and the interval', () => {
    fc.assert(
      fc.property(anySteps, anyLook, (value, look) => {
        const { before, after } = value;
        const weeks = [...before.toReversed(), ...after];
        const counts = stepsLines(value, { ...look, ...plainLook(look.columns) }).find((line) =>
          line.startsWith('n '),
        );
        expect(counts?.match(/\d/g) ?? []).toEqual(weeks.map(({ mornings }) => `${mornings}`));
        const words = asciiText(stepsWords(value).join('\n'));
        for (const { mean } of weeks) {
          if (mean !== null) expect(words).toContain(`: ${mean.toFixed(1)} on `);
        }
        const low = (value.step?.low ?? 0).toFixed(1).replace('-0.0', '0.0');
        if (value.step !== null) expect(words).toContain(low);
      }),
      { numRuns: 25 },
    );
  });
});

const anyWeek: fc.Arbitrary<StepWeek> = fc.record({
  mean: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
  mornings: fc.integer({ min: 0, max: 7 }),
});

const anySteps: fc.Arbitrary<Steps> = fc.record({
  day: fc.constant('2026-10-14'),
  text: anyText,
  before: fc.array(anyWeek, { maxLength: 5 }),
  after: fc.array(anyWeek, { maxLength: 5 }),
  step: fc.option(anyInterval),
});
