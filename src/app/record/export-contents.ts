import { quantity } from '../../core/text/quantity.ts';
import type {
  CsvRows,
  ExportedRecord,
  ExportOptions,
} from '../../formats/export/exported-record.ts';
import type { ExportFormatName } from '../../formats/export/exporters.ts';

/** Says what is in an exported file: `20 runs`; `25 sessions, 42 mornings and 20 runs`. */
export async function contentWords(
  data: ExportedRecord,
  format: ExportFormatName,
  { rows, runs }: ExportOptions,
): Promise<string> {
  const { sessions, skips, diary } = data.history;
  const first = quantity(sessions.length, 'session');
  if (format === 'csv') {
    if (rows === 'sessions') return listed([first, some(skips, 'skipped slot')]);
    const { CSV_TABLES } = await import('../../formats/export/csv.ts');
    return quantity(CSV_TABLES[rows].rows(data).length, ROW_NAMES[rows]);
  }
  if (format === 'ics') return listed([first, runs ? some(diary.runs, 'run') : '']);
  const isRest = ({ kind }: { readonly kind: string }) => kind === 'rest';
  return listed([
    first,
    some(skips, 'skipped slot'),
    some(diary.mornings, 'morning'),
    some(diary.runs, 'run'),
    some(
      diary.activities.filter((one) => !isRest(one)),
      'other activity',
      'other activities',
    ),
    some(diary.activities.filter(isRest), 'rest day'),
    some(diary.notes, 'note'),
  ]);
}

/** What a row of each table is; that of sessions has skipped slots, too. */
const ROW_NAMES: Readonly<Record<Exclude<CsvRows, 'sessions'>, string>> = {
  sets: 'set',
  days: 'day',
  mornings: 'morning',
  runs: 'run',
};

function some(list: readonly unknown[], one: string, many?: string): string {
  return list.length === 0 ? '' : quantity(list.length, one, many);
}

function listed(parts: readonly string[]): string {
  const counts = parts.filter((words) => words !== '');
  const last = counts.length === 1 ? '' : ` and ${counts.at(-1)}`;
  return `${counts.slice(0, Math.max(1, counts.length - 1)).join(', ')}${last}`;
}
