import { addDays, type Day } from '../time/day.ts';
import { EXTRA_TIME, PROGRAM, type ProgramPart, PROGRAM_WEEKS } from './program.ts';
import { type Schedule, scheduleOn, schedulesInForce } from './schedule.ts';
import type { Slot, SlotChange } from './slot.ts';

/** What a programme changes of the plan from a day on. */
export interface DatedChanges {
  readonly from: Day;
  readonly changes: readonly SlotChange[];
}

/** A part of a programme that begins on a certain day. */
export interface DatedPart extends Pick<ProgramPart, 'weeks'> {
  readonly from: Day;
  /** Its last day. */
  readonly until: Day;
  readonly slots: readonly DatedSlot[];
  readonly notes: readonly string[];
}

/** A slot of a programme as it is planned, and why it is in it. */
interface DatedSlot {
  readonly slot: Slot;
  readonly why: string;
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
    const slots = part.slots.map(({ name, time, days, routine, why }) => {
      const own = isDaily(name) ? (held.find((slot) => slot.name === name)?.time ?? time) : at;
      return { slot: { name, time: own, days, routine }, why };
    });
    return {
      weeks: part.weeks,
      from: addDays(first, 7 * (part.weeks.from - 1)),
      until: addDays(first, 7 * part.weeks.to - 1),
      slots,
      notes: part.notes(at),
    };
  });
}

/** Returns the parts of a programme that began, or will begin, on a day, with its slots as they are planned now. */
export function runningParts(
  schedules: readonly Schedule[],
  first: Day,
  today: Day,
): readonly DatedPart[] {
  return datedParts([], { first, at: EXTRA_TIME }).map((part, index) => {
    const day = today < part.from ? part.from : today < part.until ? today : part.until;
    const held = scheduleOn(schedules, day)?.slots ?? [];
    const slots = part.slots.flatMap(({ slot: { name }, why }) => {
      const slot = held.find((one) => one.name === name);
      return slot === undefined ? [] : { slot, why };
    });
    const extra = slots.find(({ slot }) => !isDaily(slot.name))?.slot.time;
    return { ...part, slots, notes: PROGRAM[index]?.notes(extra ?? EXTRA_TIME) ?? [] };
  });
}

function isDaily(name: string): boolean {
  return name === 'morning' || name === 'evening';
}

/**
 * Returns what a programme changes, in order: a change for each of its parts and one or more from its end on, after which
 * the slots it touched are as they would have been without it. Slots of other names stay.
 */
export function programChanges(
  schedules: readonly Schedule[],
  start: ProgramStart,
): readonly DatedChanges[] {
  const parts = datedParts(schedules, start);
  const begun = parts.map(({ from, slots }, index) => {
    const gone = namesIn(PROGRAM.slice(0, index)).filter(
      (name) => !slots.some(({ slot }) => slot.name === name),
    );
    return { from, changes: [...slots.map(({ slot }) => ({ set: slot })), ...removals(gone)] };
  });
  return [...begun, ...changesBack(schedules, dayAfterProgram(start.first))];
}

/**
 * Returns the changes after which the programme's slots are from a day on as in the plans without it: also in those that
 * begin later, since a change goes on into these.
 */
export function changesBack(without: readonly Schedule[], day: Day): readonly DatedChanges[] {
  const later = schedulesInForce(without).filter(({ from }) => from > day);
  const all = [day, ...later.map(({ from }) => from)].map((from) => {
    return { from, changes: slotsBack(without, from) };
  });
  const words = all.map(({ changes }) => JSON.stringify(changes));
  return all.filter((_, index) => words[index] !== words[index - 1]);
}

function slotsBack(without: readonly Schedule[], day: Day): readonly SlotChange[] {
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
function namesIn(parts: readonly Pick<ProgramPart, 'slots'>[]): readonly string[] {
  return [...new Set(parts.flatMap(({ slots }) => slots.map(({ name }) => name)))];
}
