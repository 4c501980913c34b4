import { JSON_FORMAT } from '../export/json.ts';
import { isObject } from '../../core/journal/field.ts';
import type { Importer } from './imported-record.ts';

/** One format that can be imported. */
export interface ImportFormat {
  /** Whether a text that begins like this looks like the format, even if parts of it are damaged. */
  readonly matches: (head: string) => boolean;
  /** Whether it is read as a whole, not line by line. */
  readonly isWhole: boolean;
  readonly load: () => Promise<Importer>;
}

const HISTORY = new RegExp(`^\\s*\\{[^]*"format"\\s*:\\s*"${JSON_FORMAT}"`);
const JOURNAL = /^[^\S\r\n\u2028\u2029]*\{/m;

/** Every format that can be imported, by its name. A text is read by the first one that it matches. */
export const IMPORT_FORMATS = {
  json: {
    // A journal line may have any field in it, even one called `format`.
    matches: (head) => HISTORY.test(head) && !startsWithJournalLine(head),
    isWhole: true,
    load: async () => (await import('./json.ts')).importJson,
  },
  ndjson: {
    // One line that may be readable is enough: the others are then named as problems.
    matches: (head) => JOURNAL.test(head),
    isWhole: false,
    load: async () => (await import('./ndjson.ts')).importNdjson,
  },
} as const satisfies Readonly<Record<string, ImportFormat>>;

/** The name of a format that can be imported. */
export type ImportFormatName = keyof typeof IMPORT_FORMATS;

/** Every name, in the order in which the formats are tried. */
const IMPORT_FORMAT_NAMES = Object.keys(IMPORT_FORMATS) as readonly ImportFormatName[];

/** Whether a text is surely of this program, and not another kind of JSON. */
export function isSurelyOwn(head: string): boolean {
  return HISTORY.test(head) || OWN_LINE.test(head);
}

/** How a journal line begins, whoever wrote the others. */
const OWN_LINE = /^\s*\{\s*"v"\s*:\s*\d/m;

/** Returns the format of a text from its beginning; undefined if it looks like none. */
export function importFormatOf(head: string): ImportFormatName | undefined {
  return IMPORT_FORMAT_NAMES.find((name) => IMPORT_FORMATS[name].matches(head));
}

function startsWithJournalLine(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  try {
    const value: unknown = JSON.parse(first);
    return isObject(value) && typeof value['v'] === 'number';
  } catch {
    return false;
  }
}
