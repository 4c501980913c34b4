import type { Day } from '../time/day.ts';
import { isSameOwnDose, doseKey, ownDoses, type PresentDose } from './own-doses.ts';
import type { DoseChangeRecord } from './own-dose.ts';

/** Returns those changes of some days that hold at their end: not those that others took back or went on from. */
export function lastingChanges(
  changes: readonly DoseChangeRecord[],
  from: Day,
  to: Day,
): readonly DoseChangeRecord[] {
  const before = ownDoses(changes.filter(({ day }) => day < from));
  const those = changes.filter(({ day }) => day >= from && day <= to);
  return those.filter((change, index) =>
    change.sides.some((side) => {
      const { routine, exercise } = change;
      const key = doseKey(routine, exercise, side);
      const later = those.slice(index + 1).filter((one) => isPin(one) === isPin(change));
      if (ownDoses(later).has(key)) return false;
      return isPin(change)
        ? (before.get(key)?.isPinned ?? false) !== (change.change === 'pin')
        : !isSameDoseAs(before.get(key), change);
    }),
  );
}

function isPin({ change }: DoseChangeRecord): boolean {
  return change === 'pin' || change === 'unpin';
}

function isSameDoseAs(before: PresentDose | undefined, { to }: DoseChangeRecord): boolean {
  const dose = before?.dose ?? null;
  return dose === null || to === null ? dose === to : isSameOwnDose(dose, to);
}
