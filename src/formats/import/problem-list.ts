import type { ImportedRecord, ImportProblem } from './imported-record.ts';

/** Problems that are kept; any more are only counted, or a large file of garbage would fill the memory. */
const MOST_KEPT = 20;

/** The problems of a file while it is read. */
export interface ProblemList {
  readonly add: (problem: ImportProblem) => void;
  readonly found: () => Pick<ImportedRecord, 'problems' | 'problemCount'>;
}

/** An empty list of problems. */
export function problemList(): ProblemList {
  const problems: ImportProblem[] = [];
  let problemCount = 0;
  return {
    add: (problem) => {
      problemCount++;
      if (problems.length < MOST_KEPT) problems.push(problem);
    },
    found: () => ({ problems, problemCount }),
  };
}
