import { describe, expect, it } from 'vitest';
import { diaryDaysOf } from '../../../src/core/adherence/diary-day.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import { beforeAfter } from '../../../src/core/insight/before-after.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import { weeksAnswer } from '../../../src/core/insight/weeks.ts';
import { trend } from '../../../src/core/insight/trend.ts';
import { addDays } from '../../../src/core/time/day.ts';

const START = '2026-01-05';

/** A diary of scores, `null` for a morning that was not written down. */
function scored(scores: readonly (number | null)[]): readonly InsightDay[] {
  const nothing = { hasRun: false, miles: null, isRoad: null, hasEvening: false };
  return scores.map((score, index) => ({ day: addDays(START, index), score, ...nothing }));
}

/** Weeks, each of one score or of none. */
function weeksOf(...scores: readonly (number | null)[]): readonly (number | null)[] {
  return scores.flatMap((score) => Array.from({ length: 7 }, () => score));
}

describe('the trend', () => {
  it('leaves out the first week and counts weeks back from the last day', () => {
    const { means, weeks, line } = trend(scored([...weeksOf(9), 9, 9, ...weeksOf(4, 3)]));
    expect(means).toEqual([
      { at: 0, value: 4 },
      { at: 1, value: 3 },
    ]);
    expect([weeks, line]).toEqual([2, null]);
  });

  it('leaves out seven days, and what is no whole week', () => {
    const { means } = trend(scored([...weeksOf(9), ...weeksOf(8).slice(1), ...weeksOf(4)]));
    expect(means).toEqual([{ at: 0, value: 4 }]);
  });

  it.each([
    [5, null],
    [6, -1],
  ])('needs six weeks: with %d the slope is %s', (count, slope) => {
    const falling = Array.from({ length: count }, (_, index) => 9 - index);
    const { line } = trend(scored(weeksOf(0, ...falling)));
    expect(line === null ? null : Math.round(line.slope * 1e6) / 1e6).toBe(slope);
  });

  it('leaves out weeks with fewer than three mornings and keeps their place', () => {
    const few = [5, 5, null, null, null, null, null];
    const enough = [5, 5, 5, null, null, null, null];
    const days = scored([...weeksOf(0, 9, 8), ...few, ...enough, ...weeksOf(5, 4, 3)]);
    const { means, line } = trend(days);
    expect(means.map(({ at }) => at)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(line?.change).toBeCloseTo(6 * (line?.slope ?? 0), 9);
  });

  it('is flat, without any doubt about its sign, where nothing changes', () => {
    const { line } = trend(scored(weeksOf(3, 3, 3, 3, 3, 3, 3, 3)));
    expect(line?.slope).toBeCloseTo(0, 9);
    expect(line?.p).toBeGreaterThan(0.99);
  });

  it('sees that weeks resemble those before, and is less sure then', () => {
    const wave = [4, 5, 6, 6, 6, 5, 4, 3, 2, 2, 2, 3, 4];
    const jagged = [4, 6, 2, 6, 3, 5, 2, 4, 2, 6, 3, 6, 4];
    expect(trend(scored(weeksOf(0, ...wave))).line?.phi).toBeGreaterThan(0.5);
    expect(trend(scored(weeksOf(0, ...jagged))).line?.phi).toBe(0);
  });
});

describe('before and after a mark', () => {
  const mark = addDays(START, 34);

  it('is a step from the morning after the mark on', () => {
    const days = scored(weeksOf(6, 6, 6, 6, 6, 4, 4, 4, 4, 4));
    const { before, after, step } = beforeAfter(days, mark);
    expect([before, after]).toEqual([5, 5]);
    expect(step?.difference).toBeCloseTo(-2, 9);
    // A day later, a day of the new score is among the mornings before.
    expect(
      beforeAfter(days, addDays(mark, 1)).means.find(({ at }) => at === -1)?.value,
    ).toBeLessThan(6);
  });

  it('takes no straight line for a step', () => {
    const line = [8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5];
    expect(beforeAfter(scored(weeksOf(...line)), mark).step?.difference).toBeCloseTo(0, 9);
  });

  it.each([
    ['four weeks on each side are enough', [null, 6, 5, 6, 6, 4, 5, 4, 4, null], true],
    ['three before are not', [null, null, 5, 6, 6, 4, 5, 4, 4, 4], false],
    ['three after are not', [6, 6, 5, 6, 6, 4, 5, 4, null, null], false],
  ])('%s', (_, scores, isEnough) => {
    expect(beforeAfter(scored(weeksOf(...scores)), mark).step !== null).toBe(isEnough);
  });

  it('needs four mornings of a week, and whole weeks', () => {
    const week = [6, 6, 6, null, null, null, null];
    const days = scored([...weeksOf(6, 5), ...week, ...weeksOf(6, 6, 4, 4, 4, 4, 4)]);
    expect(beforeAfter(days, mark).before).toBe(4);
    expect(beforeAfter(days.slice(0, -1), mark).after).toBe(4);
    expect(beforeAfter(days.slice(3), mark).before).toBe(3);
  });

  it('is nothing for a mark outside the diary', () => {
    const days = scored(weeksOf(6, 6, 6, 6));
    expect(beforeAfter(days, addDays(START, -100))).toEqual({
      means: [],
      before: 0,
      after: 0,
      step: null,
    });
    expect(beforeAfter([], START).step).toBeNull();
  });
});

describe('the weeks', () => {
  const answer = (scores: readonly (number | null)[]) => {
    const days = scored(scores);
    const records = days.map(({ day }) => ({
      day,
      isOver: true,
      hasPlan: false,
      slots: [],
      extras: [],
      sets: [],
      isActive: false,
    }));
    const diary = diaryDaysOf({ records, sessions: [], diary: NO_DIARY });
    return weeksAnswer(days, diary, days.at(-1)?.day ?? '');
  };

  it('have the first week of the diary apart, which does not count', () => {
    const { first, weeks } = answer([...weeksOf(9), 8, 8, ...weeksOf(4, null, 3)]);
    expect([first?.from, first?.to, first?.mornings, first?.mean]).toEqual([
      START,
      '2026-01-11',
      7,
      9,
    ]);
    expect(weeks.map(({ from, mean }) => [from, mean])).toEqual([
      ['2026-01-14', 4],
      ['2026-01-21', null],
      ['2026-01-28', 3],
    ]);
  });

  it.each([6, 190])('of %d days have no first week that is over and in the window', (count) => {
    expect(answer(Array.from({ length: count }, () => 3)).first).toBeNull();
  });

  it('of 189 days are 26 beside the first', () => {
    const { first, weeks } = answer(Array.from({ length: 189 }, () => 3));
    expect([first?.from, weeks.length]).toEqual([START, 26]);
  });
});
