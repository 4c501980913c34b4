import type { Day, Stamp } from '../time/day.ts';
import { isReps, type SetDose } from './dose.ts';
import type { DoseChangeRecord, OwnDose } from './own-dose.ts';
import type { SetSide } from './side.ts';

/** What the changes of the dose of an exercise on a side come to. */
export interface PresentDose {
  readonly routine: string;
  readonly exercise: string;
  readonly side: SetSide;
  /** Null if it is as the routine has it. */
  readonly dose: OwnDose | null;
  /** Whether the user wants it to stay as it is. */
  readonly isPinned: boolean;
  /** The change that it comes from; undefined if it was only pinned, or let go again. */
  readonly last: DoseChangeRecord | undefined;
}

/** By what `doseKey` returns; what is not there is as the routine has it, and was never changed. */
export type OwnDoses = ReadonlyMap<string, PresentDose>;

/** Nothing was changed: every dose is the routine's. */
export const NO_OWN_DOSES: OwnDoses = ownDoses([]);

/** Names the dose of an exercise on a side in a routine: in another routine the same exercise may be dosed otherwise on purpose. */
export function doseKey(routine: string, exercise: string, side: SetSide): string {
  return `${routine} ${exercise} ${side}`;
}

/** Returns what changes of doses, in the order they were written, come to. */
export function ownDoses(changes: readonly DoseChangeRecord[]): OwnDoses {
  const doses = new Map<string, PresentDose>();
  for (const change of changes) {
    const { routine, exercise } = change;
    for (const side of change.sides) {
      const key = doseKey(routine, exercise, side);
      const before = doses.get(key) ?? { dose: null, isPinned: false, last: undefined };
      doses.set(key, { ...before, routine, exercise, side, ...changed(change) });
    }
  }
  return doses;
}

function changed(last: DoseChangeRecord): Partial<PresentDose> {
  if (last.change === 'pin' || last.change === 'unpin') return { isPinned: last.change === 'pin' };
  return { dose: last.to, last };
}

/** Returns when the last step up or down was, of anything; undefined if there was none. */
export function lastStep(
  changes: readonly DoseChangeRecord[],
): { readonly day: Day; readonly at: Stamp } | undefined {
  return changes.findLast(({ change }) => change === 'up' || change === 'down');
}

/** Whether two sets are of the same dose. */
export function isSameDose(a: SetDose, b: SetDose): boolean {
  if (!isReps(a)) return !isReps(b) && a.hold === b.hold;
  if (!isReps(b)) return false;
  const parts = ['up', 'hold', 'down'] as const;
  return (
    parts.every((part) => a.tempo[part] === b.tempo[part]) &&
    a.reps.from === b.reps.from &&
    a.reps.to === b.reps.to
  );
}

/** Whether two doses are the same: form, sets and the dose of a set. */
export function isSameOwnDose(a: OwnDose, b: OwnDose): boolean {
  return a.form === b.form && a.sets === b.sets && isSameDose(a.dose, b.dose);
}
