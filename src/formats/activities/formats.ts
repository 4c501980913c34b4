import type { FoundContext } from '../../core/diary/found-activity.ts';
import type { PartReader } from './apple-health.ts';
import type { StravaRow } from './strava.ts';
import type { TableContent, TableContext } from './table-context.ts';

/** The beginning of a file, as bytes and as the text that it would be in UTF-8. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** Without a byte order mark and blanks before it. */
  readonly text: string;
  /** The name of the outermost element of XML, in small letters and without its prefix; empty if it is not XML. */
  readonly root: string;
}

/** A format that activities are in. */
export interface ActivityFormat {
  /** Whether a file that begins like this may be in it, even if it is damaged: seen without loading anything. */
  readonly looks: (head: FileHead) => boolean;
  /** The most bytes that a file of it has: more than a person can record, but not endless. */
  readonly most: number;
  readonly load: () => Promise<LoadedFormat>;
}

/** A format whose reader is loaded. */
export type LoadedFormat = {
  /** Whether a text that begins like this is in it; always, if its look is enough. */
  readonly matches?: (head: string) => boolean;
} & FormatReader;

/** How a file is read. */
export type FormatReader =
  | {
      readonly kind: 'whole';
      readonly read: (bytes: Uint8Array, context: TableContext) => TableContent;
    }
  /** Part by part: the file is too large to be in memory. */
  | { readonly kind: 'parts'; readonly open: (context: FoundContext) => PartReader }
  /** No activity is in it: nobody has to read on. */
  | { readonly kind: 'other'; readonly what: string }
  /** A list of the files that lie beside it. */
  | {
      readonly kind: 'list';
      readonly rows: (bytes: Uint8Array, context: FoundContext) => readonly StravaRow[];
    };

const MB = 1 << 20;

/** Bytes of a file that is in memory as a whole: a run of a day and a night with a point a second has half as many. */
const LARGEST_FILE = 64 * MB;

/** The same of what takes several times as much memory once it is read: lists of ten thousand activities have fewer. */
const LARGEST_TEXT = 24 * MB;

/** Every format of files of watches and apps. A file is read by the first that its beginning matches. */
const ACTIVITY_FORMATS: readonly ActivityFormat[] = [
  {
    // `.FIT` stands after the length of the header, two versions and the length of the data.
    looks: ({ bytes }) => bytes.length >= 12 && FIT.every((byte, at) => bytes[8 + at] === byte),
    most: LARGEST_FILE,
    load: async () => ({ kind: 'whole', read: (await import('./fit.ts')).readFit }),
  },
  {
    looks: ({ root }) => root === 'trainingcenterdatabase',
    most: LARGEST_FILE,
    load: async () => ({ kind: 'whole', read: (await import('./tcx.ts')).readTcx }),
  },
  {
    looks: ({ root }) => root === 'gpx',
    most: LARGEST_FILE,
    load: async () => ({ kind: 'whole', read: (await import('./gpx.ts')).readGpx }),
  },
  {
    looks: ({ root }) => root === 'healthdata',
    most: 64 * 1024 * MB,
    load: async () => ({
      kind: 'parts',
      open: (await import('./apple-health.ts')).appleHealthReader,
    }),
  },
  {
    looks: ({ root }) => root === 'clinicaldocument',
    most: 64 * 1024 * MB,
    load: async () => ({ kind: 'other', what: 'a document for clinics' }),
  },
  {
    looks: isJson,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesPolar, readPolar } = await import('./polar.ts');
      return { kind: 'whole', matches: matchesPolar, read: readPolar };
    },
  },
  {
    looks: isJson,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesGarminSummaries, readGarminSummaries } = await import('./garmin-summaries.ts');
      return { kind: 'whole', matches: matchesGarminSummaries, read: readGarminSummaries };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesOwnTable, readOwnTable } = await import('./own-table.ts');
      return { kind: 'whole', matches: matchesOwnTable, read: readOwnTable };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesStrava, stravaRows } = await import('./strava.ts');
      return { kind: 'list', matches: matchesStrava, rows: stravaRows };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesSamsung, readSamsung } = await import('./samsung.ts');
      return { kind: 'whole', matches: matchesSamsung, read: readSamsung };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesRunkeeper, readRunkeeper } = await import('./runkeeper.ts');
      return { kind: 'whole', matches: matchesRunkeeper, read: readRunkeeper };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesGarminCsv, readGarminCsv } = await import('./garmin-csv.ts');
      return { kind: 'whole', matches: matchesGarminCsv, read: readGarminCsv };
    },
  },
  {
    looks: isTable,
    most: LARGEST_TEXT,
    load: async () => {
      const { matchesPlainCsv, readPlainCsv } = await import('./plain-csv.ts');
      return { kind: 'whole', matches: matchesPlainCsv, read: readPlainCsv };
    },
  },
];

const FIT = [0x2e, 0x46, 0x49, 0x54];

function isJson({ text }: FileHead): boolean {
  return text.startsWith('{') || text.startsWith('[');
}

/** Whether a text has at least two columns, as far as one can see. */
function isTable({ text }: FileHead): boolean {
  return !text.includes('\0') && /^[^<{[\r\n][^\r\n]*[,;\t|]/.test(text);
}

/** Returns the reader of a table whose columns have to be named; undefined if a file is no table. */
export async function tableFormatOf(head: FileHead): Promise<RecognisedFormat | undefined> {
  if (!isTable(head)) return undefined;
  const { readPlainCsv } = await import('./plain-csv.ts');
  return { kind: 'whole', read: readPlainCsv, most: LARGEST_TEXT };
}

/** A format that a file is in, and its reader. */
export type RecognisedFormat = FormatReader & { readonly most: number };

/** Returns the format of a file; undefined if no activity can be in it. */
export async function activityFormatOf(head: FileHead): Promise<RecognisedFormat | undefined> {
  for (const { looks, most, load } of ACTIVITY_FORMATS) {
    if (!looks(head)) continue;
    const loaded = await load();
    if (loaded.matches === undefined || loaded.matches(head.text)) return { ...loaded, most };
  }
  return undefined;
}

/** Returns the beginning of a file as bytes and as text. */
export function fileHead(bytes: Uint8Array): FileHead {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).trimStart();
  return { bytes, text, root: rootOf(text) };
}

/** Spreadsheets write UTF-16, with a mark. */
function encodingOf([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function rootOf(text: string): string {
  if (!text.startsWith('<')) return '';
  // Comments may hold tags.
  const bare = text.replaceAll(/<!--[^]*?-->/g, '');
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(bare)?.[1]?.toLowerCase() ?? '';
}
