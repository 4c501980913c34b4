import { buildLibrary } from '../core/build-library.ts';
import type { Library } from '../core/library.ts';
import { type FoundFile, readDataFile } from './data-files.ts';

/** Reads, parses and checks data files; what is wrong with them is in the library's `problems`. */
export function parseLibrary(files: readonly FoundFile[]): Library {
  return buildLibrary(files.map((file) => readDataFile(file)));
}
