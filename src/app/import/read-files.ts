import { Fault } from '../../core/base/fault.ts';
import type { FoundEntry } from '../../core/diary/compare-found.ts';
import type { FoundContext } from '../../core/diary/found-activity.ts';
import {
  activityFormatOf,
  fileHead,
  type RecognisedFormat,
} from '../../formats/activities/formats.ts';
import type { ImportedRecord } from '../../formats/import/imported-record.ts';
import { importFormatOf, IMPORT_FORMATS, isSurelyOwn } from '../../formats/import/importers.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { ArchiveFile, Refused } from '../../host/archives/archive-file.ts';
import { archiveFiles } from '../../host/archives/archive-files.ts';
import { textSourceOf } from '../../host/archives/text-source.ts';

/** A file that cannot be read, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly why: string;
}

/** A file without an activity, and what it is: `a route without times`. */
export interface OtherFile {
  readonly file: string;
  readonly what: string;
}

/** An export of this program, and what it holds. */
export interface OwnExport {
  readonly file: string;
  readonly imported: ImportedRecord;
}

/** What the files that somebody named hold. */
export interface FilesRead {
  readonly found: readonly FoundEntry[];
  readonly own: readonly OwnExport[];
  readonly unread: readonly UnreadFile[];
  readonly others: readonly OtherFile[];
}

/** How far reading is: how much of all, 0 to 1, and how many activities were found. */
export interface ReadingProgress {
  readonly share: number;
  readonly found: number;
}

/** What readers of files have to know besides the file. */
export type ReadingContext = Omit<FoundContext, 'file'>;

/**
 * Reads the files that somebody named, folders and archives as well, each as what its content says it is. Calls `at` before
 * each.
 */
export async function readFiles(
  named: readonly string[],
  context: ReadingContext,
  at: (progress: ReadingProgress) => Promise<void>,
): Promise<FilesRead> {
  const reading: Reading = { named, context, found: [], own: [], unread: [], others: [] };
  for await (const item of archiveFiles(named)) {
    if (item.kind === 'file') {
      await at({ share: item.share, found: reading.found.length });
      await readFile(item, reading);
    } else {
      refuse(reading, item);
    }
  }
  const { found, own, unread, others } = reading;
  return { found, own, unread, others };
}

interface Reading {
  readonly named: readonly string[];
  readonly context: ReadingContext;
  readonly found: FoundEntry[];
  readonly own: OwnExport[];
  readonly unread: UnreadFile[];
  readonly others: OtherFile[];
}

async function readFile(file: ArchiveFile, reading: Reading): Promise<void> {
  if (file.head.length === 0) {
    reading.unread.push({ file: file.path, why: 'it is empty' });
    return;
  }
  const head = fileHead(file.head);
  const format = await activityFormatOf(head);
  if (format !== undefined) return readActivities(file, format, reading);
  // Whoever names a file means it, even if it is so damaged that nothing else would take it for an export.
  const isNamed =
    reading.named.some((name) => plainLine(name) === file.path) || file.path === STANDARD_INPUT;
  if (isNamed || isSurelyOwn(head.text)) await readOwn(file, reading);
  else reading.others.push({ file: file.path, what: ANOTHER });
}

const STANDARD_INPUT = 'standard input';
const ANOTHER = 'a file of another kind';

async function readActivities(
  file: ArchiveFile,
  { most, read }: RecognisedFormat,
  reading: Reading,
): Promise<void> {
  const bytes = await file.bytes(most);
  if ('why' in bytes) return refuse(reading, bytes);
  const { path } = file;
  const content = await read(bytes, { ...reading.context, file: path });
  if (content.kind === 'unreadable') reading.unread.push({ file: path, why: content.why });
  if (content.kind === 'other') reading.others.push({ file: path, what: content.what });
  if (content.kind !== 'activities') return;
  for (const activity of content.activities) reading.found.push({ file: path, activity });
}

function refuse({ unread }: Reading, { path: file, why }: Refused): void {
  unread.push({ file, why });
}

/** The largest export that is read as a whole, in bytes: 17 years of two sessions a day as JSON. */
const LARGEST_WHOLE = 64 << 20;

async function readOwn(file: ArchiveFile, reading: Reading): Promise<void> {
  try {
    const source = textSourceOf(file);
    const format = importFormatOf(source.head);
    // What looks like nothing at its beginning may still have a journal's lines further down.
    const { isWhole, load } = IMPORT_FORMATS[format ?? 'ndjson'];
    const read = await load();
    const text = isWhole ? await source.text(LARGEST_WHOLE) : '';
    const imported = await read({ text: () => text, eachLine: source.eachLine });
    const why = whyNothing(imported, format !== undefined);
    if (why === undefined) reading.own.push({ file: file.path, imported });
    else reading.unread.push({ file: file.path, why });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    reading.unread.push({ file: file.path, why: error.message });
  }
}

function whyNothing({ lines, problems: [first] }: ImportedRecord, isKnown: boolean) {
  if (lines.length > 0) return undefined;
  if (first === undefined) return 'it is empty';
  return isKnown ? `${first.where}: ${first.why}` : 'it is in a format that cannot be imported';
}
