import { join } from 'node:path';
import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { rejectedFiles } from '../../core/library/rejected-files.ts';
import type { Library } from '../../core/library/library.ts';
import { nameOfFile, problemCount, problemLine } from '../../core/library/problem.ts';
import { findDataFiles } from '../../host/library/data-files.ts';
import { moveAway, shellPath, type ShellKind } from '../../core/text/shell-quote.ts';
import type { Host } from '../../host/host.ts';
import { folderProblem } from '../../host/files/inspect.ts';
import { parseLibrary, readValidated } from '../../host/library/parse-library.ts';
import { readPrebuilt } from '../../host/library/prebuilt.ts';

/** Checks shipped routines and exercises and the user's own: reads every file again, and parses it if it has changed. */
export function libraryChecks(host: Host): readonly Check[] {
  const shipped = findDataFiles(host.shippedRoutines, false);
  const own = findDataFiles(host.folders.routines, true);
  const library = parseLibrary([...shipped, ...own], readValidated(host.prebuiltLibrary));
  const places = { shipped: host.shippedRoutines, prebuilt: host.prebuiltLibrary };
  const isPrebuilt = readPrebuilt(places, shipped) !== undefined;
  return [shippedCheck(host, library, isPrebuilt), ownCheck(host, library, own.length)];
}

function shippedCheck({ shippedRoutines }: Host, library: Library, isPrebuilt: boolean): Check {
  const [id, name] = ['routines.shipped', 'shipped'];
  const problems = library.problems.filter(({ file }) => file.startsWith(shippedRoutines));
  const origins = Object.entries(library.origins).filter(([, origin]) => !origin.own);
  const count = (kind: string) => origins.filter(([key]) => key.startsWith(kind)).length;
  const found = `${count('exercise/')} exercises, ${count('routine/')} routines`;
  const advice = 'install stretch again: npm install -g stretch-coach; to see the mistakes';
  const command = 'stretch routine check';
  if (problems.length > 0) return wrong(id, name, problemWords(problems), advice, command);
  if (count('exercise/') === 0) {
    return wrong(id, name, `none in ${shippedRoutines}`, advice, command);
  }
  if (isPrebuilt) return fine(id, name, `${found}, ready for use`);
  const late =
    'they have changed since the build, so every start parses them; in a clone: npm run build; else, to install them again';
  return note(id, name, found, late, 'npm install -g stretch-coach');
}

function ownCheck({ folders, shell }: Host, library: Library, files: number): Check {
  const [id, name] = ['routines.own', 'your own'];
  const problems = library.problems.filter(({ file }) => file.startsWith(folders.routines));
  const folderProblems = [folders.routines, join(folders.routines, 'exercises')].flatMap(
    (folder) => folderCheck(id, name, folder, shell) ?? [],
  );
  if (folderProblems[0] !== undefined) return folderProblems[0];
  if (problems.length > 0) {
    const advice = 'files with mistakes are skipped; to see all mistakes';
    return wrong(id, name, problemWords(problems), advice, 'stretch routine check');
  }
  if (files === 0) return fine(id, name, `none in ${folders.routines}`);
  const instead = Object.values(library.origins).filter(({ overrides }) => overrides).length;
  const words = files === 1 ? '1 file' : `${files} files`;
  return fine(id, name, `${words}${instead === 0 ? '' : `, ${instead} in place of shipped ones`}`);
}

/** Why a folder cannot be read; `undefined` if it can, or does not exist. */
function folderCheck(
  id: string,
  name: string,
  folder: string,
  shell: ShellKind,
): Check | undefined {
  const problem = folderProblem(folder);
  if (problem === 'no folder') {
    const advice = 'your routines belong in a folder of this name; to move the file away';
    return wrong(id, name, `${folder} is not a folder`, advice, moveAway(folder, shell));
  }
  if (problem === 'not readable') {
    const advice = 'none of its files can be used; to see its permissions';
    return wrong(
      id,
      name,
      `${folder} cannot be read`,
      advice,
      `ls -ld ${shellPath(folder, shell)}`,
    );
  }
  return undefined;
}

/** The first mistake of every file that has one, the number of mistakes, and the files that need these files. */
function problemWords(problems: Library['problems']): string {
  const { invalid, dependent } = rejectedFiles(problems);
  const own = problemCount(invalid.flat().filter(({ causedBy }) => causedBy === undefined));
  const files = invalid.length === 1 ? '' : ` in ${invalid.length} files`;
  const count = own < 2 ? '1 mistake' : `${own} mistakes${files}`;
  const firsts =
    invalid.length === 0
      ? problems.slice(0, 1)
      : invalid.flatMap((some) => some.find(({ causedBy }) => causedBy === undefined) ?? []);
  const more = dependent.length === 0 ? '' : `; needed by ${dependent.map(nameOfFile).join(', ')}`;
  return `${count}: ${firsts.map((first) => problemLine(first)).join('; ')}${more}`;
}
