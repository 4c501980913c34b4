import { basename, resolve } from 'node:path';
import { Fault } from '../core/base/fault.ts';
import type { RawLine } from '../core/journal/raw-line.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { quantity } from '../core/text/quantity.ts';
import { epochMs } from '../core/time/day.ts';
import type { Host } from '../host/host.ts';
import { localZone } from '../host/time/local-zone.ts';
import { isWrittenOnce } from '../app/display/presentation.ts';
import { withBar, withProgress } from '../app/display/progress.ts';
import { foundLines } from '../app/import/found-lines.ts';
import { listFound, type ListedActivity } from '../app/import/found-list.ts';
import { ownExport } from '../app/import/own-export.ts';
import { answerTables } from '../app/import/answer-tables.ts';
import { nameTracks } from '../app/import/name-tracks.ts';
import type { FilesRead } from '../app/import/files-read.ts';
import { readFiles } from '../app/import/read-files.ts';
import { confirm } from '../app/options/confirm.ts';
import { type ImportFlags, type TypedImport, typedImport } from '../app/options/import-options.ts';
import { freshLines } from '../core/journal/fresh-lines.ts';
import { addImport } from '../app/record/add-import.ts';
import { fullHistory, readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { foundJson } from '../formats/json/found.ts';
import { foundText, unreadText } from '../view/report/found.ts';
import { sportCounts } from '../view/report/found-row.ts';
import { importText } from '../view/report/import.ts';
import { SHORT_ID_LENGTH } from '../view/report/logged.ts';

/** Imports files: exports of this program, or activities in the files of watches and apps. */
export async function importFiles(
  host: Host,
  named: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  const typed = typedImport(flags);
  const { record, read: first } = await readAll(host, named, typed);
  const isAsked = host.hasKeys && flags.json !== true;
  const answered = await answerTables(host, first, isAsked);
  const { units } = record.settings;
  const naming = {
    sport: typed.as,
    isAsked: isAsked && flags.yes !== true,
    units,
    show: (text: string) => host.err.print(text),
  };
  const read = await nameTracks(host, answered, naming);
  // Whoever reads the JSON wants to know about every file.
  if (flags.json === true && isNothing(read)) host.out.write(foundJson({ listed: [], ...read }));
  refuseNothing(host, read, named);
  const own = ownExport(read);
  if (own !== undefined && flags.json === true) {
    throw new Fault('usage', '--json is for files of watches and apps', 'leave it out');
  }
  return own === undefined
    ? importFound(host, record, { read, named, typed, flags })
    : importOwn(host, record, { ...own, unread: read.unread, flags });
}

/** Reads the files and the record. */
function readAll(host: Host, named: readonly string[], { tables }: TypedImport) {
  return withBar(host, 'reading', async (at) => {
    const record = readFullRecord(host);
    const read = await readFiles(named, {
      context: { ...tables, zone: localZone() },
      at: ({ share, found }) =>
        at({ share, sofar: found === 0 ? '' : quantity(found, 'activity', 'activities') }),
    });
    return { record, read };
  });
}

function isNothing({ found, own, others }: FilesRead): boolean {
  return found.length + own.length + others.length === 0;
}

/** Throws an `input` fault if none of the files can be read. */
function refuseNothing(host: Host, read: FilesRead, named: readonly string[]): void {
  if (!isNothing(read)) return;
  const { unread } = read;
  const [first] = unread;
  if (first === undefined) {
    const what = named.length === 1 ? 'that is empty' : 'these are empty';
    throw new Fault('input', `there is no file to import: ${what}`, FORMATS_HINT);
  }
  if (unread.length === 1) {
    const hint = NOT_THERE.test(first.why) ? 'check the path, and who may read it' : FORMATS_HINT;
    throw new Fault('input', `cannot read ${first.file}: ${first.why}`, hint);
  }
  host.err.print(unreadText(unread));
  throw new Fault('input', `none of ${unread.length} files can be read`, FORMATS_HINT);
}

/** What is said of a path that leads nowhere, or where one may not look. */
const NOT_THERE = /exist|you may not|lead in a circle|not a folder/;

const FORMATS_HINT =
  'it takes what watches and apps write (FIT, TCX, GPX, CSV, zip), and stretch export --format ndjson or --format json';

interface OwnImport {
  readonly file: string;
  readonly lines: readonly RawLine[];
  readonly problems: readonly { readonly where: string; readonly why: string }[];
  readonly problemCount: number;
  /** The files beside them that cannot be read. */
  readonly unread: FilesRead['unread'];
  readonly flags: ImportFlags;
}

/** Imports exports: lines already in the record stay as they are, and the others are added as written. */
async function importOwn(host: Host, record: RecordSnapshot, own: OwnImport): Promise<number> {
  const { file, lines, problems, problemCount, unread, flags } = own;
  const { fresh, known } = freshLines(lines, record.journal.lines());
  const isRefused = flags.strict === true && problemCount > 0;
  host.err.print(importText({ file, fresh, known, problems, problemCount, isRefused }));
  if (unread.length > 0) host.err.print(unreadText(unread));
  if (isRefused) {
    const message = `${file} has lines that cannot be read, so nothing was imported`;
    throw new Fault('input', message, 'fix them, or leave out --strict');
  }
  if (flags.strict === true) refuseUnread(unread);
  if (flags.dryRun === true) host.out.print('Nothing was changed.\n');
  if (fresh.length === 0 || flags.dryRun === true) return 0;
  const what = quantity(fresh.length, 'line');
  const add = { lines: fresh, from: { file: basename(file), isFound: false }, what };
  return addLines(host, record, add, flags.yes === true);
}

/** Throws an `input` fault if a file cannot be read. */
function refuseUnread(unread: readonly unknown[]): void {
  if (unread.length === 0) return;
  const message = 'some of it cannot be read, so nothing was imported';
  throw new Fault('input', message, 'leave out --strict');
}

interface FoundImport {
  readonly read: FilesRead;
  readonly named: readonly string[];
  readonly typed: TypedImport;
  readonly flags: ImportFlags;
}

/** Imports activities of other programs: those that the record has not yet. */
async function importFound(
  host: Host,
  record: RecordSnapshot,
  { read, named, typed, flags }: FoundImport,
): Promise<number> {
  const { dayStart, units } = record.settings;
  const now = new Date(epochMs(host.clock.stamp()));
  const wanted = { ...typed, dayStart, now };
  const listed = listFound(read.found, fullHistory(record).diary, wanted);
  if (flags.json === true) {
    host.out.write(foundJson({ listed, ...read }));
    return 0;
  }
  host.err.print(foundText({ named, rows: listed, ...read, units }));
  if (flags.strict === true) refuseUnread([...read.unread, ...read.leftOut]);
  const added = flags.dryRun === true ? [] : await chosen(host, listed, typed, flags.yes === true);
  if (added.length === 0) {
    host.out.print('Nothing was changed.\n');
    return 0;
  }
  const lines = foundLines(host, record, added);
  const from = { file: nameOf(givingOf(named, added)), isFound: true };
  const add = { lines, from, what: sportCounts(added) };
  return addLines(host, record, add, flags.yes === true);
}

/** Returns what is added: what is new, and what may be recorded already, if it is not. */
async function chosen(
  host: Host,
  listed: readonly ListedActivity[],
  { isSame }: TypedImport,
  isYes: boolean,
): Promise<readonly ListedActivity[]> {
  const maybe = listed.filter(({ status }) => status === 'maybe');
  const fresh = listed.filter(({ status }) => status === 'new');
  if (maybe.length === 0) return fresh;
  const isTakenAsSame = isSame ?? (await isCountedAsSame(host, maybe, isYes));
  return isTakenAsSame ? fresh : listed.filter((one) => [...fresh, ...maybe].includes(one));
}

async function isCountedAsSame(
  host: Host,
  maybe: readonly ListedActivity[],
  isYes: boolean,
): Promise<boolean> {
  const words = `${sportCounts(maybe)} may be recorded already`;
  const message = `${words}: count as the same?`;
  const isInLines = isWrittenOnce(host);
  // Without a terminal, whether to add anything is asked next, and that fails.
  if (!isYes && host.hasKeys) {
    return host.ask<boolean>({ type: 'confirm', message, default: true }, { isInLines });
  }
  const them = maybe.length === 1 ? 'it' : 'them';
  host.err.print(`${words}, and so left out; to add ${them} all the same: --same no\n`);
  return true;
}

/** Returns what was named of which something is added: a file, or a folder or a zip that it is in. */
function givingOf(named: readonly string[], added: readonly ListedActivity[]): readonly string[] {
  const files = [...new Set(added.map(({ file }) => file))];
  const gave = (name: string) => {
    const path = plainLine(name).replace(/[/\\]+$/, '');
    return name === '-' || files.some((file) => file === path || isWithin(file, path));
  };
  const giving = named.filter((name) => gave(name));
  return giving.length === 0 ? named : giving;
}

function isWithin(file: string, path: string): boolean {
  return file.startsWith(path) && /[/\\]/.test(file.slice(path.length, path.length + 1));
}

function nameOf(named: readonly string[]): string {
  const [first = '', ...rest] = named;
  // A folder may be named as `.`.
  const name = first === '-' ? 'standard input' : basename(resolve(first));
  return rest.length === 0 ? name : `${name} and ${quantity(rest.length, 'other')}`;
}

interface Addition {
  readonly lines: readonly RawLine[];
  /** What the import is called in the record. */
  readonly from: Parameters<typeof addImport>[3];
  readonly what: string;
}

async function addLines(
  host: Host,
  record: RecordSnapshot,
  { lines, from, what }: Addition,
  isYes: boolean,
): Promise<number> {
  refuseUnknownZone(host);
  host.journal.checkWritable();
  if (!(await confirm(host, `Add ${what} to the record?`, isYes))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  const { id } = await withProgress(host, 'adding', () => addImport(host, record, lines, from));
  host.out.print(`Added ${what}. To see the record: stretch history
To undo the import: stretch undo, or later: stretch history remove ${id.slice(0, SHORT_ID_LENGTH)}
`);
  return 0;
}
