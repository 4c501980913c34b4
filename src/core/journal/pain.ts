import { isStrongPain } from '../safety/pain-scale.ts';
import { amountValue } from '../session/set-result.ts';
import { addDays, epochMs, type Day, type Stamp } from '../time/day.ts';
import type { History } from './history.ts';
import type { DoneSet, SessionRecord } from './session-record.ts';

/** Pain of 6 or more, 0–10: when it was recorded, and on which training day. */
export interface StrongPain {
  readonly at: Stamp;
  readonly day: Day;
  readonly value: number;
}

/**
 * Returns the latest moment of pain of 6 or more in a history: before a session, in it or after it, when "it hurts" was
 * pressed, or in place of a slot.
 */
export function latestStrongPain({
  sessions,
  skips,
}: Pick<History, 'sessions' | 'skips'>): StrongPain | undefined {
  return strongPains({ sessions, skips }).reduce<StrongPain | undefined>(
    (latest, one) => (latest === undefined || epochMs(one.at) >= epochMs(latest.at) ? one : latest),
    undefined,
  );
}

/**
 * Whether the next session is to be in easier forms: there was pain of 6 or more, and no session since in which anything
 * was done.
 */
export function isEasierNext(history: Pick<History, 'sessions' | 'skips'>): boolean {
  const pain = latestStrongPain(history);
  if (pain === undefined) return false;
  return !history.sessions.some(
    ({ at, done }) => epochMs(at) > epochMs(pain.at) && done.some((set) => isAnything(set)),
  );
}

function isAnything({ done }: DoneSet): boolean {
  return amountValue(done) > 0;
}

/** Days of the week in which days with pain of 6 or more are counted. */
export const PAIN_WEEK_DAYS = 7;

/** Returns how many training days of the week up to a day had pain of 6 or more, that day included whether it did or not. */
export function strongPainDaysInWeek(
  history: Pick<History, 'sessions' | 'skips'>,
  day: Day,
): number {
  return new Set([...strongPainDays(history, addDays(day, 1 - PAIN_WEEK_DAYS), day), day]).size;
}

/** Returns the training days from `from` to `to`, both included, with pain of 6 or more. */
export function strongPainDays(
  history: Pick<History, 'sessions' | 'skips'>,
  from: Day,
  to: Day,
): ReadonlySet<Day> {
  const days = strongPains(history).map(({ day }) => day);
  return new Set(days.filter((day) => day >= from && day <= to));
}

/** Returns the worst pain of a session, 0–10, whenever it was; null if none was said. */
export function worstPain(session: SessionRecord): number | null {
  const said = painsIn(session).map(({ value }) => value);
  return said.length === 0 ? null : Math.max(...said);
}

/** Returns the worst pain that was said when "it hurts" was pressed, 0–10; null if none was. */
export function worstHurt({ hurts }: Pick<SessionRecord, 'hurts'>): number | null {
  const said = hurts.flatMap(({ pain }) => pain ?? []);
  return said.length === 0 ? null : Math.max(...said);
}

function strongPains({
  sessions,
  skips,
}: Pick<History, 'sessions' | 'skips'>): readonly StrongPain[] {
  const all = [
    ...sessions.filter((one) => hasStrongPain(one)).flatMap((session) => painsIn(session)),
    ...skips.flatMap(({ at, day, pain }) => painAt(at, day, pain)),
  ];
  return all.filter(({ value }) => isStrongPain(value));
}

/** Whether any pain of a session was strong: in most none was, and then nothing need be listed. */
function hasStrongPain({ painBefore, painDuring, painAfter, hurts }: SessionRecord): boolean {
  const isStrong = (value: number | null) => value !== null && isStrongPain(value);
  return (
    isStrong(painBefore) ||
    isStrong(painDuring) ||
    isStrong(painAfter) ||
    hurts.some(({ pain }) => isStrong(pain))
  );
}

function painsIn(session: SessionRecord): readonly StrongPain[] {
  const { at, day, painBefore, painDuring, painAfter } = session;
  // What is not strong need not be dated, and the end of an archived session is slow to read.
  const end = isStrongPain(painDuring) || isStrongPain(painAfter) ? session.ended?.at : undefined;
  return [
    ...painAt(at, day, painBefore),
    ...session.hurts.flatMap((hurt) => painAt(hurt.at, day, hurt.pain)),
    ...painAt(end ?? at, day, painDuring),
    ...painAt(end ?? at, day, painAfter),
  ];
}

function painAt(at: Stamp, day: Day, value: number | null): readonly StrongPain[] {
  return value === null ? [] : [{ at, day, value }];
}
