import { isCounted, type SessionRecord, setStates } from '../journal/session-record.ts';
import type { SetSide } from '../library/side.ts';

/** Sets of one exercise on one side, without those that pain kept from being done. */
export interface SetTally {
  readonly exercise: string;
  readonly side: SetSide;
  readonly done: number;
  readonly planned: number;
}

/** Counts the sets of some sessions by exercise and side. */
export function setTallies(sessions: readonly SessionRecord[]): readonly SetTally[] {
  const tallies = new Map<
    string,
    { exercise: string; side: SetSide; done: number; planned: number }
  >();
  for (const { set, state } of sessions.flatMap((session) => setStates(session))) {
    if (!isCounted(state)) continue;
    const { exercise, side } = set;
    const key = `${exercise} ${side}`;
    const one = tallies.get(key) ?? { exercise, side, done: 0, planned: 0 };
    tallies.set(key, one);
    one.planned++;
    if (state === 'done') one.done++;
  }
  return [...tallies.values()];
}
