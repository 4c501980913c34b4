import { statSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Returns a text that is another one once the library may be: if the program, its build or one of the user's own files has
 * changed. Shipped files belong to the build, and looking at each of them would take two milliseconds.
 */
export function libraryStamp({ version, shipped, own, prebuilt }: LibraryPaths): string {
  const folders = [shipped, join(shipped, 'exercises')];
  const files = findDataFiles(own, true).map(({ path }) => path);
  return [version, ...[prebuilt, ...folders, ...files].map((path) => stampOf(path))].join('\n');
}

async function loadCached(places: LibraryPaths, files: readonly DataFileRef[]): Promise<Library> {
  const key = [places.version, ...files.map(({ path }) => stampOf(path))].join('\n');
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

function stampOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  } catch {
    return `${path} unreadable`;
  }
}
