import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { makeFolder, storageFault } from '../files/storage.ts';

/** Writes a new routine file and returns its path. Throws an `input` fault if it exists, or a `storage` fault. */
export function createRoutineFile(folder: string, id: string, text: string): string {
  const file = join(folder, `${id}.yaml`);
  try {
    makeFolder(folder);
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw storageFault(error, 'write', file);
    throw new Fault('input', `${file} already exists`, 'edit it, or choose another id');
  }
  return file;
}

/** Reads the text of a data file. Throws a `storage` fault. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw storageFault(error, 'read', file);
  }
}
