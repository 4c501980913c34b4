import type { ExportedRecord } from './exported-record.ts';
import { escapedJson } from '../json/json.ts';

/** The journal's own lines; only characters that a terminal might act on are escaped. */
export function ndjson({ lines }: ExportedRecord): string {
  return lines()
    .map(({ text }) => `${escapedJson(text)}\n`)
    .join('');
}
