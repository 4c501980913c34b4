import { sessionSetCount } from '../../core/journal/session-set-count.ts';
import { quantity } from '../../core/text/quantity.ts';
import type {
  CsvRows,
  ExportedMonth,
  ExportedRecord,
  ExportOptions,
} from '../../formats/export/exported-record.ts';
import type { ExportFormatName } from '../../formats/export/exporters.ts';

/** How much of each kind an export holds. */
export type Contents = Readonly<Record<CsvRows | OtherKind, number>>;

type OtherKind = 'skips' | 'activities' | 'rests' | 'notes';

/** A record that counts what is in the months that an exporter takes of it, and the count. */
export interface Counted {
  readonly data: ExportedRecord;
  /** Returns what was in them; if none were taken, what is in all of them. */
  readonly contents: () => Contents;
}

/**
 * Counts what is exported while it is. Sets are only counted where they are rows: every session has to be looked at; and no
 * diary is read for a table that has none.
 */
export function counted(
  data: ExportedRecord,
  format: ExportFormatName,
  { rows }: Pick<ExportOptions, 'rows'>,
): Counted {
  const hasDiary = format !== 'csv' || (rows !== 'sessions' && rows !== 'sets');
  let contents: Contents | undefined;
  function* months(): Generator<ExportedMonth> {
    const tally = newTally();
    contents = tally;
    for (const month of data.months()) {
      count(month, tally);
      if (hasDiary) countDiary(month, tally);
      if (rows === 'sets') for (const one of month.sessions) tally.sets += sessionSetCount(one);
      yield month;
    }
  }
  return { data: { ...data, months }, contents: () => contents ?? countAll(data) };
}

type Tally = Record<keyof Contents, number>;

function newTally(): Tally {
  const rows = { sessions: 0, sets: 0, days: 0, mornings: 0, runs: 0 };
  return { ...rows, skips: 0, activities: 0, rests: 0, notes: 0 };
}

function countAll(data: ExportedRecord): Contents {
  const tally = newTally();
  for (const month of data.months()) {
    count(month, tally);
    countDiary(month, tally);
  }
  return tally;
}

function count({ days, sessions, skips }: ExportedMonth, tally: Tally): void {
  tally.sessions += sessions.length;
  tally.days += days.length;
  tally.skips += skips.length;
}

function countDiary({ diary }: ExportedMonth, tally: Tally): void {
  const { mornings, runs, activities, notes } = diary();
  const rests = activities.filter(({ kind }) => kind === 'rest').length;
  tally.mornings += mornings.length;
  tally.runs += runs.length;
  tally.activities += activities.length - rests;
  tally.rests += rests;
  tally.notes += notes.length;
}

/** Says what is in an exported file: `20 runs`; `25 sessions, 42 mornings and 20 runs`. */
export function contentWords(
  contents: Contents,
  format: ExportFormatName,
  { rows, runs }: Pick<ExportOptions, 'rows' | 'runs'>,
): string {
  const { skips, mornings, activities, rests, notes } = contents;
  const first = quantity(contents.sessions, 'session');
  if (format === 'csv') {
    if (rows === 'sessions') return listed([first, some(skips, 'skipped slot')]);
    return quantity(contents[rows], ROW_NAMES[rows]);
  }
  if (format === 'ics') return listed([first, runs ? some(contents.runs, 'run') : '']);
  return listed([
    first,
    some(skips, 'skipped slot'),
    some(mornings, 'morning'),
    some(contents.runs, 'run'),
    some(activities, 'other activity', 'other activities'),
    some(rests, 'rest day'),
    some(notes, 'note'),
  ]);
}

/** What a row of each table is; that of sessions has skipped slots, too. */
const ROW_NAMES: Readonly<Record<Exclude<CsvRows, 'sessions'>, string>> = {
  sets: 'set',
  days: 'day',
  mornings: 'morning',
  runs: 'run',
};

function some(count: number, one: string, many?: string): string {
  return count === 0 ? '' : quantity(count, one, many);
}

function listed(parts: readonly string[]): string {
  const counts = parts.filter((words) => words !== '');
  const last = counts.length === 1 ? '' : ` and ${counts.at(-1)}`;
  return `${counts.slice(0, Math.max(1, counts.length - 1)).join(', ')}${last}`;
}
