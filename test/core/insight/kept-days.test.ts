import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../../src/core/adherence/diary-day.ts';
import { keptPairs } from '../../../src/core/insight/kept-days.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';
import { historyOf, pause, schedule, sessionOf } from '../../support/sample-journal.ts';

/** The first two weeks, up to Thursday: with, without, without, with; one day of each was otherwise, and one was paused. */
const HISTORY = historyOf(
  schedule('2026-11-01'),
  ...['2026-11-30', '2026-12-02', '2026-12-05', '2026-12-10'].map((day) =>
    sessionOf(day, 'evening', 5, '20:31'),
  ),
  pause('2026-12-08', '2026-12-08', {}, '2026-12-08T06:00:00.000+00:00'),
);
const TODAY = '2026-12-11';

function keptIn(parts: Parameters<typeof sampleExperiment>[0], today = TODAY) {
  const records = dayRecords(HISTORY, '2026-11-30', today, `${today}T12:00:00.000+00:00`, '04:00');
  const { sessions, diary } = HISTORY;
  return keptPairs({
    experiment: sampleExperiment(parts),
    runDays: [],
    days: diaryDaysOf({ records, sessions, diary }),
    today,
    dayStart: '04:00',
  });
}

describe('the days of an experiment', () => {
  it('are in the order of its coins, as far as they are over', () => {
    const kept = keptIn({}).map(({ number, blocks }) => [
      number,
      ...blocks.map(({ arm, days }) => `${arm} ${days.join(' ')}`),
    ]);
    expect(kept).toEqual([
      [1, '1 as-planned not as-planned', '0 as-planned as-planned not'],
      [2, '0 as-planned paused as-planned', '1 as-planned'],
    ]);
  });

  it('are none on its first one', () => {
    expect(keptIn({}, '2026-11-30')).toEqual([]);
  });
});
