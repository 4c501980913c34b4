import type { RawLine } from '../../core/journal/raw-line.ts';
import type { ImportedRecord, ImportSource } from './imported-record.ts';
import { problemList } from './problem-list.ts';
import { readRawLine } from './raw-line.ts';

/** Reads the journal's own lines, as `stretch export --format ndjson` writes them. */
export async function importNdjson({
  eachLine,
}: Pick<ImportSource, 'eachLine'>): Promise<ImportedRecord> {
  const lines: RawLine[] = [];
  const problems = problemList();
  await eachLine(({ number, text = '', why }) => {
    // Files joined together may have a byte order mark on any line; trimming removes it.
    const trimmed = text.trim();
    if (trimmed === '' && why === undefined) return;
    const read = why === undefined ? readRawLine(trimmed) : { why };
    if ('why' in read) problems.add({ where: `line ${number}`, why: read.why });
    else lines.push(read);
  });
  return { lines, ...problems.found() };
}
