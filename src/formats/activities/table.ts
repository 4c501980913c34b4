import Papa from 'papaparse';

/** A table of texts, as CSV holds it. */
export interface Table {
  /** The first row that is not blank. */
  readonly header: readonly string[];
  /** The others; each may have fewer or more cells than the header. */
  readonly rows: readonly (readonly string[])[];
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
  const [header = [], ...rows] = rowsOf(text.replace(/^\uFEFF?\s*\n/, ''));
  return { header: header.map((name) => name.trim()), rows };
}

/** Returns the beginning of a table, whose last row may be cut off. */
export function headTable(head: string): Table {
  return readTable(head.slice(0, LONGEST_HEADER));
}

/** Characters that the names of a hundred columns take, some of them with markup. */
const LONGEST_HEADER = 1 << 14;

/** Lines whose quotes are mended one by one; beyond that, quotes mean nothing. */
const MOST_MENDED = 100;

function rowsOf(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let rest = text;
  for (let mended = 0; rest !== ''; mended++) {
    const broken = takeRows(rest, delimiter, mended < MOST_MENDED ? '"' : NO_QUOTE, rows);
    if (broken === undefined) return rows;
    // The line with the quote that does not fit is read as it stands.
    const [line = ''] = /^\s*[^\r\n]*(?:\r?\n|\r|$)/.exec(rest.slice(broken)) ?? [];
    takeRows(line, delimiter, NO_QUOTE, rows);
    rest = rest.slice(broken + line.length);
  }
  return rows;
}

const NO_QUOTE = '\0';

/** Adds the rows of a text; returns where the first one with a quote that does not fit begins, or undefined at the end. */
function takeRows(
  text: string,
  delimiter: string,
  quoteChar: string,
  into: string[][],
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
        into.push(data);
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
