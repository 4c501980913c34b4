import { Fault } from '../base/fault.ts';
import { isSameName } from '../text/same-name.ts';
import { nameOfFile, type Problem, problemLine } from './problem.ts';

/** The files that were left out of a library. */
export interface RejectedFiles {
  /** The complaints of each file with a mistake of its own. */
  readonly invalid: readonly (readonly Problem[])[];
  /** The files without one that need an entry of these. */
  readonly dependent: readonly string[];
}

/** Which files were left out for a mistake of their own, and which only because of those. */
export function rejectedFiles(problems: readonly Problem[]): RejectedFiles {
  const byFile = [...new Set(problems.map(({ file }) => file))].map((file) =>
    problems.filter((problem) => problem.file === file),
  );
  const isWaiting = (own: readonly Problem[]) =>
    own.every(({ causedBy }) => causedBy !== undefined);
  return {
    invalid: byFile.filter((own) => !isWaiting(own)),
    dependent: byFile
      .flatMap((own) => (isWaiting(own) ? own.slice(0, 1) : []))
      .map(({ file }) => file),
  };
}

/** The complaints about what a person calls so, by its id or its file's name; none where it was not left out. */
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

/** Complaints told at once; for all of them there is the check. */
const MOST = 3;

/** Several complaints in one line, the first of them in full. */
export function problemSummary(problems: readonly Problem[]): string {
  const told = problems.slice(0, MOST).map((problem) => problemLine(problem));
  const more = problems.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** The fault of asking for what is there but was left out: its mistakes, or those of what it needs. */
export function rejectedFault(
  problems: readonly Problem[],
  kind: 'exercise' | 'routine',
  typed: string,
): Fault | undefined {
  const about = problemsWith(problems, kind, typed);
  const [first] = about;
  if (first === undefined) return undefined;
  const own = about.filter(({ causedBy }) => causedBy === undefined);
  if (own.length > 0)
    return faultOf(`the ${kind} \`${typed}\` is there, but has ${manyWords(own)}`, own);
  const { of, mistakes } = causeOf(problems, first);
  const needed = of.replace(/^(\w+)\/(.*)$/, '$1 `$2`');
  const message = `the ${kind} \`${typed}\` is there, but needs the ${needed}, which has ${manyWords(mistakes)}`;
  return faultOf(message, mistakes);
}

function faultOf(message: string, mistakes: readonly Problem[]): Fault {
  const file = mistakes[0]?.file ?? '';
  const hint = `mend it, then check it: stretch routine check "${file}"`;
  return new Fault('input', `${message}: ${problemSummary(mistakes)}`, hint);
}

function manyWords({ length }: readonly Problem[]): string {
  return length === 1 ? 'a mistake' : `${length} mistakes`;
}

/** The mistakes at the end of a chain of entries that need one another. */
function causeOf(
  problems: readonly Problem[],
  problem: Problem,
): { readonly of: string; readonly mistakes: readonly Problem[] } {
  const of = problem.causedBy ?? '';
  const about = problems.filter((one) => one.entry === of);
  const mistakes = about.filter(({ causedBy }) => causedBy === undefined);
  const [next] = about;
  if (mistakes.length > 0 || next === undefined) return { of, mistakes };
  return causeOf(problems, next);
}
