import type { Routine } from '../library/routine.ts';
import { type Schedule, slotsFrom } from '../schedule/schedule.ts';
import { isSlotOn } from '../schedule/slot-days.ts';
import { capitalise } from '../text/capitalise.ts';
import { plainLine } from '../text/plain-text.ts';
import { addDays, type Day, eachDay } from '../time/day.ts';

/** What is filled in by hand at home. */
export interface HandoutDiary {
  readonly days: readonly Day[];
  /** What is ticked when it was done. */
  readonly ticks: readonly TickRow[];
}

/** A row of boxes to tick. */
export interface TickRow {
  readonly label: string;
  /** Whether there is something to tick, a day each. */
  readonly isOn: readonly boolean[];
}

/** How many days are filled in. */
const DIARY_DAYS = 14;

/**
 * Returns the diary of a routine from a day on: a row for each slot that it is planned for. If it is not planned, that is
 * morning and evening, or one row if it is not for every day.
 */
export function handoutDiary(
  routine: Routine,
  schedules: readonly Schedule[],
  from: Day,
): HandoutDiary {
  const days = eachDay(from, addDays(from, DIARY_DAYS - 1));
  const planned = schedules.length === 0 ? [] : plannedRows(routine, schedules, days);
  if (planned.length > 0) return { days, ticks: planned };
  const labels = (routine.apart ?? 1) > 1 ? ['Done'] : ['Morning', 'Evening'];
  return { days, ticks: labels.map((label) => ({ label, isOn: days.map(() => true) })) };
}

function plannedRows(
  { id }: Routine,
  schedules: readonly Schedule[],
  days: readonly Day[],
): readonly TickRow[] {
  const onDays = days.map((day) =>
    slotsFrom(schedules, day).filter((slot) => slot.routine === id && isSlotOn(slot, day)),
  );
  const timed = onDays.flat().toSorted((a, b) => a.time.localeCompare(b.time));
  const names = [...new Set(timed.map(({ name }) => name))];
  return names.map((name) => ({
    label: capitalise(plainLine(name)),
    isOn: onDays.map((slots) => slots.some((slot) => slot.name === name)),
  }));
}
