/** What is said about a question, in the order in which it is said. */
export interface Told {
  /** What is asked, as a heading. */
  readonly title: string;
  /** The answer in a clause, for a list of all answers. */
  readonly brief: string;
  /** The answer, in a sentence or two. */
  readonly says: string;
  /** What belongs to the answer wherever it is shown, each a sentence or two. */
  readonly notes: readonly string[];
  /** What it is made from, a line each; only shown to who wants it. */
  readonly numbers: readonly string[];
}

/** Always said with a verdict. */
export const NO_CAUSE = 'This cannot show cause.';

/** What follows a hint. */
export const LOOK_AGAIN = 'look again in four weeks';
