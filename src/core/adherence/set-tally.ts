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
  const all: Tally[] = [];
  // By exercise, each with its few sides: making a text of both for every set would take longer than all the rest.
  const known = new Map<string, Tally[]>();
  for (const session of sessions) {
    for (const { set, state } of setStates(session)) {
      if (!isCounted(state)) continue;
      const tally = tallyOf(set, known, all);
      tally.planned++;
      if (state === 'done') tally.done++;
    }
  }
  return all;
}

type Tally = { -readonly [K in keyof SetTally]: SetTally[K] };

/** Returns the tally of a set, adding it if there is none yet. */
function tallyOf(
  { exercise, side }: Pick<SetTally, 'exercise' | 'side'>,
  known: Map<string, Tally[]>,
  all: Tally[],
): Tally {
  const sides = known.get(exercise) ?? [];
  const before = sides.find((one) => one.side === side);
  if (before !== undefined) return before;
  const fresh = { exercise, side, done: 0, planned: 0 };
  known.set(exercise, [...sides, fresh]);
  all.push(fresh);
  return fresh;
}
