import type { LibraryEntry, ValidatedTexts } from '../../core/library/parse-file.ts';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLibrary, validatedTexts } from '../../core/library/build-library.ts';
import type { Library } from '../../core/library/library.ts';
import { type DataFileRef, readDataFile } from './data-files.ts';
import { replaceFile } from '../files/storage.ts';

/** Reads, parses and checks data files; their problems are in the library. */
export function parseLibrary(files: readonly DataFileRef[], validated?: ValidatedTexts): Library {
  const read = files.map((file) => readDataFile(file));
  return buildLibrary(read, validated);
}

/** The entries of the shipped files by text, as written at build time; none if the file is missing or damaged. */
export function readValidated(prebuilt: string): ValidatedTexts {
  try {
    return new Map(
      JSON.parse(readFileSync(validatedFile(prebuilt), 'utf8')) as [string, LibraryEntry][],
    );
  } catch {
    return new Map();
  }
}

/** Writes the entries of valid files by text, next to the prebuilt library. */
export function writeValidated(prebuilt: string, files: readonly DataFileRef[]): void {
  const validated = validatedTexts(files.map((file) => readDataFile(file)));
  replaceFile(validatedFile(prebuilt), JSON.stringify([...validated]), BUILT_MODE);
}

/** Built files are part of the program, which other users may run too. */
export const BUILT_MODE = 0o666;

function validatedFile(prebuilt: string): string {
  return join(dirname(prebuilt), 'validated.json');
}
