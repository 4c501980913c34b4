import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLibrary, type Entry, type Sound, soundOf } from '../../core/library/build-library.ts';
import type { Library } from '../../core/library/library.ts';
import { type FoundFile, readDataFile } from './data-files.ts';
import { replaceFile } from '../files/storage.ts';

/** Reads, parses and checks data files; what is wrong with them is in the library's `problems`. */
export function parseLibrary(files: readonly FoundFile[], sound?: Sound): Library {
  const read = files.map((file) => readDataFile(file));
  return buildLibrary(read, sound);
}

/** The texts of the shipped files, beside their parsed library, with what they hold; none in a program built without. */
export function readSound(prebuilt: string): Sound {
  try {
    return new Map(JSON.parse(readFileSync(soundFile(prebuilt), 'utf8')) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

/** Keeps what files without a problem hold, beside their parsed library. */
export function writeSound(prebuilt: string, files: readonly FoundFile[]): void {
  const sound = soundOf(files.map((file) => readDataFile(file)));
  replaceFile(soundFile(prebuilt), JSON.stringify([...sound]), BUILT_MODE);
}

/** What is built belongs to the program, which others may run too. */
export const BUILT_MODE = 0o666;

function soundFile(prebuilt: string): string {
  return join(dirname(prebuilt), 'sound.json');
}
