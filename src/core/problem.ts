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
}

/** One line per problem: `file:line:column path: expected …, found … (hint)`. */
export function problemLine(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${place}${path}: expected ${problem.expected}, found ${problem.found}${hint}`;
}
