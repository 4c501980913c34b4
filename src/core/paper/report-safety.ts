import type { StopKind } from '../safety/stop.ts';
import type { Day } from '../time/day.ts';

/** What was answered to the safety list on a day. */
export interface SafetyAnswer {
  readonly day: Day;
  /** What was answered with yes, in the words of the list; of `seen`, what they were seen about. Empty is “no to all”. */
  readonly yes: readonly string[];
  /** The day on which they say they were seen and told that they may exercise; null if this is not about that. */
  readonly seen: Day | null;
  /** The same in one line: `no to all`, `yes to: …`, or `seen on …`. */
  readonly words: string;
  /** Why these answers stop sessions; null if they do not. */
  readonly stops: StopKind | null;
  /** What the program said to do about them, a sentence or two each; empty if nothing. */
  readonly advice: readonly string[];
}

/** The safety list: a record of what was answered, and nothing more. */
export interface ReportSafety {
  /** The answers of these days, newest first; without any, the last ones before, if there are some. */
  readonly answers: readonly SafetyAnswer[];
  /** Why there is no session on the last day of the report; null if there is no such reason. */
  readonly stop: StopKind | null;
  /** Whether none of the answers is of these days, so that those given are older. */
  readonly isOlder: boolean;
}
