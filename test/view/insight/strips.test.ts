import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiText } from '../../../src/core/text/ascii.ts';
import type { Interval, IntervalScale } from '../../../src/view/insight/interval.ts';
import { intervalLines } from '../../../src/view/insight/interval-picture.ts';
import type { Strips } from '../../../src/view/insight/strips.ts';
import { stripsLines } from '../../../src/view/insight/strips-picture.ts';
import { stripsWords } from '../../../src/view/insight/strips-words.ts';
import {
  anyInterval,
  anyLook,
  anyText,
  misfits,
  plainLook,
  snapshot,
} from '../../support/pictures.ts';

const POINTS: IntervalScale = {
  limit: 4,
  band: 2,
  unit: 'points',
  below: 'less sore after runs',
  above: 'more sore after runs',
};
const SLOPE: IntervalScale = {
  limit: 1,
  band: null,
  unit: 'points a km',
  below: 'less sore after longer runs',
  above: 'more sore after longer runs',
};
const RESTS = { name: 'after rest days', scores: [0, 2, 2, 3, 3, 3, 4, 10] };
const AFTER_RUNS = { name: 'after runs', scores: [3, 4, 4, 5, 5, 6, 6, 6, 7] };
const RUNS: Strips = {
  strips: [RESTS, AFTER_RUNS],
  interval: { difference: 1.72, low: 0.81, high: 2.66 },
  of: 'after runs against after rest days',
  scale: POINTS,
  compared: [AFTER_RUNS, RESTS],
  allowing: 'the last score and the weekday',
};

describe('the strips', () => {
  it('have the scores of each kind with their medians, and the interval below on its own axis', () => {
    expect(snapshot(stripsLines(RUNS, plainLook(60)))).toMatchInlineSnapshot(`
      "
      As recorded, the means are 5.1 after runs and 3.4 after rest
      days: 1.7 points more sore after runs. Allowing for the last
      score and the weekday: 1.7 points more sore after runs.

      After rest days: 8 mornings, median 3
                        ███
                    ███ ███
            ███     ███ ███ ███                     ███
            ▔▔▔▔▔▔▔▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      n      1       2   3   1                       1
      After runs: 9 mornings, median 5
                                    ▅▅▅
                            ▆▆▆ ▆▆▆ ███
                        ▇▇▇ ███ ███ ███ ▇▇▇
            ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      n                  1   2   2   3   1
      score  0   1   2   3   4   5   6   7   8   9   10
      score: soreness on waking; n: mornings;
      bars: share of n, up to 38 %; ▲ median: the middle score

      After runs against after rest days: +1.7 points (95 %
      interval +0.8 to +2.7)
                      ┊             │     ├─────●─┼────┤
        ┼──────┼──────╪══════╪══════╪══════╪══════╪──────┼──────┼
       −4     −3     −2     −1      0     +1     +2     +3     +4
        ◂ less sore after runs             more sore after runs ▸
      ═ less than the 2 points that people with back pain usually
      call a change
      95 % interval: made so that in 95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('have the same in ASCII', () => {
    expect(snapshot(stripsLines(RUNS, plainLook(60, true)))).toMatchInlineSnapshot(`
      "
      As recorded, the means are 5.1 after runs and 3.4 after rest
      days: 1.7 points more sore after runs. Allowing for the last
      score and the weekday: 1.7 points more sore after runs.

      After rest days: 8 mornings, median 3
                        ###
                    ### ###
            ###     ### ### ###                     ###
            -------------^-----------------------------
      n      1       2   3   1                       1
      After runs: 9 mornings, median 5
                                    ===
                            === === ###
                        === ### ### ### ===
            ---------------------^---------------------
      n                  1   2   2   3   1
      score  0   1   2   3   4   5   6   7   8   9   10
      score: soreness on waking; n: mornings;
      bars: share of n, up to 38 %; ^ median: the middle score

      After runs against after rest days: +1.7 points (95 %
      interval +0.8 to +2.7)
                      :             |     [-----*-+----]
        +------+------+======+======+======+======+------+------+
       -4     -3     -2     -1      0     +1     +2     +3     +4
        < less sore after runs             more sore after runs >
      = less than the 2 points that people with back pain usually
      call a change
      95 % interval: made so that in 95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('leave out counts that have no room', () => {
    const many = { ...RUNS, strips: [{ name: 'after runs', scores: Array<number>(12).fill(3) }] };
    expect(snapshot(stripsLines(many, plainLook(30)))).toMatchInlineSnapshot(`
      "
      As recorded, the means are 5.1
      after runs and 3.4 after rest
      days: 1.7 points more sore
      after runs. Allowing for the
      last score and the weekday:
      1.7 points more sore after
      runs.

      After runs: 12 mornings,
      median 3
                  █
                  █
                  █
            ▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      score 0 1 2 3 4 5 6 7 8 9 10
      score: soreness on waking;
      bars: share of n, up to 100 %;
      ▲ median: the middle score

      After runs against after rest
      days: +1.7 points (95 %
      interval +0.8 to +2.7)
              ┊     │ ├──●┼─┤
        ┼──┼──╪══╪══╪══╪══╪──┼──┼
       −4 −3 −2 −1  0 +1 +2 +3 +4
        ◂ less sore after runs
           more sore after runs ▸
      ═ less than the 2 points that
      people with back pain usually
      call a change
      95 % interval: made so that in
      95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('of distances have a slope, and nothing that would matter', () => {
    const strips = ['3.0 to 5.2', '5.3 to 8.8', '9.0 to 16.4'].map((range, index) => ({
      name: `after ${range} km`,
      scores: [2 + index, 3 + index, 3 + index],
    }));
    const interval = { difference: 0.213, low: 0.051, high: 0.372 };
    const value = {
      ...RUNS,
      strips,
      compared: null,
      interval,
      of: 'with each km more',
      scale: SLOPE,
    };
    expect(snapshot(stripsLines(value, plainLook(60)))).toMatchInlineSnapshot(`
      "
      After 3.0 to 5.2 km: 3 mornings, median 3
                        ███
                    ▄▄▄ ███
                    ███ ███
            ▔▔▔▔▔▔▔▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      n              1   2
      After 5.3 to 8.8 km: 3 mornings, median 4
                            ███
                        ▄▄▄ ███
                        ███ ███
            ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      n                  1   2
      After 9.0 to 16.4 km: 3 mornings, median 5
                                ███
                            ▄▄▄ ███
                            ███ ███
            ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▲▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
      n                      1   2
      score  0   1   2   3   4   5   6   7   8   9   10
      score: soreness on waking; n: mornings;
      bars: share of n, up to 67 %; ▲ median: the middle score

      With each km more: +0.21 points a km (95 % interval +0.05 to
      +0.37)
                                    │├────●───┤
        ┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼
       −1     −0.75  −0.5   −0.25   0     +0.25  +0.5   +0.75  +1
        ◂ less sore after longer runs
                                    more sore after longer runs ▸
      95 % interval: made so that in 95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('are said with every count', () => {
    expect(snapshot(stripsWords(RUNS))).toMatchInlineSnapshot(`
      "
      As recorded, the means are 5.1 after runs and 3.4 after rest days: 1.7 points more sore after runs. Allowing for the last score and the weekday: 1.7 points more sore after runs.
      Soreness on waking, 0 to 10: how many mornings have each score. The median is the middle score.
      After rest days: 8 mornings, median 3; 1 at 0, 2 at 2, 3 at 3, 1 at 4, 1 at 10.
      After runs: 9 mornings, median 5; 1 at 3, 2 at 4, 2 at 5, 3 at 6, 1 at 7.
      After runs against after rest days: +1.7 points (95 % interval +0.8 to +2.7).
      95 % interval: made so that in 95 of 100 cases it holds the true difference.
      "
    `);
  });

  it.each([
    [
      { difference: -0.5, low: -0.97, high: -0.03 },
      'Allowing for the last score and the weekday: 0.5 points less sore after runs.',
    ],
    [
      { difference: 0.04, low: -1, high: 1.1 },
      'Allowing for the last score and the weekday: 0.04 points more sore after runs.',
    ],
  ])(
    'say what was recorded and what is left of it, even if these point in opposite ways: %o',
    (interval, words) => {
      const [said] = stripsWords({ ...RUNS, interval });
      expect(said).toContain(
        '5.1 after runs and 3.4 after rest days: 1.7 points more sore after runs.',
      );
      expect(said).toContain(words);
    },
  );

  it('without a morning have nothing but that', () => {
    const none = { ...RUNS, interval: null, strips: [{ name: 'after runs', scores: [] }] };
    expect(stripsLines(none, plainLook(60))).toEqual(['After runs: 0 mornings']);
  });

  it('fit any terminal, and have nothing but ASCII where there is nothing else', () => {
    fc.assert(
      fc.property(anyStrips, anyLook, (value, look) => {
        expect(misfits(stripsLines(value, look), look)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('have as many mornings below the bars as they say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
        const value = { ...RUNS, interval: null, strips: [{ name: 'after runs', scores }] };
        const lines = stripsLines(value, plainLook(80));
        const counts = lines.find((line) => line.startsWith('n '))?.match(/\d+/g) ?? [];
        expect(lines[0]).toMatch(new RegExp(`: ${scores.length} mornings?, median `));
        expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(scores.length);
      }),
      { numRuns: 25 },
    );
  });

  it('are said with the numbers of the interval, the medians and the mornings', () => {
    fc.assert(
      fc.property(anyStrips, (value) => {
        const words = asciiText(stripsWords(value).join(' ')).replaceAll(/\s+/g, ' ');
        const lines = stripsLines(value, plainLook(200, true)).map((line) =>
          line.replaceAll(/\s+/g, ' '),
        );
        const titles = lines.flatMap(
          (line) => /: (\d+ mornings?(, median .*)?)$/.exec(line)?.[1] ?? [],
        );
        expect(titles).toHaveLength(value.strips.length);
        for (const title of titles) expect(words).toContain(title);
        for (const line of lines.filter((one) => one.includes('95 % interval'))) {
          expect(words).toContain(line.trim());
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('an interval', () => {
  const row = (interval: Interval, scale = POINTS) =>
    intervalLines('it', interval, scale, plainLook(80))[1];

  it.each<[string, Interval, string]>([
    [
      'inside 2 points is seen to be',
      { difference: 0.2, low: -0.6, high: 1.1 },
      '                  ┊          ├────┼─●──────┤      ┊',
    ],
    [
      'that excludes 0 does not cross it',
      { difference: 1.7, low: 0.8, high: 2.7 },
      '                  ┊               │     ├───────●─┼─────┤',
    ],
    [
      'beyond both ends has two arrows',
      { difference: 1.2, low: -4.6, high: 7 },
      '  ◂───────────────┼───────────────┼─────────●─────┼───────────────▸',
    ],
    [
      'altogether beyond one end has an arrow there',
      { difference: -7, low: -9, high: -4.5 },
      '  ◂               ┊               │               ┊',
    ],
    [
      'without any width is a point',
      { difference: 0, low: 0, high: 0 },
      '                  ┊               ●               ┊',
    ],
  ])('%s', (_, interval, shown) => {
    expect(row(interval)).toBe(shown);
  });

  it.each<[string, Interval, string]>([
    ['touches 0', { difference: 0.5, low: 0, high: 1 }, '        ┊     ├─●┤  ┊'],
    ['just excludes 0', { difference: 0.5, low: 0.01, high: 1 }, '        ┊     │├●┤  ┊'],
    ['just includes 0', { difference: 0.5, low: -0.01, high: 1 }, '        ┊    ├┼─●┤  ┊'],
    ['is just inside 2 points', { difference: 1, low: 0.5, high: 1.99 }, '        ┊     │ ├●─┤┊'],
    ['is just not', { difference: 1, low: 0.5, high: 2.01 }, '        ┊     │ ├●──┼┤'],
  ])('is seen to be where it is: it %s', (_, interval, shown) => {
    expect(intervalLines('it', interval, POINTS, plainLook(30))).toContain(shown);
  });

  it.each([
    [{ difference: -0.5, low: -0.97, high: -0.03 }, '−0.5 points (95 % interval −1.0 to −0.03)'],
    [{ difference: 1.1, low: 0.2, high: 1.98 }, '+1.1 points (95 % interval +0.2 to +1.98)'],
    [{ difference: 0.8, low: 0.003, high: 1.998 }, '+0.8 points (95 % interval +0.003 to +1.998)'],
    [{ difference: 0, low: -2.03, high: 2.03 }, '0.0 points (95 % interval −2.0 to +2.0)'],
  ])(
    'has a decimal more where one would put an end on 0, or on 2 points: %o',
    (interval, words) => {
      expect(intervalLines('it', interval, POINTS, plainLook(80))[0]).toBe(`It: ${words}`);
    },
  );

  it('has 0 and both ends of its axis in the narrowest terminal', () => {
    const lines = intervalLines('it', { difference: 0.1, low: 0, high: 0.2 }, SLOPE, plainLook(30));
    expect(lines).toContain(' −1    −0.5   0    +0.5  +1');
  });
});

const anyStrips: fc.Arbitrary<Strips> = fc.record({
  strips: fc.array(
    fc.record({
      name: anyText,
      scores: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 182 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  interval: fc.option(anyInterval),
  of: anyText,
  scale: fc.constantFrom(POINTS, SLOPE),
  compared: fc.constantFrom([AFTER_RUNS, RESTS] as const, null),
  allowing: anyText,
});
