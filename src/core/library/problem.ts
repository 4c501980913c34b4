/** A problem in a data file: where it is, what was expected and what was found. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path inside the document, such as `steps.2.dose.reps`; empty for the document itself. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** A suggestion, or a reason. */
  readonly hint?: string;
  /** The entry the file is meant to be, `exercise/ID` or `routine/ID`. */
  readonly entry?: string;
  /** The rejected entry that causes this problem; undefined if the mistake is in this file. */
  readonly causedBy?: string;
  /** On the last problem of a file: how many more the file has, which are only counted. */
  readonly more?: number;
}

/** Problems of one file that are told; any more are only counted. */
export const MOST_PROBLEMS = 20;

/** How many problems there are, with those that are only counted. */
export function problemCount(problems: readonly Problem[]): number {
  return problems.reduce((total, { more = 0 }) => total + 1 + more, 0);
}

/** The place of a problem: `file:line:column`. */
export function problemPlace({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** The name of a data file without folder and extension. */
export function nameOfFile(file: string): string {
  return /([^/\\]*?)(\.ya?ml)?$/.exec(file)?.[1] ?? file;
}

/** A problem in one line: `file:line:column path: expected …, found … (hint)`. */
export function problemLine(problem: Problem): string {
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${problemPlace(problem)}${path}: expected ${problem.expected}, found ${problem.found}${hint}`;
}
