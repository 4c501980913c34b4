import { epochMs, type Day, type Stamp } from '../time/day.ts';
import type { Avoided } from '../library/avoided.ts';
import type { SetDose } from '../library/dose.ts';
import type { LineOf, PlannedSetRecord } from './line.ts';
import { amountValue, type SetAmount } from '../session/set-result.ts';
import type { SetSide } from '../library/side.ts';

/** Names a set within its session. */
export type SetKey = string;

/** A set that was done. */
export interface DoneSet {
  /** The id of its line; null if the user only reported the session as a whole. */
  readonly id: string | null;
  readonly at: Stamp;
  readonly step: number;
  readonly exercise: string;
  readonly side: SetSide;
  readonly set: number;
  readonly planned: SetDose;
  readonly added: number;
  readonly done: SetAmount;
  readonly complete: boolean;
  /** Seconds from start to end, pauses included; null if not known. */
  readonly seconds: number | null;
}

/** How and when a session ended, with seconds in all and in pauses. */
export type RecordedEnd = Pick<
  LineOf<'session-ended'>,
  'id' | 'at' | 'reason' | 'seconds' | 'paused' | 'next'
>;

/** A session in the history. Pain and effort are 0–10, null if not answered. */
export interface SessionRecord {
  readonly id: string;
  readonly day: Day;
  /** When it began, with offset. */
  readonly at: Stamp;
  readonly device: string;
  readonly routine: string;
  readonly name: string;
  readonly slot: string | null;
  readonly affected: string;
  /** Whether the user logged it afterwards instead of being coached. */
  readonly isLogged: boolean;
  /** Whether the user reported which sets were done, which replaces what was recorded set by set. */
  readonly hasReportedSets: boolean;
  readonly painBefore: number | null;
  readonly painDuring: number | null;
  readonly effort: number | null;
  readonly note: string | undefined;
  readonly planned: readonly PlannedSetRecord[];
  /** What was left out of the routine, or done in another form, for what the user had said. */
  readonly avoided: readonly Avoided[];
  /** The best result of each set, in the order they were first done. */
  readonly done: readonly DoneSet[];
  /** Planned sets skipped for pain: they count as neither done nor planned. */
  readonly excused: readonly SetKey[];
  readonly ended: RecordedEnd | undefined;
  /** How it ended, and seconds in all; null if no end was recorded. */
  readonly reason: RecordedEnd['reason'] | null;
  readonly seconds: number | null;
  readonly counts: SetCounts;
}

/** Completed sets of the planned ones, without excused sets in either. */
export interface SetCounts {
  readonly planned: number;
  readonly done: number;
}

/** Returns the key of a set: its step, exercise, side and number. */
export function setKey(set: Pick<PlannedSetRecord, 'step' | 'exercise' | 'side' | 'set'>): SetKey {
  return `${set.step} ${set.exercise} ${set.side} ${set.set}`;
}

/** The state of a planned set; an `excused` one was skipped for pain and is not counted. */
export type SetState = 'done' | 'open' | 'excused';

/** Returns every planned set with its state. */
export function setStates(
  session: Pick<SessionRecord, 'planned' | 'done' | 'excused'> & Partial<SessionRecord>,
): readonly { readonly set: PlannedSetRecord; readonly state: SetState }[] {
  const { planned, counts } = session;
  // Most sessions are complete, and then no single set has to be read.
  if (counts?.done === planned.length) return planned.map((set) => ({ set, state: 'done' }));
  const complete = new Set(
    session.done.filter((record) => record.complete).map((record) => setKey(record)),
  );
  const excused = new Set(session.excused);
  return planned.map((set) => {
    const key = setKey(set);
    return { set, state: complete.has(key) ? 'done' : excused.has(key) ? 'excused' : 'open' };
  });
}

/** Counts the completed and the planned sets of a session, without excused ones. */
export function setCounts(session: Pick<SessionRecord, 'planned' | 'done' | 'excused'>): SetCounts {
  let [planned, done] = [0, 0];
  for (const { state } of setStates(session)) {
    if (state !== 'excused') planned++;
    if (state === 'done') done++;
  }
  return { planned, done };
}

/** Pain before a session that is worth knowing of even if the session was left again (0–10). */
const NOTEWORTHY_PAIN = 6;

/** Whether a session says nothing: no part of a set was done, none was left out for pain, and there was no great pain. */
export function isEmpty({ done, excused, painBefore }: SessionRecord): boolean {
  const isNothing = done.every((record) => amountValue(record.done) === 0);
  return isNothing && excused.length === 0 && (painBefore ?? 0) < NOTEWORTHY_PAIN;
}

/** Returns the share of a session's planned sets that was done, 0 to 1; undefined if every set is excused. */
export function doneShare({ counts: { planned, done } }: SessionRecord): number | undefined {
  return planned === 0 ? undefined : done / planned;
}

/**
 * Returns the position of the planned set to continue with: the one that its end broke off or, if it has no end of its
 * own, the one after the last that was done or skipped.
 */
export function nextSetIndex(session: SessionRecord): number {
  const { planned, done, excused } = session;
  const brokenOff = brokenOffIndex(session);
  if (brokenOff === undefined) {
    const behind = new Set([...done.map((record) => setKey(record)), ...excused]);
    return planned.findLastIndex((set) => behind.has(setKey(set))) + 1;
  }
  const left = planned.findIndex(
    (set, index) => index >= brokenOff && !excused.includes(setKey(set)),
  );
  return left === -1 ? planned.length : left;
}

/** A session that was continued and then killed has sets after its end, and one that was corrected is told by its sets. */
function brokenOffIndex({ ended, done, hasReportedSets }: SessionRecord): number | undefined {
  if (ended?.next === undefined || hasReportedSets) return undefined;
  const isOver = done.every(({ at }) => epochMs(at) <= epochMs(ended.at));
  return isOver ? ended.next : undefined;
}

/** A set of a session, planned or done or both. */
export interface SessionSet {
  readonly set: PlannedSetRecord;
  /** Whether it was still planned when the session ended; if not, an easier variant took its place. */
  readonly isPlanned: boolean;
  readonly record: DoneSet | undefined;
  readonly state: SetState;
}

/** Returns every set of a session in the order of their numbers, each replaced set before its easier variant. */
export function sessionSets(session: SessionRecord): readonly SessionSet[] {
  const left = new Map(session.done.map((record) => [setKey(record), record]));
  const planned = setStates(session).map(({ set, state }): SessionSet => {
    const record = left.get(setKey(set));
    left.delete(setKey(set));
    return { set, isPlanned: true, record, state };
  });
  const others = [...left.values()].map((record): SessionSet => {
    const set = { ...record, dose: record.planned, sets: record.set, rest: 0 };
    return { set, isPlanned: false, record, state: record.complete ? 'done' : 'open' };
  });
  return others.reduce<readonly SessionSet[]>(withOther, planned);
}

/** Puts a set that was begun and then replaced after the sets of its step that were done before it. */
function withOther(sets: readonly SessionSet[], other: SessionSet): readonly SessionSet[] {
  const at = other.record === undefined ? 0 : epochMs(other.record.at);
  const isBehind = ({ set, record }: SessionSet) =>
    set.step < other.set.step ||
    (set.step === other.set.step && record !== undefined && epochMs(record.at) <= at);
  return sets.toSpliced(sets.findLastIndex((one) => isBehind(one)) + 1, 0, other);
}
