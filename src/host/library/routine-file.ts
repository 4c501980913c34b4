import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { createWhole } from '../files/drafts.ts';
import { makeFolder, storageFault } from '../files/storage.ts';
import { withoutMark } from '../files/utf8.ts';

/**
 * Writes a new routine file, whole or not at all, and returns its path. Throws an `input` fault if it exists, or a `storage`
 * fault.
 */
export function createRoutineFile(folder: string, id: string, text: string): string {
  const file = join(folder, `${id}.yaml`);
  if (isMade(folder, file, text)) return file;
  throw new Fault('input', `${file} already exists`, 'edit it, or choose another id');
}

function isMade(folder: string, file: string, text: string): boolean {
  try {
    makeFolder(folder);
    return createWhole(file, text);
  } catch (error) {
    throw storageFault(error, 'write', file);
  }
}

/** Reads the text of a data file, without a byte order mark. Throws a `storage` fault. */
export function readText(file: string): string {
  try {
    return withoutMark(readFileSync(file, 'utf8'));
  } catch (error) {
    throw storageFault(error, 'read', file);
  }
}
