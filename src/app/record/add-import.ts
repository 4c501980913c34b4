import { lastWrittenAt } from '../../core/journal/corrections.ts';
import { importedText } from '../../core/journal/fresh-lines.ts';
import type { Line } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { readableText } from '../../host/files/journal.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';
import { lastOf, newLine } from './write-line.ts';

/** Where lines come from. */
interface ImportedFrom {
  readonly file: string;
  /** Whether they are activities that were found in it, and not lines of a record. */
  readonly isFound: boolean;
}

/**
 * Adds lines from a file to the journal, all of them or none, with a line that stands for them all, which it returns:
 * removing that takes them back. Throws a `storage` fault.
 */
export async function addImport(
  host: Host,
  record: RecordSnapshot,
  lines: readonly RawLine[],
  { file, isFound }: ImportedFrom,
): Promise<Line> {
  const payload = { type: 'import', file, lines: lines.length, ...runsOf(lines, isFound) } as const;
  const written = [lastOf(record), lastWrittenAt(lines.map(({ line }) => line))];
  const last = Math.max(...written.filter((time) => time !== undefined));
  const whole = newLine(host, record, payload, { day: record.today, last });
  const placed = lines.map((raw) => {
    const { day, device } = raw.line;
    return { day, device, text: importedText(raw, whole.id) };
  });
  const changes = await host.pendingChanges();
  await changes.commit(whole.id, { lines: [...placed, { ...whole, text: readableText(whole) }] });
  return whole;
}

function runsOf(lines: readonly RawLine[], isFound: boolean): { readonly runs?: number } {
  return isFound ? { runs: lines.filter(({ line }) => line.type === 'run').length } : {};
}
