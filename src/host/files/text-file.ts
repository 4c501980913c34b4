import {
  closeSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { createWhole, syncFolder, withDraft } from './drafts.ts';
import { pathFault } from './path-fault.ts';
import { makeFolder, storageFault } from './storage.ts';
import { type FileContent, writeAll } from './write-all.ts';

/** The flag that names a file, and an example of a name, for a hint. */
export interface FileExample {
  readonly flag: string;
  readonly name: string;
}

/**
 * Writes a file that a user named, whole or not at all; it is on disk when this returns. A file that exists is only replaced
 * by force, and keeps its mode. Throws a `usage`, `input` or `storage` fault; none of the text is made if that is known before.
 */
export function writeTextFile(
  path: string,
  text: FileContent,
  force: boolean,
  example: FileExample = { flag: '-o', name: 'history.csv' },
): void {
  refuseFolder(path, example);
  try {
    if (write(path, text, force)) return;
  } catch (error) {
    throw pathFault(error, 'write', path);
  }
  const hint = 'choose another name, or add --force to replace it';
  throw new Fault('input', `${path} already exists`, hint);
}

/** Writes or replaces a file that no user named, and makes its folder; otherwise the same. Throws a `storage` fault. */
export function writeOwnFile(path: string, text: string | Uint8Array): void {
  try {
    makeFolder(dirname(path));
    write(path, text, true);
  } catch (error) {
    throw storageFault(error, 'write', path);
  }
}

function refuseFolder(path: string, { flag, name }: FileExample): void {
  if (path === '') throw new Fault('usage', 'the name is empty', `for example: ${flag} ${name}`);
  const isFolder = isFolderAt(path);
  if (!isFolder && !/[/\\]$/.test(path)) return;
  const message = isFolder ? `${path} is a folder` : `${path} names a folder, not a file`;
  throw new Fault('input', message, `name a file in it: ${flag} ${join(path, name)}`);
}

/** Whether a path leads to a folder that can be looked at. */
export function isFolderAt(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Writing will say what is wrong with the path.
    return false;
  }
}

/** Returns false if the file exists and may not be replaced. Throws the system's error. */
function write(path: string, text: FileContent, force: boolean): boolean {
  refuseForeignLink(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined && !force) return createWhole(targetOf(path), text);
  if (!force) return false;
  if (stats !== undefined && !stats.isFile()) return writeInto(path, text);
  const file = stats === undefined ? targetOf(path) : realpathSync(path);
  const mode = stats === undefined ? 0o600 : stats.mode & 0o777;
  withDraft(file, text, { mode, isSynced: true }, (draft) => renameSync(draft, file));
  syncFolder(dirname(file));
  return true;
}

/**
 * Refuses a link that somebody else made in a folder that everybody shares, such as /tmp: it could lead into one's own files.
 * Linux follows none either, but the links are followed here, so that they are kept. Throws an `input` fault.
 */
function refuseForeignLink(path: string, links = MOST_LINKS): void {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (links === 0 || link?.isSymbolicLink() !== true) return;
  const parent = realpathSync(dirname(path));
  const { mode, uid } = statSync(parent);
  const isShared = (mode & SHARED) === SHARED;
  if (isShared && ![uid, process.getuid?.()].includes(link.uid)) {
    const hint = 'choose another name, or a folder of your own';
    throw new Fault('input', `${path} is a link that somebody else made`, hint);
  }
  refuseForeignLink(resolve(parent, readlinkSync(path)), links - 1);
}

/** The mode of a folder in which everybody may write, but nobody may remove what others wrote. */
const SHARED = 0o1002;

/** The file that a link leads to, over several links, even if it does not exist yet: the link is kept. */
function targetOf(path: string, links = MOST_LINKS): string {
  try {
    const next = resolve(realpathSync(dirname(path)), readlinkSync(path));
    return links === 0 ? path : targetOf(next, links - 1);
  } catch {
    return path;
  }
}

/** As many as systems follow. */
const MOST_LINKS = 32;

/** Writes to a device or a pipe, which no file can replace. */
function writeInto(file: string, text: FileContent): true {
  const handle = openSync(file, 'w');
  try {
    writeAll(handle, text);
  } finally {
    closeSync(handle);
  }
  return true;
}
