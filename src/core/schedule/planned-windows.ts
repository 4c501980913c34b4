import { type Day, minutesIntoDay, type Stamp, trainingDay } from '../time/day.ts';
import { type Pause, type Schedule, type SchedulesAndPauses, unplannedSlots } from './schedule.ts';
import { type Slot, type SlotWindow, slotWindows } from './slot.ts';
import { isSlotOn } from './slot-days.ts';

/** A slot's window on a day, planned or not. */
export interface DayWindow extends SlotWindow {
  /** Whether it was in the schedule before its window closed. */
  readonly isPlanned: boolean;
  /** If the slot was dropped after it was begun: from how many minutes into the day on it is no longer open. */
  readonly droppedAt: number | undefined;
  readonly pause: Pause | undefined;
}

/** Slots by name, `null` for none. */
export type SlotNames = ReadonlySet<string | null>;

/**
 * Returns the windows of a day in order; `begun` names the slots with a session that day. A schedule changed on the day
 * itself leaves alone the slots whose windows had closed by then, and the begun ones it drops; a slot it adds too late
 * was never planned. A day before any schedule has the slots `unplanned`, which are not planned.
 */
export function plannedWindows(
  { schedules, pauses }: SchedulesAndPauses,
  day: Day,
  dayStart: string,
  begun: SlotNames,
  unplanned: readonly Slot[],
): readonly DayWindow[] {
  const { base, changes } = schedulesOfDay(schedules, day, dayStart);
  const slots = base === undefined ? unplanned : slotsOn(base, day);
  const isPlanned = base !== undefined;
  // Each field by its name, here and below: copies of the rest take a fifth of the time for the days of ten years.
  const start = slotWindows(slots, dayStart).map(({ slot, opens, closes }) => {
    return { slot, opens, closes, isPlanned, droppedAt: undefined };
  });
  const windows = changes.reduce<readonly UnpausedWindow[]>((before, { at, slots: changed }) => {
    const made = minutesIntoDay(at, dayStart);
    return afterChange(before, slotsOn({ slots: changed }, day), { made, dayStart, begun });
  }, start);
  return windows.map((window) => {
    const { slot, opens, closes, droppedAt } = window;
    const pause = pauseOf(pauses, day, window, dayStart);
    return { slot, opens, closes, isPlanned: window.isPlanned, droppedAt, pause };
  });
}

/** Returns when a window ends, in minutes into the day: it closes or, before that, its slot is dropped. */
export function endOfWindow({ closes, droppedAt = closes }: DayWindow): number {
  return Math.min(closes, droppedAt);
}

/** Whether a window of a day had closed by a moment: what is said then comes too late for it. */
export function isClosedBy({ closes }: SlotWindow, day: Day, at: Stamp, dayStart: string): boolean {
  const today = trainingDay(at, dayStart);
  return day < today || (day === today && closes <= minutesIntoDay(at, dayStart));
}

/** Returns the slot whose window is open at a moment; undefined on a day without slots. For `begun` see above. */
export function plannedSlotAt(
  plans: SchedulesAndPauses,
  at: Stamp,
  dayStart: string,
  begun: SlotNames,
): Slot | undefined {
  const day = trainingDay(at, dayStart);
  const minutes = minutesIntoDay(at, dayStart);
  const unplanned = unplannedSlots(plans.schedules);
  const open = plannedWindows(plans, day, dayStart, begun, unplanned).filter(
    (window) => window.opens <= minutes && minutes < endOfWindow(window),
  );
  return (open.find(({ isPlanned }) => isPlanned) ?? open[0])?.slot;
}

type UnpausedWindow = Omit<DayWindow, 'pause'>;

/** Splits the schedules up to a day into the one the day began with and those made on the day itself. */
function schedulesOfDay(schedules: readonly Schedule[], day: Day, dayStart: string) {
  const held = schedules.filter(({ from }) => from <= day);
  const isMadeToday = ({ from, at }: Schedule) => from === day && trainingDay(at, dayStart) === day;
  const base = held.findLast((schedule) => !isMadeToday(schedule));
  return { base, changes: base === undefined ? held : held.slice(held.indexOf(base) + 1) };
}

/** A change of the schedule on the day itself, `made` minutes into it. */
interface Change {
  readonly made: number;
  readonly dayStart: string;
  readonly begun: SlotNames;
}

/** Keeps the windows that the change does not affect and divides the rest of the day among the other slots. */
function afterChange(
  before: readonly UnpausedWindow[],
  slots: readonly Slot[],
  { made, dayStart, begun }: Change,
): readonly UnpausedWindow[] {
  const has = (name: string) => slots.some((slot) => slot.name === name);
  const kept = before.flatMap((window) => {
    const { slot, closes, isPlanned } = window;
    if (!isPlanned) return [];
    if (closes <= made) return [window];
    return begun.has(slot.name) && !has(slot.name)
      ? [{ ...window, droppedAt: window.droppedAt ?? made }]
      : [];
  });
  const keptNames = new Set(kept.map(({ slot }) => slot.name));
  const plannedNames = new Set(
    before.flatMap(({ slot, isPlanned }) => (isPlanned ? slot.name : [])),
  );
  const end = Math.max(
    0,
    ...kept.flatMap(({ opens, closes, droppedAt = made }) => {
      const dropped = Math.min(droppedAt, made);
      // A slot begun before its window opened takes no time from those before it.
      return opens < dropped ? Math.min(closes, dropped) : [];
    }),
  );
  const fresh = slotWindows(
    slots.filter(({ name }) => !keptNames.has(name)),
    dayStart,
  ).map(({ slot, opens, closes }) => ({
    slot,
    opens: Math.max(opens, Math.min(end, closes)),
    closes,
    isPlanned: closes > made || plannedNames.has(slot.name),
    droppedAt: undefined,
  }));
  return [...kept, ...fresh].toSorted((a, b) => a.closes - b.closes);
}

function slotsOn({ slots }: Pick<Schedule, 'slots'>, day: Day): readonly Slot[] {
  return slots.filter((slot) => isSlotOn(slot, day));
}

/** Returns the pause that applies to a window: announced before it closed, or late, and not ended before that. */
function pauseOf(
  pauses: readonly Pause[],
  day: Day,
  window: SlotWindow,
  dayStart: string,
): Pause | undefined {
  const closedBy = (at: Stamp) => isClosedBy(window, day, at, dayStart);
  return pauses.findLast(
    ({ from, until, at, ended, late }) =>
      from <= day &&
      day <= until &&
      (late === true || !closedBy(at)) &&
      (ended === undefined || closedBy(ended)),
  );
}
