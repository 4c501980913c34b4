import { addDays, type Day } from '../time/day.ts';
import { EXTRA_TIME, PROGRAM, type ProgramPart, PROGRAM_WEEKS } from './program.ts';
import { type Schedule, scheduleOn, schedulesInForce, withSchedule } from './schedule.ts';
import { NEW_PLAN_SLOTS, type Slot, type SlotChange, withSlotChanges } from './slot.ts';

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

/** Returns the first day of a programme by the days of its changes, in order: the usual plan may begin before. */
export function firstDay(days: readonly Day[]): Day {
  const [first = ''] = days;
  return days.find((day) => days.includes(dayAfterProgram(day))) ?? first;
}

/** Returns the programme's parts from a first day on; slots that the plan has already keep their times. */
export function datedParts(
  schedules: readonly Schedule[],
  { first, at }: ProgramStart,
): readonly DatedPart[] {
  const held = slotsWithout(schedules, first);
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
      notes: part.notes(at, addDays(first, 7 * (part.weeks.from - 1))),
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
    return { ...part, slots, notes: PROGRAM[index]?.notes(extra ?? EXTRA_TIME, part.from) ?? [] };
  });
}

/** Whether a slot is in the morning or the evening, and not at the time of a programme's other sessions. */
export function isDaily(name: string): boolean {
  return name === 'morning' || name === 'evening';
}

/**
 * Returns what a programme changes, in order: a change for each of its parts and one or more from its end on, after which
 * the slots it touched are as they would have been without it. Slots of other names stay, and those that are so already are
 * not changed, so that what the user changes of them holds. If nothing is planned yet, the usual slots are from today on.
 */
export function programChanges(
  schedules: readonly Schedule[],
  start: ProgramStart,
  today: Day,
): readonly DatedChanges[] {
  const parts = datedParts(schedules, start);
  const begun = parts.map(({ from, slots }, index) => {
    const gone = namesIn(PROGRAM.slice(0, index)).filter(
      (name) => !slots.some(({ slot }) => slot.name === name),
    );
    return { from, changes: [...slots.map(({ slot }) => ({ set: slot })), ...removals(gone)] };
  });
  const isPlanned = scheduleOn(schedules, start.first) !== undefined;
  const usual = NEW_PLAN_SLOTS.map((set) => ({ set }));
  const before = isPlanned || start.first <= today ? [] : [{ from: today, changes: usual }];
  const after = changesBack(schedules, dayAfterProgram(start.first));
  return needed(schedules, [...before, ...begun, ...after]);
}

/** The changes without those that would change nothing of the plans until the next ones. */
function needed(
  schedules: readonly Schedule[],
  all: readonly DatedChanges[],
): readonly DatedChanges[] {
  let plans = schedules;
  return all.map(({ from, changes }, index) => {
    const until = all[index + 1]?.from;
    const current = scheduleOn(plans, from);
    const later = plans.filter(
      (plan) => plan.from > from && (until === undefined || plan.from < until),
    );
    const held = current === undefined ? undefined : [current, ...later];
    const own = changes.filter(
      (change) => held?.some(({ slots }) => isChange(slots, change)) ?? true,
    );
    plans = withSchedule(plans, { from, at: '', slots: [], changes: own, program: PLANNED });
    return { from, changes: own };
  });
}

/** Stands for the programme while its changes are worked out. */
const PLANNED = 'planned';

function isChange(slots: readonly Slot[], change: SlotChange): boolean {
  return JSON.stringify(withSlotChanges(slots, [change])) !== JSON.stringify(slots);
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
  const held = slotsWithout(without, day);
  return namesIn(PROGRAM).map((name) => {
    const set = held.find((slot) => slot.name === name);
    return set === undefined ? { remove: name } : { set };
  });
}

/** The slots of a day without the programme: the usual ones if nothing is planned. */
function slotsWithout(schedules: readonly Schedule[], day: Day): readonly Slot[] {
  return scheduleOn(schedules, day)?.slots ?? NEW_PLAN_SLOTS;
}

function removals(names: readonly string[]): readonly SlotChange[] {
  return names.map((remove) => ({ remove }));
}

/** The names of all slots of some parts, each once. */
function namesIn(parts: readonly Pick<ProgramPart, 'slots'>[]): readonly string[] {
  return [...new Set(parts.flatMap(({ slots }) => slots.map(({ name }) => name)))];
}
