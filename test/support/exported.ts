import { dayRecords } from '../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../src/core/adherence/diary-day.ts';
import { adherenceOver } from '../../src/core/adherence/adherence.ts';
import { trainingDay } from '../../src/core/time/day.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import type { ExportedRecord } from '../../src/formats/export/exported-record.ts';

const DAY_START = '04:00';

/** Returns the record of four weeks as an exporter gets it in the evening of the last day. */
export function exported(
  lines: readonly (Line | readonly Line[])[],
  change: Partial<ExportedRecord> = {},
): ExportedRecord {
  const { from = '2026-10-26', to = '2026-11-22' } = change;
  const { now = `${to}T23:59:00.000+00:00` } = change;
  const history = foldLines(lines.flat());
  const raw = lines.flat().map((line) => ({ line, text: encodeLine(line) }));
  const days = dayRecords(history, from, to, now, DAY_START);
  return {
    from,
    to,
    now,
    today: trainingDay(now, DAY_START),
    dayStart: DAY_START,
    isDemo: false,
    units: 'km',
    history,
    days,
    diaryDays: diaryDaysOf({ records: days, sessions: history.sessions, diary: history.diary }),
    totals: adherenceOver(days),
    lines: () => raw,
    allLines: () => raw,
    firstLine: () => lines.flat()[0]?.id ?? '',
    configuredAt: () => 0,
    exerciseName: (id) => `The ${id}`,
    exerciseOf: () => undefined,
    routineName: (id) => (id === 'lower-back' ? 'Lower back' : id),
    routineSeconds: () => 685,
    ...change,
  };
}
