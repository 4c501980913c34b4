import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../core/library.ts';
import { findDataFiles, type FoundFile } from './data-files.ts';
import { readPrebuilt } from './prebuilt.ts';
import { makeFolder } from './storage.ts';

/** Where the library's files are: the shipped ones, the user's own, and places for the parsed form. */
export interface LibraryPlaces {
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
export async function loadLibrary(places: LibraryPlaces): Promise<Library> {
  const shipped = findDataFiles(places.shipped, false);
  const own = findDataFiles(places.own, true);
  const prebuilt = own.length === 0 ? readPrebuilt(places, shipped) : undefined;
  return prebuilt ?? loadCached(places, [...shipped, ...own]);
}

/** Every data file of the library, the shipped ones first. */
export function libraryFiles(places: Pick<LibraryPlaces, 'shipped' | 'own'>): readonly FoundFile[] {
  return [...findDataFiles(places.shipped, false), ...findDataFiles(places.own, true)];
}

async function loadCached(places: LibraryPlaces, files: readonly FoundFile[]): Promise<Library> {
  const key = [places.version, ...files.map((file) => stampOf(file))].join('\n');
  const file = join(places.cache, 'library.json');
  const cached = readCache(file, key);
  if (cached !== undefined) return cached;
  const { parseLibrary } = await import('./parse-library.ts');
  const library = parseLibrary(files);
  writeCache(places.cache, file, { key, library });
  return library;
}

function stampOf({ path }: FoundFile): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  } catch {
    return `${path} unreadable`;
  }
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
    makeFolder(folder);
    writeFileSync(draft, JSON.stringify(cache), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // Without a cache everything works, a little slower; half of one must not fill the disk.
    discard(draft);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be removed, nothing was written.
  }
}
