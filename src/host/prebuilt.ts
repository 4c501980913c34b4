import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Library } from '../core/library.ts';
import { findDataFiles, type FoundFile } from './data-files.ts';

interface Places {
  readonly shipped: string;
  readonly prebuilt: string;
}

interface Prebuilt {
  /** Sizes in bytes by path inside the shipped folder. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly library: Library;
}

/** Milliseconds within which an installation writes its files, in any order. */
const INSTALL_MS = 5000;

/** The parsed form of the shipped files, unless one of them is of another size or newer. */
export function readPrebuilt(places: Places, files: readonly FoundFile[]): Library | undefined {
  try {
    const made = statSync(places.prebuilt).mtimeMs;
    const { sizes, library } = JSON.parse(readFileSync(places.prebuilt, 'utf8')) as Prebuilt;
    const isSame =
      files.length === Object.keys(sizes).length &&
      files.every(({ path }) => {
        const { size, mtimeMs } = statSync(path);
        return sizes[inside(places, path)] === size && mtimeMs <= made + INSTALL_MS;
      });
    if (!isSame) return undefined;
    let origins: Library['origins'] | undefined;
    return {
      ...library,
      // A session never asks for them.
      get origins() {
        return (origins ??= moved(library.origins, places));
      },
    };
  } catch {
    // A program built without it parses the files.
    return undefined;
  }
}

/** Parses the shipped files when the program is built. Throws an error that names every problem. */
export async function writePrebuilt(places: Places): Promise<void> {
  const { parseLibrary, writeSound } = await import('./parse-library.ts');
  const files = findDataFiles(places.shipped, false);
  const library = parseLibrary(files);
  const [problem] = library.problems;
  if (problem !== undefined) {
    throw new Error(
      `${problem.file}:${problem.line}: ${problem.path}: expected ${problem.expected}`,
    );
  }
  const sizes = Object.fromEntries(
    files.map(({ path }) => [inside(places, path), statSync(path).size]),
  );
  const origins = Object.entries(library.origins).map(([name, origin]) => [
    name,
    { ...origin, file: inside(places, origin.file) },
  ]);
  const prebuilt = { sizes, library: { ...library, origins: Object.fromEntries(origins) } };
  writeFileSync(places.prebuilt, JSON.stringify(prebuilt));
  writeSound(places.prebuilt, files);
}

function inside(places: Places, path: string): string {
  return relative(places.shipped, path);
}

/** The package may lie elsewhere than where it was built. */
function moved(origins: Library['origins'], places: Places): Library['origins'] {
  return Object.fromEntries(
    Object.entries(origins).map(([name, origin]) => [
      name,
      { ...origin, file: join(places.shipped, origin.file) },
    ]),
  );
}
