import { describe, expect, it } from 'vitest';
import { diaryDaysOf } from '../../../src/core/adherence/diary-day.ts';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import { insightDays } from '../../../src/core/insight/insight-days.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { morningOf, runOf } from '../../support/sample-diary.ts';
import { logged, sessionOf, stoppedSession } from '../../support/sample-journal.ts';

const DAY = '2026-11-24';

function dayOf(...lines: readonly Line[]): InsightDay | undefined {
  const { sessions, diary, ...rest } = foldLines(lines);
  const now = '2026-11-26T12:00:00.000+00:00';
  const records = dayRecords({ ...rest, sessions, diary }, DAY, DAY, now, '04:00');
  return insightDays(diaryDaysOf({ records, sessions, diary }), '04:00')[0];
}

describe('a day as questions are asked of it', () => {
  it('has the morning that counts, and nothing else if nothing else was recorded', () => {
    expect(dayOf(morningOf(DAY, 6), morningOf(DAY, 4))).toEqual({
      day: DAY,
      score: 4,
      hasRun: false,
      miles: null,
      isRoad: null,
      hasEvening: false,
    });
  });

  it.each([
    ['both distances', [runOf(DAY, 1609.344), runOf(DAY, 3218.688)], 3],
    ['one without a distance', [runOf(DAY, 1609.344), runOf(DAY, null)], null],
  ])('has the miles of all runs: %s', (_, runs, miles) => {
    const day = dayOf(...runs);
    expect(day?.hasRun).toBe(true);
    if (miles === null) expect(day?.miles).toBeNull();
    else expect(day?.miles).toBeCloseTo(miles, 9);
  });

  it.each([
    [['road'], true],
    [['road', 'road'], true],
    [['trail'], false],
    [['road', 'trail'], null],
    [['mixed'], null],
    [['track'], null],
    [['treadmill'], null],
    [['road', undefined], null],
  ] as const)('on %j is a road: %s', (surfaces, isRoad) => {
    const runs = surfaces.map((surface) =>
      runOf(DAY, 5000, surface === undefined ? {} : { surface }),
    );
    expect(dayOf(...runs)?.isRoad).toBe(isRoad);
  });

  const at = (time: string, date = DAY) => `${date}T${time}:00.000+00:00`;
  it.each([
    ['from 15:00 on', sessionOf(DAY, 'evening', 5, '15:00'), true],
    ['before 15:00', sessionOf(DAY, 'evening', 5, '14:59'), false],
    ['with 80 % done', sessionOf(DAY, 'evening', 4, '20:30'), true],
    ['with less done', sessionOf(DAY, 'evening', 3, '20:30'), false],
    [
      'logged for the night after',
      [
        logged(
          [0, 1, 2, 3, 4],
          { began: at('01:30', '2026-11-25') },
          { at: at('02:00', '2026-11-25'), day: DAY },
        ),
      ],
      true,
    ],
    [
      'logged for the early morning',
      [logged([0, 1, 2, 3, 4], { began: at('05:00') }, { at: at('21:00') })],
      false,
    ],
    ['ended for pain with a third of all done', stoppedSession(DAY, 'evening', '20:30'), false],
  ] as const)('has an evening session %s: %o', (_, lines, hasEvening) => {
    expect(dayOf(...lines)?.hasEvening).toBe(hasEvening);
  });
});
