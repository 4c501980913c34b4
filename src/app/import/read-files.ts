import { Fault } from '../../core/base/fault.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { activityFormatOf, fileHead, tableFormatOf } from '../../formats/activities/formats.ts';
import type { ImportedRecord } from '../../formats/import/imported-record.ts';
import { importFormatOf, IMPORT_FORMATS, isSurelyOwn } from '../../formats/import/importers.ts';
import type { ArchiveFile } from '../../host/archives/archive-file.ts';
import { archiveFiles } from '../../host/archives/archive-files.ts';
import { textSourceOf } from '../../host/archives/text-source.ts';
import type { FilesRead, Reading, ReadingContext } from './files-read.ts';
import { joinLists } from './join-lists.ts';
import { readActivities } from './read-activities.ts';

/** How far reading is: how much of all, 0 to 1, and how many activities were found. */
export interface ReadingProgress {
  readonly share: number;
  readonly found: number;
}

/** What is said while files are read, and heard. */
interface ReadingOptions {
  readonly context: ReadingContext;
  /** Called before each file, and now and then within a large one. */
  readonly at: (progress: ReadingProgress) => Promise<void>;
}

/** Reads the files that somebody named, folders and archives as well, each as what its content says it is. */
export async function readFiles(
  named: readonly string[],
  { context, at }: ReadingOptions,
): Promise<FilesRead> {
  const reading: Reading = {
    found: [],
    own: [],
    unread: [],
    others: [],
    leftOut: [],
    open: [],
    lists: [],
  };
  for await (const item of archiveFiles(named)) {
    if (item.kind === 'refused') {
      reading.unread.push({ file: item.path, why: item.why });
      continue;
    }
    const { share, until } = item;
    const within = (part: number) =>
      at({ share: share + part * (until - share), found: reading.found.length });
    await within(0);
    await readFile(item, reading, { context, named, at: (part) => void within(part) });
  }
  const { lists, ...read } = reading;
  return lists.length === 0
    ? read
    : { ...read, found: await joinLists(read.found, lists, read.others) };
}

interface FileOptions {
  readonly context: ReadingContext;
  readonly named: readonly string[];
  readonly at: (part: number) => void;
}

async function readFile(
  file: ArchiveFile,
  reading: Reading,
  { context, named, at }: FileOptions,
): Promise<void> {
  if (file.head.length === 0) {
    reading.unread.push({ file: file.path, why: 'it is empty' });
    return;
  }
  // The list of workouts beside it has the same, with its sport.
  if (isRoute(file.path) && !named.some((name) => isRoute(`${name}/`))) {
    reading.others.push({ file: file.path, what: 'a route of Apple Health' });
    return;
  }
  const head = fileHead(file.head);
  const format = await activityFormatOf(head);
  if (format !== undefined) return readActivities(file, format, reading, { context, at });
  // Whoever names a file means it, even if it is so damaged that nothing else would take it for an export.
  const isNamed = named.some((name) => plainLine(name) === file.path) || file.path === STDIN;
  if (!isNamed && !isSurelyOwn(head.text)) {
    reading.others.push({ file: file.path, what: 'a file of another kind' });
    return;
  }
  const isOwn = importFormatOf(head.text) !== undefined;
  const table = isOwn ? undefined : await tableFormatOf(head);
  if (table === undefined) await readOwn(file, reading);
  else await readActivities(file, table, reading, { context, at });
}

const STDIN = 'standard input';

/** Whether a path in Apple's export is that of the route of a workout. */
function isRoute(path: string): boolean {
  return /(?:^|[/\\])workout-routes[/\\]/.test(path);
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
