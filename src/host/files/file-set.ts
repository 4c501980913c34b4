import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { quantity } from '../../core/text/quantity.ts';
import { discard, giveName, newDraft, syncFolder, writeNew } from './drafts.ts';
import { pathFault } from './path-fault.ts';

/** A file by its name in a folder. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How many files were written, and how many were there already, byte for byte. */
export interface WrittenFiles {
  readonly written: number;
  readonly same: number;
}

/**
 * Writes files into a folder that a user named, each whole or not at all, and makes the folder. If one of the names is taken
 * by another file, nothing is written, unless by force. Throws an `input` or `storage` fault.
 */
export function writeFileSet(
  folder: string,
  files: readonly NamedFile[],
  force: boolean,
): WrittenFiles {
  try {
    const fresh = files.filter((file) => !isSame(folder, file));
    const taken = fresh.filter(({ name }) => isThere(join(folder, name)));
    if (!force && taken.length > 0) throw alreadyThere(folder, taken);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    placeAll(folder, fresh, force);
    return { written: fresh.length, same: files.length - fresh.length };
  } catch (error) {
    throw pathFault(error, 'write', folder);
  }
}

function alreadyThere(folder: string, taken: readonly NamedFile[]): Fault {
  const first = join(folder, taken[0]?.name ?? '');
  const others = taken.length - 1;
  const message =
    others === 0
      ? `${first} already exists, with other content`
      : `${first} and ${quantity(others, 'other file')} already exist, with other content`;
  return new Fault('input', message, 'choose another folder, or add --force to replace them');
}

/** All files are on disk before the first gets its place: a full disk leaves none. */
function placeAll(folder: string, files: readonly NamedFile[], force: boolean): void {
  const draft = newDraft(folder);
  try {
    mkdirSync(draft, { mode: 0o700 });
    for (const { name, bytes } of files)
      writeNew(join(draft, name), bytes, { mode: 0o600, isSynced: true });
    for (const file of files) {
      const [from, to] = [join(draft, file.name), join(folder, file.name)];
      if (force) renameSync(from, to);
      else if (!giveName(from, to)) throw alreadyThere(folder, [file]);
    }
    syncFolder(folder);
  } finally {
    discard(draft);
  }
}

function isSame(folder: string, { name, bytes }: NamedFile): boolean {
  const file = join(folder, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true && stats.size === bytes.length && readFileSync(file).equals(bytes)
  );
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
