import { amountValue } from '../session/set-result.ts';
import type { SessionRecord } from './session-record.ts';

/**
 * Returns the most of an exercise in one set of the last session that had any of it, in whole repetitions or seconds held,
 * 1 at least; undefined if there is no such session. The last session comes last.
 */
export function lastAmount(
  sessions: readonly SessionRecord[],
  exercise: string,
  unit: 'reps' | 'hold',
): number | undefined {
  for (const { done } of sessions.toReversed()) {
    const amounts = done
      .filter((set) => set.exercise === exercise && 'reps' in set.done === (unit === 'reps'))
      .map((set) => Math.floor(amountValue(set.done)))
      .filter((amount) => amount >= 1);
    if (amounts.length > 0) return Math.max(...amounts);
  }
  return undefined;
}
