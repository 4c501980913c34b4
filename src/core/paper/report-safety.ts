import { answersWords } from '../safety/answer-words.ts';
import { checkWords } from '../safety/check-list.ts';
import type { CheckRecord } from '../safety/check-record.ts';
import { stopKind, type StopKind, stopOn, stopsOf } from '../safety/stop.ts';
import { adviceFor } from '../safety/where-to-go.ts';
import { plainLine } from '../text/plain-text.ts';
import type { Day } from '../time/day.ts';
import type { Span } from './span.ts';

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

/** Returns what was answered to the safety list; `checks` are all answers in the order they were written. */
export function safetyOf(checks: readonly CheckRecord[], { from, to }: Span): ReportSafety {
  const known = checks.filter(({ day }) => day <= to);
  const own = known.filter(({ day }) => day >= from);
  const isOlder = own.length === 0 && known.length > 0;
  return {
    answers: (isOlder ? known.slice(-1) : own).map((check) => answerOf(check)).toReversed(),
    stop: stopOn(stopsOf(known), to)?.kind ?? null,
    isOlder,
  };
}

function answerOf(check: CheckRecord): SafetyAnswer {
  const { day, yes, seen } = check;
  const isSeen = seen !== undefined;
  return {
    day,
    yes: yes.map((id) => plainLine(checkWords(id))),
    seen: seen ?? null,
    words: plainLine(answersWords(check)),
    stops: isSeen ? null : (stopKind(yes) ?? null),
    advice: isSeen ? [] : adviceFor(yes),
  };
}
