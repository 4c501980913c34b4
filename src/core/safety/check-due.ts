import type { Morning } from '../diary/morning.ts';
import { type Day, differenceInDays, epochMs, type Stamp } from '../time/day.ts';
import type { CheckRecord } from './check-record.ts';
import { isSoreSince } from './sore-morning.ts';
import { canAnswerAgain, stopsOf, unansweredStop } from './stop.ts';

/** Days after which the list is asked again. */
const CHECK_DAYS = 84;

/** Days without a session after which the list is asked again. */
const DAYS_OFF = 14;

/** Days that a flight may take the calendar back; answers of a later day were dated by a clock that was wrong. */
const DAYS_AHEAD = 1;

/**
 * Why the list is asked: it never was; something urgent was true on an earlier day, and the list not answered since; answers were taken back since the last
 * ones; there was pain of 6 or more since; a morning since was very sore, or much sorer than those before; there was no session for a while; or the answers are old.
 */
export type CheckReason =
  | 'first'
  | 'stopped'
  | 'takenBack'
  | 'pain'
  | 'soreMorning'
  | 'daysOff'
  | 'old';

/** What decides whether the list is asked. */
export interface CheckFacts {
  /** In the order they were written. */
  readonly checks: readonly CheckRecord[];
  /** When answers were last taken back; undefined if none were. */
  readonly takenBack: Stamp | undefined;
  /** The training day of the last session; undefined if there was none. */
  readonly lastSession: Day | undefined;
  /** When there last was pain of 6 or more (0–10); undefined if there never was. */
  readonly strongPain: Stamp | undefined;
  /** The mornings of the last weeks that count, in order of days. */
  readonly mornings: readonly Morning[];
  readonly today: Day;
}

/** Returns why the list is to be asked before a session; undefined if it is not, as while a stop ends otherwise. */
export function checkDue({
  checks,
  takenBack,
  lastSession,
  strongPain,
  mornings,
  today,
}: CheckFacts): CheckReason | undefined {
  const last = checks.at(-1);
  if (last === undefined) return 'first';
  const stop = unansweredStop(stopsOf(checks));
  if (stop !== undefined) return canAnswerAgain(stop, today) ? 'stopped' : undefined;
  const isSince = (at: Stamp | undefined) => at !== undefined && epochMs(at) > epochMs(last.at);
  if (isSince(takenBack)) return 'takenBack';
  if (isSince(strongPain)) return 'pain';
  if (isSoreSince(last, mornings, today)) return 'soreMorning';
  const answered = differenceInDays(last.day, today);
  if (answered >= CHECK_DAYS || answered < -DAYS_AHEAD) return 'old';
  const trained = lastSession === undefined ? answered : differenceInDays(lastSession, today);
  return Math.min(answered, trained) >= DAYS_OFF ? 'daysOff' : undefined;
}
