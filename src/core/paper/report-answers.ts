import type { Spread } from '../base/spread.ts';

/** What is compared around sessions: pain before, during and after them, soreness on the next morning, and effort. */
export type AnswerKind = 'before' | 'during' | 'after' | 'next morning' | 'effort';

/** The answers of a kind, each 0 to 10. */
export interface ReportAnswers {
  readonly kind: AnswerKind;
  readonly all: Spread;
  /** Of the first and of the last seven days; both null unless each has three answers or more and they do not overlap. */
  readonly first: Spread | null;
  readonly last: Spread | null;
}
