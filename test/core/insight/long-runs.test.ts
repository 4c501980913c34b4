import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../../../src/core/insight/long-runs.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { addDays, differenceInDays } from '../../../src/core/time/day.ts';
import { runOf } from '../../support/sample-diary.ts';

const FROM = '2026-10-01';

type TypedRun = readonly [day: string, metres: number | null];

function found(runs: readonly TypedRun[], firstRun = '2026-08-01') {
  const { diary } = foldLines(runs.map(([day, metres]) => runOf(day, metres)));
  const { compared, runs: longer } = longRuns(diary.runs, FROM, firstRun);
  return [compared, longer.map(({ day, longestDay, more }) => [day, longestDay, more])];
}

describe('single runs longer than the longest of the 30 days before', () => {
  it.each([
    [
      'longer',
      [
        ['2026-10-01', 5000],
        ['2026-10-05', 6000],
      ],
      [1, [['2026-10-05', '2026-10-01', 0.2]]],
    ],
    [
      'as long',
      [
        ['2026-10-01', 5000],
        ['2026-10-05', 5000],
      ],
      [1, []],
    ],
    [
      'longer by less than a watch is exact',
      [
        ['2026-10-01', 5000],
        ['2026-10-05', 5020],
      ],
      [1, []],
    ],
    [
      '30 days before',
      [
        ['2026-10-01', 5000],
        ['2026-10-31', 6000],
      ],
      [1, [['2026-10-31', '2026-10-01', 0.2]]],
    ],
    [
      '31 days before',
      [
        ['2026-10-01', 5000],
        ['2026-11-01', 6000],
      ],
      [0, []],
    ],
    [
      'on the same day',
      [
        ['2026-10-05', 5000],
        ['2026-10-05', 6000],
      ],
      [0, []],
    ],
    [
      'of unknown length',
      [
        ['2026-10-01', null],
        ['2026-10-05', 6000],
      ],
      [0, []],
    ],
    [
      'before the window, which is only compared with',
      [
        ['2026-09-10', 5000],
        ['2026-09-20', 6000],
        ['2026-10-05', 6600],
      ],
      [1, [['2026-10-05', '2026-09-20', 0.1]]],
    ],
    [
      'than the longest, not the last',
      [
        ['2026-10-01', 9000],
        ['2026-10-05', 5000],
        ['2026-10-07', 6000],
      ],
      [2, []],
    ],
  ] as const)('%s', (_, runs, wanted) => {
    const [compared, longer] = found(runs);
    const rounded = (longer as [string, string, number][]).map(([day, longest, more]) => [
      day,
      longest,
      Math.round(more * 1e6) / 1e6,
    ]);
    expect([compared, rounded]).toEqual(wanted);
  });

  it('are not looked for before runs have been recorded for 30 days', () => {
    const runs = [
      ['2026-10-01', 5000],
      ['2026-10-30', 6000],
      ['2026-10-31', 7000],
    ] as const;
    expect(found(runs, '2026-10-01')).toEqual([
      1,
      [['2026-10-31', '2026-10-30', expect.closeTo(1 / 6)]],
    ]);
  });

  it('are those that a look at all pairs of runs finds', () => {
    const typed = fc.record({ after: fc.nat({ max: 20 }), metres: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 30 }), (steps) => {
        let day = '2026-08-20';
        const runs = steps.map(({ after, metres }): readonly [string, number] => {
          day = addDays(day, after);
          return [day, metres * 1000];
        });
        const longer = runs.flatMap(([of, metres]) => {
          const before = runs
            .filter(([other]) => other < of && differenceInDays(other, of) <= 30)
            .map(([, far]) => far);
          return of >= FROM && before.length > 0 && metres > Math.max(...before) ? [of] : [];
        });
        const [, told] = found(runs, '2026-07-01');
        expect((told as [string][]).map(([one]) => one)).toEqual(longer);
      }),
      { numRuns: 50 },
    );
  });
});
