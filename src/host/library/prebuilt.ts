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

/** The first line of the file; each further line is an exercise or a routine, in this order. */
interface Head extends Pick<Library, 'origins'> {
  /** Sizes in bytes, by path in the shipped folder. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly exercises: readonly string[];
  readonly routines: readonly string[];
}

/** Milliseconds that an installation may take to write its files, in any order. */
const INSTALL_MS = 5000;

/** Reads the prebuilt library; undefined if it is missing, or a shipped file has another size or is newer. */
export function readPrebuilt(places: Places, files: readonly DataFileRef[]): Library | undefined {
  try {
    // Before it is read: it may be replaced meanwhile.
    const builtAt = statSync(places.prebuilt).mtimeMs;
    const [first = '', ...lines] = readFileSync(places.prebuilt, 'utf8').split('\n');
    const head = JSON.parse(first) as Head;
    const isCurrent = isComplete(head, lines) && isUnchanged(places, head, files, builtAt);
    return isCurrent ? lazyLibrary(places, head, lines) : undefined;
  } catch {
    // Without it, the files are parsed.
    return undefined;
  }
}

/** Lines are parsed later, so check here that none is missing or cut off: the file ends with a line end. */
function isComplete({ exercises, routines }: Head, lines: readonly string[]): boolean {
  return lines.length === exercises.length + routines.length + 1 && lines.at(-1) === '';
}

function isUnchanged(
  places: Places,
  { sizes }: Head,
  files: readonly DataFileRef[],
  builtAt: number,
): boolean {
  return (
    files.length === Object.keys(sizes).length &&
    files.every(({ path }) => {
      const { size, mtimeMs } = statSync(path);
      return sizes[inside(places, path)] === size && mtimeMs <= builtAt + INSTALL_MS;
    })
  );
}

function lazyLibrary(places: Places, head: Head, lines: readonly string[]): Library {
  let origins: Library['origins'] | undefined;
  return {
    exercises: lazyEntries(places, head.exercises, lines),
    routines: lazyEntries(places, head.routines, lines.slice(head.exercises.length)),
    problems: [],
    // A session does not need them.
    get origins() {
      return (origins ??= withPaths(head.origins, places));
    },
  };
}

/** Entries that are parsed on first access: a session needs only a few. */
function lazyEntries<T>(
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
    throw new Fault(
      'input',
      `${file} is damaged`,
      'to install stretch again: npm install -g stretch-coach; in a clone: npm run build',
    );
  }
}

/** Writes the prebuilt library when the program is built. Throws an error that names the first problem. */
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
  const head = headOf(places, files, library);
  const entries = [...Object.values(library.exercises), ...Object.values(library.routines)];
  const text = [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
  // Replaced in one step, because a running session may be reading the old one.
  replaceFile(places.prebuilt, text, BUILT_MODE);
  writeValidated(places.prebuilt, files);
}

function headOf(places: Places, files: readonly DataFileRef[], library: Library): Head {
  const sizes = files.map(({ path }) => [inside(places, path), statSync(path).size] as const);
  const origins = Object.entries(library.origins).map(
    ([name, origin]) => [name, { ...origin, file: inside(places, origin.file) }] as const,
  );
  return {
    sizes: Object.fromEntries(sizes),
    origins: Object.fromEntries(origins),
    exercises: Object.keys(library.exercises),
    routines: Object.keys(library.routines),
  };
}

/** A path in the shipped folder, the same on every system. `relative` takes longer than `stat` does. */
function inside({ shipped }: Places, path: string): string {
  return path.slice(shipped.length + 1).replaceAll('\\', '/');
}

/** Origins with absolute paths: the package may not be where it was built. */
function withPaths(origins: Library['origins'], places: Places): Library['origins'] {
  return Object.fromEntries(
    Object.entries(origins).map(([name, origin]) => [
      name,
      { ...origin, file: join(places.shipped, origin.file) },
    ]),
  );
}
