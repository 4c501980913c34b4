/** One complaint about a data file: where, what was expected, what was found. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path inside the document, empty for the document itself: `steps.2.dose.reps`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** A near miss worth offering, or a reason. */
  readonly hint?: string;
  /** What the file is or was to be, as `exercise/ID` or `routine/ID`. */
  readonly entry?: string;
  /** The entry with a mistake that this one follows from, where it is no mistake of its own file. */
  readonly causedBy?: string;
}

/** Where it is: `file:line:column`. */
export function problemPlace({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** The name of a data file without its folders and its ending. */
export function nameOfFile(file: string): string {
  return /([^/\\]*?)(\.ya?ml)?$/.exec(file)?.[1] ?? file;
}

/** One line per problem: `file:line:column path: expected …, found … (hint)`. */
export function problemLine(problem: Problem): string {
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${problemPlace(problem)}${path}: expected ${problem.expected}, found ${problem.found}${hint}`;
}
