import { addDays, type Day } from '../time/day.ts';
import { PROGRAM, type ProgramPart, PROGRAM_WEEKS } from './program.ts';
import { type Schedule, scheduleOn } from './schedule.ts';
import type { Slot, SlotChange } from './slot.ts';

/** What a programme changes of the plan from a day on. */
export interface DatedChanges {
  readonly from: Day;
  readonly changes: readonly SlotChange[];
}

/** A part of a programme that begins on a certain day. */
export interface DatedPart extends Omit<ProgramPart, 'slots'> {
  readonly from: Day;
  /** Its last day. */
  readonly until: Day;
  readonly slots: readonly Slot[];
  readonly reasons: readonly string[];
}

/** When a programme begins, and at what time its sessions are that are neither in the morning nor in the evening. */
export interface ProgramStart {
  readonly first: Day;
  readonly at: string;
}

/** Returns the day after a programme that begins on a day. */
export function dayAfterProgram(first: Day): Day {
  return addDays(first, 7 * PROGRAM_WEEKS);
}

/** Returns the programme's parts from a first day on; slots that the plan has already keep their times. */
export function datedParts(
  schedules: readonly Schedule[],
  { first, at }: ProgramStart,
): readonly DatedPart[] {
  const held = scheduleOn(schedules, first)?.slots ?? [];
  return PROGRAM.map((part) => {
    const slots = part.slots.map(({ name, time, days, routine }): Slot => {
      const own = isDaily(name) ? (held.find((slot) => slot.name === name)?.time ?? time) : at;
      return { name, time: own, days, routine };
    });
    return {
      ...part,
      from: addDays(first, 7 * (part.weeks.from - 1)),
      until: addDays(first, 7 * part.weeks.to - 1),
      slots,
      reasons: part.slots.map(({ why }) => why),
    };
  });
}

function isDaily(name: string): boolean {
  return name === 'morning' || name === 'evening';
}

/**
 * Returns what a programme changes, in order: a change for each of its parts and one for its end, after which the slots it
 * touched are as they would have been without it. Slots of other names stay.
 */
export function programChanges(
  schedules: readonly Schedule[],
  start: ProgramStart,
): readonly DatedChanges[] {
  const parts = datedParts(schedules, start);
  const begun = parts.map(({ from, slots }, index) => {
    const gone = namesIn(parts.slice(0, index)).filter(
      (name) => !slots.some((slot) => slot.name === name),
    );
    return { from, changes: [...slots.map((set) => ({ set })), ...removals(gone)] };
  });
  const after = dayAfterProgram(start.first);
  return [...begun, { from: after, changes: changesBack(schedules, after) }];
}

/** Returns the changes after which the programme's slots are as in a plan without it. */
export function changesBack(without: readonly Schedule[], day: Day): readonly SlotChange[] {
  const held = scheduleOn(without, day)?.slots ?? [];
  return namesIn(PROGRAM).map((name) => {
    const set = held.find((slot) => slot.name === name);
    return set === undefined ? { remove: name } : { set };
  });
}

function removals(names: readonly string[]): readonly SlotChange[] {
  return names.map((remove) => ({ remove }));
}

/** The names of all slots of some parts, each once. */
function namesIn(parts: readonly { readonly slots: readonly { readonly name: string }[] }[]) {
  return [...new Set(parts.flatMap(({ slots }) => slots.map(({ name }) => name)))];
}
