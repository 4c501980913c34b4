import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pairs, PairSide } from '../../../src/view/insight/pairs.ts';
import { pairsLines } from '../../../src/view/insight/pairs-picture.ts';
import { pairsWords } from '../../../src/view/insight/pairs-words.ts';
import {
  anyInterval,
  anyLook,
  anyText,
  misfits,
  plainLook,
  snapshot,
} from '../../support/pictures.ts';

const side = (mean: number | null, mornings: number): PairSide => ({ mean, mornings });
const EVENING: Pairs = {
  names: { a: 'no session in the evening', b: 'a session in the evening' },
  pairs: [
    { name: 'week 1', a: side(5.33, 3), b: side(3, 2) },
    { name: 'week 2', a: side(4, 1), b: side(6.5, 2) },
    { name: 'week 3', a: side(null, 0), b: side(2, 3) },
    { name: 'week 4', a: side(4, 3), b: side(4, 3) },
    { name: 'week 5', a: side(10, 2), b: side(0, 3) },
  ],
  interval: { difference: -2.46, low: -11, high: 6.04 },
};

describe('the pairs of an experiment', () => {
  it('have both means on one scale, their difference and their mornings; those dropped have no difference', () => {
    expect(snapshot(pairsLines(EVENING, plainLook(80)))).toMatchInlineSnapshot(`
      "
      A  no session in the evening
      B  a session in the evening
             0                             5                             10
             ┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬   B−A n A B
      week 1                   B─────────────A                              −2.3   3 2
      week 2                         A──────────────B                       +2.5   1 2
      week 3             B                                                     –   0 3
      week 4                         =                                       0.0   3 3
      week 5 B───────────────────────────────────────────────────────────A −10.0   2 3
      A, B: mean soreness on waking, 0 to 10; = both the same;
      n: mornings with a score; – dropped: one side has no morning

      Mean difference of n = 4 pairs, B − A: −2.5 points (95 % interval −11.0 to +6.0)
        ◂───────────●───┼───────────────┼───────────────┼───────────────▸
        ┼───────┼───────╪═══════╪═══════╪═══════╪═══════╪───────┼───────┼
       −4      −3      −2      −1       0      +1      +2      +3      +4
        ◂ less sore with B                             more sore with B ▸
      ═ less than the 2 points that people with back pain usually call a change
      95 % interval: made so that in 95 of 100 cases it holds the true difference.
      "
    `);
  });

  it('have numbers for names in the narrowest terminal, and other signs in ASCII', () => {
    expect(snapshot(pairsLines(EVENING, plainLook(30, true)))).toMatchInlineSnapshot(`
      "
      A  no session in the evening
      B  a session in the evening
        0         5         10
        +-+-+-+-+-+-+-+-+-+-+   B-A
      1       B----A           -2.3
      2         A----B         +2.5
      3     B                     -
      4         =               0.0
      5 B-------------------A -10.0
      A, B: mean soreness on waking,
      0 to 10; = both the same; -
      dropped: one side has no
      morning

      Mean difference of n = 4
      pairs, B - A: -2.5 points
      (95 % interval -11.0 to +6.0)
        <----*+-----+-----+----->
        +--+--+==+==+==+==+--+--+
       -4 -3 -2 -1  0 +1 +2 +3 +4
        < less sore with B
               more sore with B >
      = less than the 2 points that
      people with back pain usually
      call a change
      95 % interval: made so that in
      95 of 100 cases it holds the
      true difference.
      "
    `);
  });

  it('are said one after the other', () => {
    expect(snapshot(pairsWords(EVENING))).toMatchInlineSnapshot(`
      "
      A: no session in the evening.
      B: a session in the evening.
      Mean soreness on waking, 0 to 10, pair by pair.
      Week 1: A 5.3 on 3 mornings, B 3.0 on 2 mornings; B lower by 2.3.
      Week 2: A 4.0 on 1 morning, B 6.5 on 2 mornings; B higher by 2.5.
      Week 3: A no morning, B 2.0 on 3 mornings; dropped.
      Week 4: A 4.0 on 3 mornings, B 4.0 on 3 mornings; no difference.
      Week 5: A 10.0 on 2 mornings, B 0.0 on 3 mornings; B lower by 10.0.
      Mean difference of n = 4 pairs, B − A: −2.5 points (95 % interval −11.0 to +6.0).
      95 % interval: made so that in 95 of 100 cases it holds the true difference.
      "
    `);
  });

  it('that are none are nothing', () => {
    const none = { ...EVENING, pairs: [], interval: null };
    expect([pairsLines(none, plainLook(80)), pairsWords(none)]).toEqual([[], []]);
  });

  it('fit any terminal, and have nothing but ASCII where there is nothing else', () => {
    fc.assert(
      fc.property(anyPairs, anyLook, (value, look) => {
        expect(misfits(pairsLines(value, look), look)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('count only whole pairs, and say every mean', () => {
    fc.assert(
      fc.property(anyPairs, anyInterval, (value, interval) => {
        const whole = value.pairs.filter(({ a, b }) => a.mean !== null && b.mean !== null).length;
        const words = pairsWords({ ...value, interval }).join('\n');
        expect(words).toContain(`Mean difference of n = ${whole} pairs`);
        expect(pairsLines({ ...value, interval }, plainLook(200)).join('\n')).toContain(
          `Mean difference of n = ${whole} pairs`,
        );
        for (const { mean, mornings } of value.pairs.flatMap(({ a, b }) => [a, b])) {
          if (mean !== null) expect(words).toContain(`${mean.toFixed(1)} on ${mornings} morning`);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const anySide: fc.Arbitrary<PairSide> = fc.oneof(
  fc.constant(side(null, 0)),
  fc.record({
    mean: fc.double({ min: 0, max: 10, noNaN: true }),
    mornings: fc.integer({ min: 1, max: 7 }),
  }),
);

const anyPairs: fc.Arbitrary<Pairs> = fc.record({
  names: fc.record({ a: anyText, b: anyText }),
  pairs: fc.array(
    fc.record({
      name: fc.constantFrom('week 1', 'week 12', 'runs 23 and 24'),
      a: anySide,
      b: anySide,
    }),
    { minLength: 1, maxLength: 16 },
  ),
  interval: fc.option(anyInterval),
});
