import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import type { Library } from '../../core/library/library.ts';
import { findDataFiles, type DataFileRef } from './data-files.ts';
import { replaceFile } from '../files/storage.ts';

interface Places {
  readonly shipped: string;
  readonly prebuilt: string;
}

/** The first line; each of the others is an exercise or a routine, in this order. */
interface Head extends Pick<Library, 'origins'> {
  /** Sizes in bytes by path inside the shipped folder. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly exercises: readonly string[];
  readonly routines: readonly string[];
}

/** Milliseconds within which an installation writes its files, in any order. */
const INSTALL_MS = 5000;

/** The parsed form of the shipped files, unless one of them is of another size or newer. */
export function readPrebuilt(places: Places, files: readonly DataFileRef[]): Library | undefined {
  try {
    const made = statSync(places.prebuilt).mtimeMs;
    const [head = '', ...lines] = readFileSync(places.prebuilt, 'utf8').split('\n');
    const { sizes, ...named } = JSON.parse(head) as Head;
    // Lines are parsed later, so it has to be seen here that all are there: the last has an end, and nothing after it.
    const isWhole =
      lines.length === named.exercises.length + named.routines.length + 1 && lines.at(-1) === '';
    const isSame =
      isWhole &&
      files.length === Object.keys(sizes).length &&
      files.every(({ path }) => {
        const { size, mtimeMs } = statSync(path);
        return sizes[inside(places, path)] === size && mtimeMs <= made + INSTALL_MS;
      });
    if (!isSame) return undefined;
    let origins: Library['origins'] | undefined;
    return {
      exercises: whenAsked(places, named.exercises, lines),
      routines: whenAsked(places, named.routines, lines.slice(named.exercises.length)),
      problems: [],
      // A session never asks for them.
      get origins() {
        return (origins ??= moved(named.origins, places));
      },
    };
  } catch {
    // A program built without it parses the files.
    return undefined;
  }
}

/** Entries that are parsed when somebody asks for them: a session needs a few of many. */
function whenAsked<T>(
  { prebuilt }: Places,
  ids: readonly string[],
  lines: readonly string[],
): Record<string, T> {
  const entries: Record<string, T> = {};
  for (const [index, id] of ids.entries()) {
    const get = () => {
      const value = parsed(prebuilt, lines[index] ?? '') as T;
      Object.defineProperty(entries, id, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(entries, id, { get, enumerable: true, configurable: true });
  }
  return entries;
}

function parsed(file: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Fault('input', `${file} is damaged`, 'install the program again, or: npm run build');
  }
}

/** Parses the shipped files when the program is built. Throws an error that names every problem. */
export async function writePrebuilt(places: Places): Promise<void> {
  const { BUILT_MODE, parseLibrary, writeValidated } = await import('./parse-library.ts');
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
  const { exercises, routines } = library;
  const head: Head = {
    sizes,
    origins: Object.fromEntries(origins) as Library['origins'],
    exercises: Object.keys(exercises),
    routines: Object.keys(routines),
  };
  const lines = [head, ...Object.values(exercises), ...Object.values(routines)];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  // A session that runs while the program is built may be reading the former one.
  replaceFile(places.prebuilt, text, BUILT_MODE);
  writeValidated(places.prebuilt, files);
}

/** The same on every system. `relative` would take longer than looking at the files does. */
function inside({ shipped }: Places, path: string): string {
  return path.slice(shipped.length + 1).replaceAll('\\', '/');
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
