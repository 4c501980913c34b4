import type { Run } from '../../core/diary/activity.ts';
import { timeOfDay } from '../../core/time/day.ts';
import { type CsvCell, type CsvRow, fixed, textCell, yesOrNo } from './csv-cells.ts';
import type { ExportedMonth } from './exported-record.ts';

/** The columns of a table of runs, in order, with what they hold. */
export const RUN_COLUMNS = {
  id: 'id of the run in the journal',
  day: 'training day, YYYY-MM-DD',
  time: 'local start time, HH:MM; empty if only the day is known',
  at: 'the same moment with its UTC offset; empty if only the day is known',
  km: 'kilometres; empty if unknown',
  minutes: 'minutes in motion, or by the timer of the watch; empty if unknown',
  elapsed: 'minutes from its beginning to its end; empty if unknown',
  surface: 'road, trail, track, treadmill or mixed; empty if unknown',
  effort: 'effort, 0 to 10; empty if not answered',
  estimated: 'yes if the kilometres were added up from points, otherwise no',
  zone_assumed: 'yes if the local time is that of the computer, for want of another, otherwise no',
  late: 'yes if it was written down on a later training day, otherwise no',
  file: 'name of the file that it was imported from; empty if it was not',
  device: 'the watch or the app that it is from; empty if unknown',
  source_id: 'what that calls it; empty if unknown',
  note: 'the note',
} as const;

/** Returns a row for each run. */
export function runRows({ diary }: ExportedMonth): readonly CsvRow[] {
  return diary().runs.map((run) => runRow(run));
}

function runRow(run: Run): CsvRow {
  const { id, day, began, distance, seconds, elapsed, surface, effort, source, note } = run;
  return [
    textCell(id),
    day,
    began === null ? null : timeOfDay(began),
    began,
    kmCell(distance),
    minutesCell(seconds),
    minutesCell(elapsed),
    surface === null ? null : textCell(surface),
    effort,
    yesOrNo(run.isEstimated),
    yesOrNo(run.isZoneAssumed),
    yesOrNo(run.isLate),
    textCell(source?.file),
    textCell(source?.device),
    textCell(source?.id),
    textCell(note),
  ];
}

/** Metres as kilometres. */
export function kmCell(metres: number | null): CsvCell {
  return metres === null ? null : fixed(metres / 1000, 2);
}

/** Seconds as minutes. */
export function minutesCell(seconds: number | null): CsvCell {
  return seconds === null ? null : fixed(seconds / 60, 1);
}
