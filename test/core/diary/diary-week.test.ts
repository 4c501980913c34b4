import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diaryOverview, mondayOf } from '../../../src/core/diary/diary-week.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { historyOf } from '../../support/sample-journal.ts';

const overviewOf = (...lines: readonly Line[]) => diaryOverview(historyOf(...lines).diary);

describe('the weeks of a diary', () => {
  it('go from Monday to Sunday, with the lowest, the middle and the highest score', () => {
    const { weeks } = overviewOf(
      ...[4, 2, 7].map((score, index) => morningOf(addDays('2026-11-20', index), score)),
      morningOf('2026-11-23', 3),
      morningOf('2026-11-24', 6),
    );
    expect(weeks).toEqual([
      {
        monday: '2026-11-16',
        mornings: { count: 3, lowest: 2, median: 4, highest: 7 },
        runs: null,
      },
      {
        monday: '2026-11-23',
        mornings: { count: 2, lowest: 3, median: 4.5, highest: 6 },
        runs: null,
      },
    ]);
  });

  it('add runs up, and say how many have no distance', () => {
    const { weeks } = overviewOf(
      runOf('2026-11-17', 8000, { seconds: 2700 }),
      runOf('2026-11-17', null),
      runOf('2026-11-22', 5500),
    );
    expect(weeks.map(({ runs }) => runs)).toEqual([
      { count: 3, metres: 13_500, seconds: 4500, withoutDistance: 1 },
    ]);
  });

  it('count a morning that was scored twice once, as it was written last', () => {
    const { weeks } = overviewOf(morningOf('2026-11-17', 8), morningOf('2026-11-17', 3));
    expect(weeks[0]?.mornings).toEqual({ count: 1, lowest: 3, median: 3, highest: 3 });
  });

  it('with nothing in them are left out, also if the clocks change between', () => {
    const { weeks } = overviewOf(runOf('2026-10-18', 1000), runOf('2026-11-02', 1000));
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-10-12', '2026-11-02']);
  });

  it('hold each morning and each run once, whatever the days', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(offsets, offsets, (scored, ran) => {
        const days = (list: readonly number[]) => list.map((one) => addDays('2025-12-01', one));
        const { weeks } = overviewOf(
          ...days(scored).map((day) => morningOf(day, 3)),
          ...days(ran).map((day) => runOf(day, 1000)),
        );
        const sum = (of: (week: (typeof weeks)[number]) => number) =>
          weeks.reduce((total, week) => total + of(week), 0);
        expect(sum(({ mornings }) => mornings?.count ?? 0)).toBe(new Set(scored).size);
        expect(sum(({ runs }) => runs?.count ?? 0)).toBe(ran.length);
        expect(weeks.every(({ monday }) => mondayOf(monday) === monday)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the overview of a diary', () => {
  it('has the changes, and tells whether anything is there', () => {
    expect(overviewOf(markOf('2026-11-17', 'new shoes'))).toEqual({
      weeks: [],
      marks: [{ day: '2026-11-17', text: 'new shoes' }],
      isEmpty: false,
    });
    expect(overviewOf().isEmpty).toBe(true);
  });
});
