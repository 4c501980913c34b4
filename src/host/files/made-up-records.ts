import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { storageFault } from './storage.ts';

/** The records that were made up, each in a folder named for its day. */
export interface MadeUpRecords {
  readonly folder: string;
  /** Removes all of them and nothing else. Returns whether there was one. Throws a `storage` fault. */
  readonly remove: () => boolean;
}

/** The made-up records in a folder, which may hold something else as well if it was there before. */
export function madeUpRecords(folder: string): MadeUpRecords {
  return {
    folder,
    remove: () => {
      const found = daysIn(folder);
      for (const day of found) removeAll(join(folder, day));
      if (found.length > 0) removeIfEmpty(folder);
      return found.length > 0;
    },
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function daysIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => DAY.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storageFault(error, 'read', folder);
  }
}

function removeAll(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw storageFault(error, 'remove', folder);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it.
  }
}
