import { type Day, minutesAfterStart, type Weekday, WEEKDAYS } from '../time/day.ts';
import { lazyPattern } from '../text/lazy-pattern.ts';

/** A named time of day that a routine is planned for. */
export interface Slot {
  readonly name: string;
  /** Local time, `HH:MM`. */
  readonly time: string;
  readonly days: readonly Weekday[];
  /** Of these days only every so many; unset if all. */
  readonly every?: DayInterval | undefined;
  readonly routine: string;
}

/** Every second day, or third, and so on, counted from a day. */
export interface DayInterval {
  /** 2 to 14. */
  readonly days: number;
  readonly from: Day;
}

/** The most days from one to the next. */
export const LONGEST_INTERVAL = 14;

/** A change of a schedule: a slot that is added or replaces the one of its name, or the name of one that is removed. */
export type SlotChange = { readonly set: Slot } | { readonly remove: string };

/** Returns the name of the slot that a change is about. */
export function slotNameOf(change: SlotChange): string {
  return 'set' in change ? change.set.name : change.remove;
}

/** The routine of a session if none is named. */
export const DEFAULT_ROUTINE = 'lower-back';

/** The routine of a new slot in the first hours of the day, before `LATE`: one that does not bend the back. */
const EARLY_ROUTINE = 'gentle-morning';
const LATE = '11:00';

/** Returns the routine of a new slot if none is named. */
export function defaultRoutine(time: string, dayStart: string): string {
  return time >= dayStart && time < LATE ? EARLY_ROUTINE : DEFAULT_ROUTINE;
}

/**
 * The default slots: twice a day, as the thread's physiotherapist said; the times are this project's choice. They belong
 * to the journal's format: its changes of the plan start from them, so other slots here would change recorded plans.
 */
export const DEFAULT_SLOTS: readonly Slot[] = [
  { name: 'morning', time: '07:00', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
  { name: 'evening', time: '20:30', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
];

/**
 * The slots of a new plan, named in its first line: the same times, but in the morning a routine that does not bend the
 * back, since `routines/gentle-morning.yaml` and `routines/lower-back.yaml` say that bending is for later in the day.
 */
export const NEW_PLAN_SLOTS: readonly Slot[] = [
  { name: 'morning', time: '07:00', days: WEEKDAYS, routine: EARLY_ROUTINE },
  { name: 'evening', time: '20:30', days: WEEKDAYS, routine: 'lower-back' },
];

/** A slot's window, in minutes from the start of the day; `closes` is exclusive. */
export interface SlotWindow {
  readonly slot: Slot;
  readonly opens: number;
  readonly closes: number;
}

/** Returns the windows of a day's slots, in order: they meet half-way between slot times and fill the day. */
export function slotWindows(slots: readonly Slot[], dayStart: string): readonly SlotWindow[] {
  const timed = slots
    .map((slot) => ({ slot, at: minutesAfterStart(slot.time, dayStart) }))
    .toSorted((a, b) => a.at - b.at);
  const edges = timed.map(({ at }, index) => {
    const after = timed[index + 1];
    return after === undefined ? 1440 : Math.floor((at + after.at) / 2);
  });
  return timed.map(({ slot }, index) => ({
    slot,
    opens: edges[index - 1] ?? 0,
    closes: edges[index] ?? 1440,
  }));
}

/** The most slots of a plan: more than anybody has, and soon read. */
export const MOST_SLOTS = 200;

/** Returns the slots with changes applied; a replaced slot keeps its place, and one too many is left out. */
export function withSlotChanges(
  slots: readonly Slot[],
  changes: readonly SlotChange[],
): readonly Slot[] {
  const byName = new Map(slots.map((slot) => [slot.name, slot]));
  for (const change of changes) {
    if ('remove' in change) byName.delete(change.remove);
    else if (byName.size < MOST_SLOTS || byName.has(change.set.name))
      byName.set(change.set.name, change.set);
  }
  return [...byName.values()];
}

/** The most characters in the name of a slot. */
const LONGEST_NAME = 24;
/** A quick test that most names pass: lower-case ASCII letters and digits, with single hyphens. */
const PLAIN_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NAME = lazyPattern(String.raw`^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$`, 'u');

/** Whether a text can name a slot: letters and digits of any script with single hyphens, but not `none`. */
export function isSlotName(text: string): boolean {
  const isName = PLAIN_NAME.test(text) || NAME().test(text);
  return isName && text.length <= LONGEST_NAME && text !== 'none';
}
