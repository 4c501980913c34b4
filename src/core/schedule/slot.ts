import { minutesAfterStart, type Weekday, WEEKDAYS } from '../time/day.ts';
import { lazyPattern } from '../text/lazy-pattern.ts';

/** A named time of day that a routine is planned for. */
export interface Slot {
  readonly name: string;
  /** Local time, `HH:MM`. */
  readonly time: string;
  readonly days: readonly Weekday[];
  readonly routine: string;
}

/** One change of a plan: a slot put in, or in the place of the one of its name; or a slot taken out. */
export type SlotChange = { readonly set: Slot } | { readonly remove: string };

/** The routine coached when nothing else is asked for. */
export const DEFAULT_ROUTINE = 'lower-back';

/** Twice a day, as the thread's physiotherapist said; the times are the project's own. */
export const DEFAULT_SLOTS: readonly Slot[] = [
  { name: 'morning', time: '07:00', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
  { name: 'evening', time: '20:30', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
];

/** A slot's window on its day, in minutes since the day's start; the end is not in it. */
export interface SlotWindow {
  readonly slot: Slot;
  readonly opens: number;
  readonly closes: number;
}

/** The windows of a day's slots: they meet half-way between slot times and fill the day. */
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

/** The slots with some changes; a slot that is changed keeps its place. */
export function withSlotChanges(
  slots: readonly Slot[],
  changes: readonly SlotChange[],
): readonly Slot[] {
  const byName = new Map(slots.map((slot) => [slot.name, slot]));
  for (const change of changes) {
    if ('remove' in change) byName.delete(change.remove);
    else byName.set(change.set.name, change.set);
  }
  return [...byName.values()];
}

/** Longest name of a slot, in characters. */
const LONGEST_NAME = 24;
/** Letters and digits of any script, with single hyphens between them; most have none but these. */
const PLAIN_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NAME = lazyPattern(String.raw`^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$`, 'u');

/** Whether a text can be the name of a slot; `none` means that there is none. */
export function isSlotName(text: string): boolean {
  const isName = PLAIN_NAME.test(text) || NAME().test(text);
  return isName && text.length <= LONGEST_NAME && text !== 'none';
}
