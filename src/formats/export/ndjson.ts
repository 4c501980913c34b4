import { inParts } from '../../core/text/in-parts.ts';
import type { ExportedRecord } from './exported-record.ts';
import { escapedJson } from '../json/json.ts';

/** The journal's own lines; only characters that a terminal might act on are escaped. */
export function ndjson({ lines }: Pick<ExportedRecord, 'lines'>): Iterable<string> {
  return inParts(texts());

  function* texts(): Generator<string> {
    for (const { text } of lines()) yield `${escapedJson(text)}\n`;
  }
}
