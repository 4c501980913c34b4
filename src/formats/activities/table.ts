import Papa from 'papaparse';

/** A table of texts, as CSV holds it. */
export interface Table {
  /** The first row that is not blank. */
  readonly header: readonly string[];
  /** The others; each may have fewer or more cells than the header. */
  readonly rows: readonly (readonly string[])[];
  /** The line in the text on which the header begins, and then each of the rows, from 1. */
  readonly lines: readonly number[];
}

/** Bytes as text: in UTF-8, in UTF-16 with its mark, or otherwise in the characters that Windows had before. */
export function tableText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Returns the table in a text; its first row says what separates the cells. A quote that is never closed ends with its line. */
export function readTable(text: string): Table {
  const [blank = ''] = /^\uFEFF?\s*\n/.exec(text) ?? [];
  const { rows: all, lines } = rowsOf(text.slice(blank.length), lineBreaks(blank));
  const [header = [], ...rows] = all;
  return { header: header.map((name) => name.trim()), rows, lines };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Returns the beginning of a table, whose last row may be cut off. */
export function headTable(head: string): Table {
  return readTable(head.slice(0, LONGEST_HEADER));
}

/** Characters that the names of a hundred columns take, some of them with markup. */
const LONGEST_HEADER = 1 << 14;

/** Lines whose quotes are mended one by one; beyond that, quotes mean nothing. */
const MOST_MENDED = 100;

/** Rows, the line on which each begins, and the line breaks before what is still to be read. */
interface Taken {
  readonly rows: string[][];
  readonly lines: number[];
  before: number;
}

/** Returns the rows of a text with so many line breaks before it. */
function rowsOf(text: string, before: number): Taken {
  const delimiter = delimiterOf(text);
  const taken: Taken = { rows: [], lines: [], before };
  let rest = text;
  for (let mended = 0; rest !== ''; mended++) {
    const broken = takeRows(rest, delimiter, mended < MOST_MENDED ? '"' : NO_QUOTE, taken);
    if (broken === undefined) return taken;
    // The line with the quote that does not fit is read as it stands.
    const [line = ''] = /^\s*[^\r\n]*(?:\r?\n|\r|$)/.exec(rest.slice(broken)) ?? [];
    takeRows(line, delimiter, NO_QUOTE, taken);
    rest = rest.slice(broken + line.length);
  }
  return taken;
}

const NO_QUOTE = '\0';

/** Adds the rows of a text; returns where the first one with a quote that does not fit begins, or undefined at the end. */
function takeRows(
  text: string,
  delimiter: string,
  quoteChar: string,
  into: Taken,
): number | undefined {
  let [at, broken]: [number, number | undefined] = [0, undefined];
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    skipEmptyLines: 'greedy',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        broken = at;
        parser.abort();
      } else {
        const read = text.slice(at, meta.cursor);
        into.before += lineBreaks(read);
        // A row ends with the line break after it, if it has one; a cell in quotes may have some of its own.
        const own = data.reduce((sum, cell) => sum + lineBreaks(cell), 0);
        into.lines.push(into.before + (/[\r\n]$/.test(read) ? 0 : 1) - own);
        into.rows.push(data);
        at = meta.cursor;
      }
    },
  });
  return broken;
}

/** The sign that is most often between the names of columns. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = text.slice(0, end === -1 ? LONGEST_HEADER : end).replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => line.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
