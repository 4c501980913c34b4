import { statSync } from 'node:fs';
import type { Library } from '../../core/library/library.ts';
import { openCache } from '../files/cache.ts';
import { findDataFiles, type DataFileRef } from './data-files.ts';
import { readPrebuilt } from './prebuilt.ts';

/** The folders of the data files, and where parsed libraries are kept. */
export interface LibraryPaths {
  readonly shipped: string;
  readonly own: string;
  readonly cache: string;
  /** The file with the shipped library, parsed at build time. */
  readonly prebuilt: string;
  readonly version: string;
}

/**
 * Loads the shipped and the user's own exercises and routines. Parsing is slow, so the shipped library is parsed at build
 * time, and one with the user's own files is cached; neither is used once a file has changed.
 */
export async function loadLibrary(places: LibraryPaths): Promise<Library> {
  const shipped = findDataFiles(places.shipped, false);
  const own = findDataFiles(places.own, true);
  const prebuilt = own.length === 0 ? readPrebuilt(places, shipped) : undefined;
  return prebuilt ?? loadCached(places, [...shipped, ...own]);
}

/** All data files of the library, the shipped ones first. */
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
    // A broken cache is written again.
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
