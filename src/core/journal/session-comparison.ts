import { amountValue } from '../session/set-result.ts';
import type { DoneSet, SessionRecord } from './session-record.ts';

/** Returns the last session of the same routine that began before this one and in which something was done. */
export function previousOfRoutine(
  sessions: readonly SessionRecord[],
  { id, routine }: Pick<SessionRecord, 'id' | 'routine'>,
): SessionRecord | undefined {
  const others = sessions.filter((one) => one.id !== id && one.routine === routine);
  return others.findLast(({ done }) => done.some((one) => amountValue(one.done) > 0));
}

/** How much more was done of an exercise than another time, in repetitions or seconds; less if negative. */
export type AmountChange =
  | { readonly kind: 'reps' | 'seconds'; readonly more: number }
  /** Nothing was done of it that time, although it was planned. */
  | { readonly kind: 'not-done' };

/** Seconds that are no difference: nobody can hold a stretch to the tenth. */
const SAME_SECONDS = 1;

/** Returns how much more was done of an exercise than in another session; undefined if as much, or they do not compare. */
export function amountChange(
  session: SessionRecord,
  before: SessionRecord,
  exercise: string,
): AmountChange | undefined {
  const [now, then] = [session, before].map(({ done }) => ofExercise(done, exercise));
  if (now === undefined || then === undefined || now.total === 0) return undefined;
  if (then.total === 0) {
    const wasPlanned = before.planned.some((set) => set.exercise === exercise);
    return wasPlanned ? { kind: 'not-done' } : undefined;
  }
  if (now.isReps !== then.isReps) return undefined;
  const more = Math.round((now.total - then.total) * 10) / 10;
  if (now.isReps) return more === 0 ? undefined : { kind: 'reps', more };
  return Math.abs(more) < SAME_SECONDS ? undefined : { kind: 'seconds', more };
}

function ofExercise(done: readonly DoneSet[], exercise: string) {
  const own = done.filter((one) => one.exercise === exercise);
  const total = own.reduce((sum, { done: amount }) => sum + amountValue(amount), 0);
  return { total, isReps: own.some(({ done: amount }) => 'reps' in amount) };
}
