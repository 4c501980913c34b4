import type { ActivityReader } from './reader.ts';

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
export interface LoadedFormat {
  /** Whether a text that begins like this is in it; always, if its look is enough. */
  readonly matches?: (head: string) => boolean;
  readonly read: ActivityReader;
}

const MB = 1 << 20;

/** Every format of files of watches and apps. A file is read by the first that its beginning matches. */
const ACTIVITY_FORMATS: readonly ActivityFormat[] = [
  {
    // `.FIT` stands after the length of the header, two versions and the length of the data.
    looks: ({ bytes }) => bytes.length >= 12 && FIT.every((byte, at) => bytes[8 + at] === byte),
    most: 64 * MB,
    load: async () => ({ read: (await import('./fit.ts')).readFit }),
  },
  {
    looks: ({ root }) => root === 'trainingcenterdatabase',
    most: 256 * MB,
    load: async () => ({ read: (await import('./tcx.ts')).readTcx }),
  },
  {
    looks: ({ root }) => root === 'gpx',
    most: 256 * MB,
    load: async () => ({ read: (await import('./gpx.ts')).readGpx }),
  },
];

const FIT = [0x2e, 0x46, 0x49, 0x54];

/** A format that a file is in, and its reader. */
export interface RecognisedFormat {
  readonly most: number;
  readonly read: LoadedFormat['read'];
}

/** Returns the format of a file; undefined if no activity can be in it. */
export async function activityFormatOf(head: FileHead): Promise<RecognisedFormat | undefined> {
  for (const { looks, most, load } of ACTIVITY_FORMATS) {
    if (!looks(head)) continue;
    const { matches, read } = await load();
    if (matches === undefined || matches(head.text)) return { most, read };
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
