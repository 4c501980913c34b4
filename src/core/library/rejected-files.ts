import { Fault } from '../base/fault.ts';
import { groupBy } from '../base/group.ts';
import { isSameName } from '../text/same-name.ts';
import { nameOfFile, type Problem, problemCount, problemLine } from './problem.ts';

/** The files that are not in a library because of problems. */
export interface RejectedFiles {
  /** The problems of each file with a mistake of its own. */
  readonly invalid: readonly (readonly Problem[])[];
  /** The files that have no mistake but refer to an invalid one. */
  readonly dependent: readonly string[];
}

/** Sorts the rejected files into those with a mistake and those that only refer to one. */
export function rejectedFiles(problems: readonly Problem[]): RejectedFiles {
  const byFile = [...groupBy(problems, ({ file }) => file).values()];
  const isDependent = (own: readonly Problem[]) =>
    own.every(({ causedBy }) => causedBy !== undefined);
  return {
    invalid: byFile.filter((own) => !isDependent(own)),
    dependent: byFile
      .flatMap((own) => (isDependent(own) ? own.slice(0, 1) : []))
      .map(({ file }) => file),
  };
}

/** The problems of the entry with this id or file name; none if it was not rejected. */
export function problemsWith(
  problems: readonly Problem[],
  kind: 'exercise' | 'routine',
  typed: string,
): readonly Problem[] {
  return problems.filter(({ entry = `${kind}/`, file }) => {
    const [own, id = ''] = entry.split('/');
    return own === kind && (isSameName(id, typed) || isSameName(nameOfFile(file), typed));
  });
}

/** Problems shown in one line; `routine check` shows all. */
const MOST = 3;

/** Several problems in one line: the first in full, the others counted. */
export function problemSummary(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST).map((problem) => problemLine(problem));
  const more = problemCount(problems) - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** The fault of asking for a rejected entry, with its mistakes or those of what it refers to; undefined if it was not. */
export function rejectedFault(
  problems: readonly Problem[],
  kind: 'exercise' | 'routine',
  typed: string,
): Fault | undefined {
  const about = problemsWith(problems, kind, typed);
  const [first] = about;
  if (first === undefined) return undefined;
  const own = about.filter(({ causedBy }) => causedBy === undefined);
  if (own.length > 0) {
    return faultOf(`the ${kind} \`${typed}\` exists, but has ${countWords(own)}`, own);
  }
  const { entry, mistakes } = causeOf(problems, first);
  const needed = entry.replace(/^(\w+)\/(.*)$/, '$1 `$2`');
  const message = `the ${kind} \`${typed}\` exists, but needs the ${needed}, which has ${countWords(mistakes)}`;
  return faultOf(message, mistakes);
}

function faultOf(message: string, mistakes: readonly Problem[]): Fault {
  const hint = 'fix it, then check it: stretch routine check';
  return new Fault('input', `${message}: ${problemSummary(mistakes)}`, hint);
}

function countWords(problems: readonly Problem[]): string {
  const count = problemCount(problems);
  return count === 1 ? 'a mistake' : `${count} mistakes`;
}

/** Follows a chain of entries that refer to each other to the mistakes at its end. */
function causeOf(
  problems: readonly Problem[],
  problem: Problem,
): { readonly entry: string; readonly mistakes: readonly Problem[] } {
  const entry = problem.causedBy ?? '';
  const about = problems.filter((one) => one.entry === entry);
  const mistakes = about.filter(({ causedBy }) => causedBy === undefined);
  const [next] = about;
  if (mistakes.length > 0 || next === undefined) return { entry, mistakes };
  return causeOf(problems, next);
}
