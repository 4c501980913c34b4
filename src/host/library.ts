import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../core/library.ts';
import { findDataFiles, type FoundFile } from './data-files.ts';

/** Where the library's files are: the shipped ones, the user's own, and a place for the parsed form. */
export interface LibraryPlaces {
  readonly shipped: string;
  readonly own: string;
  readonly cache: string;
  readonly version: string;
}

/** Shipped and own routines and exercises, parsed and checked: from the cache where no file has changed since. */
export async function loadLibrary(places: LibraryPlaces): Promise<Library> {
  const files = libraryFiles(places);
  const key = [places.version, ...files.map((file) => stampOf(file))].join('\n');
  const cacheFile = join(places.cache, 'library.json');
  const cached = readCache(cacheFile, key);
  if (cached !== undefined) return cached;
  const [{ buildLibrary }, { readDataFile }] = await Promise.all([
    import('../core/build-library.ts'),
    import('./data-files.ts'),
  ]);
  const library = buildLibrary(files.map((file) => readDataFile(file)));
  writeCache(places.cache, cacheFile, { key, library });
  return library;
}

/** Every data file of the library, the shipped ones first. */
export function libraryFiles(places: Pick<LibraryPlaces, 'shipped' | 'own'>): readonly FoundFile[] {
  return [...findDataFiles(places.shipped, false), ...findDataFiles(places.own, true)];
}

function stampOf({ path }: FoundFile): string {
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: -1 };
  return `${path} ${size} ${mtimeMs}`;
}

function readCache(file: string, key: string): Library | undefined {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8')) as { key?: unknown; library?: Library };
    return cache.key === key ? cache.library : undefined;
  } catch {
    // A cache that is absent or broken is made anew.
    return undefined;
  }
}

function writeCache(folder: string, file: string, cache: { key: string; library: Library }): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(cache), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // Without a cache everything works, a little slower.
  }
}
