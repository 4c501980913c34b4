import type { ExportedRecord } from './exported-record.ts';
import { escapedJson } from '../json/json.ts';

/** The journal's own lines, as they are but for escapes in the place of characters a terminal might act on. */
export function ndjson({ lines }: ExportedRecord): string {
  return lines()
    .map(({ text }) => `${escapedJson(text)}\n`)
    .join('');
}
