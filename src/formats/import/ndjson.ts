import type { RawLine } from '../../core/journal/raw-line.ts';
import type { ImportedRecord, ImportProblem } from './imported-record.ts';
import { readRawLine } from './raw-line.ts';

/** Reads the journal's own lines, as `stretch export --format ndjson` writes them. */
export function importNdjson(text: string): ImportedRecord {
  const lines: RawLine[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    // Files joined together may have a byte order mark on any line.
    const trimmed = raw.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') continue;
    const read = readRawLine(trimmed);
    if ('why' in read) problems.push({ where: `line ${index + 1}`, why: read.why });
    else lines.push(read);
  }
  return { lines, problems };
}
