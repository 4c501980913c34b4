import { countedMornings, type Morning } from '../../core/diary/morning.ts';
import { timeOfDay } from '../../core/time/day.ts';
import { type CsvCell, type CsvRow, textCell, yesNoOrEmpty, yesOrNo } from './csv-cells.ts';
import type { ExportedMonth } from './exported-record.ts';

/** The columns of a table of mornings, in order, with what they hold. */
export const MORNING_COLUMNS = {
  id: 'id of the morning in the journal',
  day: 'training day, YYYY-MM-DD',
  written: 'local time at which it was written down, HH:MM',
  at: 'the same moment with its UTC offset',
  soreness: 'soreness on waking, 0 to 10',
  stiffness: 'minutes until the back had loosened; empty if not said',
  side: 'left, right, both or middle; empty if not said',
  woke: 'yes if it woke you, no if it did not; empty if not said',
  medicine: 'yes if medicine was taken for it, no if not; empty if not said',
  kept_from: 'what it kept you from: work, leisure, running; empty if nothing was said',
  late: 'yes if it was written down on a later training day, otherwise no',
  counts: 'yes if it counts for its day; no if another score of it was written later',
  note: 'the note',
} as const;

/** Returns a row for each score of a morning, in the order written. */
export function morningRows({ diary }: ExportedMonth): readonly CsvRow[] {
  const { mornings } = diary();
  const counted = new Set(countedMornings(mornings).map(({ id }) => id));
  return mornings.map((morning) => [
    textCell(morning.id),
    morning.day,
    timeOfDay(morning.at),
    morning.at,
    ...scoreCells(morning),
    yesOrNo(counted.has(morning.id)),
    textCell(morning.note),
  ]);
}

/** Returns the cells from `soreness` to `late`. */
export function scoreCells(morning: Morning): readonly CsvCell[] {
  const { score, stiffness, side, woke, medicine, keptFrom, isLate } = morning;
  return [
    score,
    stiffness,
    side === null ? null : textCell(side),
    yesNoOrEmpty(woke),
    yesNoOrEmpty(medicine),
    textCell(keptFrom.join(', ')),
    yesOrNo(isLate),
  ];
}
