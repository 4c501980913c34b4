import type { EndReason } from '../session/announcement.ts';
import { scheduleOn, type SchedulesAndPauses } from '../schedule/schedule.ts';
import {
  DEFAULT_SLOTS,
  NEW_PLAN_SLOTS,
  type SlotChange,
  withSlotChanges,
} from '../schedule/slot.ts';
import { type Day, epochMs } from '../time/day.ts';
import type { Library } from '../library/library.ts';
import type { PayloadOf, Payload, PlannedSetRecord } from './line.ts';
import { movementById, type PlannedSet } from '../library/movement.ts';
import type { SetResult } from '../session/set-result.ts';
import type { SessionRecord } from './session-record.ts';
import type { TimeSpent } from '../session/session.ts';

/** Returns a planned set as the journal keeps it. */
export function plannedSetRecord(set: PlannedSet): PlannedSetRecord {
  const { step, movement, side, set: number, sets, dose, half, rest } = set;
  const own = { step, exercise: movement.id, side, set: number, sets, dose, rest };
  return half === 0 ? own : { ...own, half };
}

/** Returns a planned set from the journal; undefined if its exercise is no longer in the library. */
export function plannedSetFrom(library: Library, line: PlannedSetRecord): PlannedSet | undefined {
  const movement = movementById(library, line.exercise);
  if (movement === undefined) return undefined;
  const { step, side, set, sets, dose, half = 0, rest } = line;
  return { step, movement, side, set, sets, dose, half, rest };
}

/** Returns the payload of a set done in a session. */
export function setDonePayload(session: string, record: SetResult): Payload {
  const { set, added, done, complete } = record;
  return {
    type: 'set-done',
    session,
    step: set.step,
    exercise: set.movement.id,
    side: set.side,
    set: set.set,
    planned: set.dose,
    added,
    done,
    complete,
    seconds: tenths(record.ended - record.began),
  };
}

/** Returns the payload of a set that hurt in a session, and of the sets that are left out for it. */
export function hurtPayload(
  session: string,
  hurt: PlannedSet,
  sets: readonly PlannedSet[],
): Payload {
  const { sets: left } = skipChange(sets, undefined);
  return { type: 'skip', session, sets: left, hurt: keyRecord(hurt), reason: 'pain' };
}

/** Returns new values for such a line: the sets that are left out, and how much it hurt, 0–10, if that was said. */
export function skipChange(sets: readonly PlannedSet[], pain: number | undefined) {
  const left = sets.map((set) => keyRecord(set));
  return { sets: left, ...(pain === undefined ? {} : { pain }) };
}

function keyRecord(set: PlannedSet) {
  const { step, exercise, side, set: number } = plannedSetRecord(set);
  return { step, exercise, side, set: number };
}

/**
 * Returns the payload of schedule changes that apply from a day on. The first of all names every slot of the new plan, since
 * recorded changes start from the default slots.
 */
export function schedulePayload(
  { schedules }: SchedulesAndPauses,
  from: Day,
  changes: readonly SlotChange[],
): PayloadOf<'schedule'> {
  const named = schedules.length === 0 ? [...newPlanWithout(changes), ...changes] : changes;
  const slots = withSlotChanges(scheduleOn(schedules, from)?.slots ?? DEFAULT_SLOTS, named);
  return { type: 'schedule', from, slots, changes: named };
}

/** The slots of a new plan that changes leave alone. */
function newPlanWithout(changes: readonly SlotChange[]): readonly SlotChange[] {
  const changed = new Set(changes.map((one) => ('set' in one ? one.set.name : one.remove)));
  return NEW_PLAN_SLOTS.filter(({ name }) => !changed.has(name)).map((slot) => ({ set: slot }));
}

/** The answers after a session, 0–10; null if not given. */
export interface Answers {
  readonly effort: number | null;
  readonly pain: number | null;
  readonly after: number | null;
}

/** How a session ended: why, what of it was done, how long its parts took, and the set that was broken off, if one was. */
export interface SessionEnd {
  readonly reason: EndReason;
  readonly answers: Answers;
  readonly sets: { readonly planned: number; readonly done: number };
  readonly parts: readonly SessionDuration[];
  /** The position of that set. */
  readonly next: number | undefined;
}

/** Returns the payload of the end of a session. */
export function sessionEndedPayload(
  session: string,
  { reason, answers, sets, parts, next }: SessionEnd,
): Payload {
  return {
    type: 'session-ended',
    session,
    reason,
    ...answers,
    sets,
    seconds: tenths(parts.reduce((sum, part) => sum + part.seconds * 1000, 0)),
    paused: tenths(parts.reduce((sum, part) => sum + part.paused * 1000, 0)),
    ...(next === undefined ? {} : { next }),
  };
}

/** Seconds that a session took, and seconds of these in pauses. */
export interface SessionDuration {
  readonly seconds: number;
  readonly paused: number;
}

/** Returns how long a part of a session took, from milliseconds by what they were spent on. */
export function sessionDuration(tally: TimeSpent): SessionDuration {
  const total = Object.values(tally).reduce((sum, part) => sum + part, 0);
  return { seconds: total / 1000, paused: (tally.paused + tally.resuming) / 1000 };
}

/** Returns how long a session took before it was interrupted: as its end says or, without one, up to its last set. */
export function durationBeforeBreak({ at, done, ended }: SessionRecord): SessionDuration {
  if (ended !== undefined) return { seconds: ended.seconds, paused: ended.paused };
  const last = done.at(-1)?.at ?? at;
  return { seconds: Math.max(0, (epochMs(last) - epochMs(at)) / 1000), paused: 0 };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}
