import { dayWindows } from '../journal/day-windows.ts';
import type { History } from '../journal/history.ts';
import type { Day } from '../time/day.ts';

/** What an experiment makes of a slot on some days. */
export interface SlotArm {
  readonly slot: string;
  /** The routine that it has instead; null if it is off. */
  readonly routine: string | null;
  readonly days: readonly Day[];
}

/** Returns what experiments change of the plan on some days, in the order in which that comes. */
export function slotArms(
  history: History,
  days: readonly Day[],
  dayStart: string,
): readonly SlotArm[] {
  const found = new Map<string, { slot: string; routine: string | null; days: Day[] }>();
  for (const day of days) {
    for (const { slot, routine } of changesOn(history, day, dayStart)) {
      const key = JSON.stringify([slot, routine]);
      const arm = found.get(key) ?? { slot, routine, days: [] };
      found.set(key, arm);
      arm.days.push(day);
    }
  }
  return [...found.values()];
}

function changesOn(
  history: History,
  day: Day,
  dayStart: string,
): readonly Pick<SlotArm, 'slot' | 'routine'>[] {
  const planned = dayWindows({ ...history, experiments: [] }, day, dayStart);
  const before = new Map(planned.map(({ slot }) => [slot.name, slot.routine]));
  return dayWindows(history, day, dayStart).flatMap(({ slot: { name, routine }, isOff, pause }) => {
    if (pause !== undefined) return [];
    if (isOff) return { slot: name, routine: null };
    return before.get(name) === routine ? [] : { slot: name, routine };
  });
}
