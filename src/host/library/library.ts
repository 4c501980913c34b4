import { statSync } from 'node:fs';
import type { Library } from '../../core/library/library.ts';
import { openCache } from '../files/cache.ts';
import { findDataFiles, type DataFileRef } from './data-files.ts';
import { readPrebuilt } from './prebuilt.ts';

/** Where the library's files are: the shipped ones, the user's own, and places for the parsed form. */
export interface LibraryPaths {
  readonly shipped: string;
  readonly own: string;
  readonly cache: string;
  /** The parsed form of the shipped files, made with the program. */
  readonly prebuilt: string;
  readonly version: string;
}

/**
 * Shipped and own routines and exercises, parsed and checked. Parsing is slow, so its result is kept: that of the
 * shipped files with the program, that of all together in the cache; neither is used when a file has changed since.
 */
export async function loadLibrary(places: LibraryPaths): Promise<Library> {
  const shipped = findDataFiles(places.shipped, false);
  const own = findDataFiles(places.own, true);
  const prebuilt = own.length === 0 ? readPrebuilt(places, shipped) : undefined;
  return prebuilt ?? loadCached(places, [...shipped, ...own]);
}

/** Every data file of the library, the shipped ones first. */
export function libraryFiles(
  places: Pick<LibraryPaths, 'shipped' | 'own'>,
): readonly DataFileRef[] {
  return [...findDataFiles(places.shipped, false), ...findDataFiles(places.own, true)];
}

async function loadCached(places: LibraryPaths, files: readonly DataFileRef[]): Promise<Library> {
  const key = [places.version, ...files.map((file) => stampOf(file))].join('\n');
  const cache = openCache(places.cache);
  const cached = parsed(cache.read('library', key));
  if (cached !== undefined) return cached;
  const { parseLibrary, readValidated } = await import('./parse-library.ts');
  const library = parseLibrary(files, readValidated(places.prebuilt));
  cache.write('library', key, JSON.stringify(library));
  return library;
}

function parsed(text: string | undefined): Library | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Library);
  } catch {
    // A broken cache is made anew.
    return undefined;
  }
}

function stampOf({ path }: DataFileRef): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  } catch {
    return `${path} unreadable`;
  }
}
