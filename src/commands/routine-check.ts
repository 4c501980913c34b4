import type { DataFile } from '../core/library/parse-file.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { quantity } from '../core/text/quantity.ts';
import { basename, dirname } from 'node:path';
import { buildLibrary } from '../core/library/build-library.ts';
import type { Library } from '../core/library/library.ts';
import { orderHint } from '../core/library/routine-order.ts';
import { type Problem, problemCount, problemLine } from '../core/library/problem.ts';
import { type DataFileRef, readDataFile, realPath } from '../host/library/data-files.ts';
import type { Host } from '../host/host.ts';
import { libraryFiles } from '../host/library/library.ts';
import { readValidated } from '../host/library/parse-library.ts';
import { withProgress } from '../app/display/progress.ts';
import { orderHintLine } from '../view/report/routine-order.ts';

/**
 * Checks the data files named, or the whole library. Prints a line on stdout for each problem, at most twenty a file, and
 * exits with 1 if there is any. An order with needless changes of position may be intended, so it is only a hint on stderr.
 */
export async function routineCheck(host: Host, paths: readonly string[]): Promise<number> {
  const places = { shipped: host.shippedRoutines, own: host.folders.routines };
  const known = libraryFiles(places);
  const named = paths.map((path) => foundFile(path));
  const wanted = named.length === 0 ? known : named;
  const { library, files } = await withProgress(host, 'checking', async (breathe) => {
    const files = await readAll(wanted, breathe);
    const rest = named.length === 0 ? [] : await readAll(known, breathe);
    // A named file that is part of the library must not count twice.
    const own = new Set(files.map(({ file }) => realPath(file)));
    const others = rest.filter(({ file }) => !own.has(realPath(file)));
    return {
      library: buildLibrary([...others, ...files], readValidated(host.prebuiltLibrary)),
      files,
    };
  });
  const names = new Set(files.map(({ file }) => file));
  const problems = library.problems.filter(({ file }) => names.has(file));
  for (const problem of problems) host.out.print(problemWords(problem));
  host.err.print(`${verdict(problems, files.length)}\n`);
  for (const line of [...overrides(library, names), ...orderHints(library, names)]) {
    host.err.print(`${line}\n`);
  }
  return problems.length === 0 ? 0 : 1;
}

function foundFile(path: string): DataFileRef {
  const kind = basename(dirname(path)) === 'exercises' ? 'exercise' : 'unknown';
  return { path, own: true, kind };
}

async function readAll(
  found: readonly DataFileRef[],
  breathe: () => Promise<void>,
): Promise<readonly DataFile[]> {
  const files: DataFile[] = [];
  for (const one of found) {
    files.push(readDataFile(one));
    await breathe();
  }
  return files;
}

function problemWords(problem: Problem): string {
  const { file, more } = problem;
  const rest = more === undefined ? '' : `${plainLine(file)}: and ${more} more\n`;
  return `${plainLine(problemLine(problem))}\n${rest}`;
}

function verdict(problems: readonly Problem[], files: number): string {
  const checked = quantity(files, 'file');
  if (problems.length === 0) return `${checked} checked, no mistakes.`;
  const all = problemCount(problems);
  const count = quantity(all, 'mistake');
  const dependent = problems.filter(({ causedBy }) => causedBy !== undefined).length;
  const isChained = dependent > 0 && dependent < all;
  const chained = isChained ? `; ${dependent} caused by another` : '';
  return `${checked} checked, ${count}${chained}.`;
}

function overrides(library: Library, names: ReadonlySet<string>): readonly string[] {
  return Object.entries(library.origins)
    .filter(([, origin]) => origin.overrides && names.has(origin.file))
    .map(
      ([name, origin]) =>
        `${plainLine(origin.file)}: replaces the shipped ${name.replace('/', ' ')}.`,
    );
}

function orderHints(library: Library, names: ReadonlySet<string>): readonly string[] {
  return Object.values(library.routines).flatMap((routine) => {
    const file = library.origins[`routine/${routine.id}`]?.file ?? '';
    const hint = names.has(file) ? orderHint(library, routine) : undefined;
    return hint === undefined ? [] : [orderHintLine(file, hint)];
  });
}
