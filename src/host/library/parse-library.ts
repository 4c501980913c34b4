import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildLibrary,
  type LibraryEntry,
  type ValidatedTexts,
  validatedTexts,
} from '../../core/library/build-library.ts';
import type { Library } from '../../core/library/library.ts';
import { type DataFileRef, readDataFile } from './data-files.ts';
import { replaceFile } from '../files/storage.ts';

/** Reads, parses and checks data files; what is wrong with them is in the library's `problems`. */
export function parseLibrary(files: readonly DataFileRef[], validated?: ValidatedTexts): Library {
  const read = files.map((file) => readDataFile(file));
  return buildLibrary(read, validated);
}

/** The texts of the shipped files, beside their parsed library, with what they hold; none in a program built without. */
export function readValidated(prebuilt: string): ValidatedTexts {
  try {
    return new Map(
      JSON.parse(readFileSync(validatedFile(prebuilt), 'utf8')) as [string, LibraryEntry][],
    );
  } catch {
    return new Map();
  }
}

/** Keeps what files without a problem hold, beside their parsed library. */
export function writeValidated(prebuilt: string, files: readonly DataFileRef[]): void {
  const validated = validatedTexts(files.map((file) => readDataFile(file)));
  replaceFile(validatedFile(prebuilt), JSON.stringify([...validated]), BUILT_MODE);
}

/** What is built belongs to the program, which others may run too. */
export const BUILT_MODE = 0o666;

function validatedFile(prebuilt: string): string {
  return join(dirname(prebuilt), 'validated.json');
}
