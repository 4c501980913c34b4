import { isStrongPain } from '../safety/pain-scale.ts';
import { epochMs, type Day, type Stamp } from '../time/day.ts';
import type { Avoided } from '../library/avoided.ts';
import type { SetDose } from '../library/dose.ts';
import { isDoneAsPlanned } from './done-as-planned.ts';
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

/** A set that hurt, when, and how much, 0–10; null if that was not said. */
export interface HurtSet {
  readonly at: Stamp;
  readonly step: number;
  readonly exercise: string;
  readonly side: SetSide;
  readonly set: number;
  readonly pain: number | null;
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
  readonly painAfter: number | null;
  readonly effort: number | null;
  readonly note: string | undefined;
  readonly planned: readonly PlannedSetRecord[];
  /** What was left out of the routine, or done in another form, for what the user had said. */
  readonly avoided: readonly Avoided[];
  /** Whether it was planned in easier forms because of pain. */
  readonly isEasier: boolean;
  /** Whether it was started on purpose, against advice. */
  readonly isAnyway: boolean;
  /** The ids of the exercises that were explained in full. */
  readonly taught: readonly string[];
  /** The best result of each set, in the order they were first done. */
  readonly done: readonly DoneSet[];
  /** The sets that hurt, in the order in which they did. */
  readonly hurts: readonly HurtSet[];
  /** Planned sets left out for pain: they count as neither done nor planned. */
  readonly excused: readonly SetKey[];
  readonly ended: RecordedEnd | undefined;
  /** How it ended, and seconds in all; null if no end was recorded. */
  readonly reason: RecordedEnd['reason'] | null;
  readonly seconds: number | null;
  readonly counts: SetCounts;
}

/** Completed sets of the planned ones, without those that were left out for pain or not reached because of it in either. */
export interface SetCounts {
  readonly planned: number;
  readonly done: number;
}

/** Returns the key of a set: its step, exercise, side and number. */
export function setKey(set: Pick<PlannedSetRecord, 'step' | 'exercise' | 'side' | 'set'>): SetKey {
  return `${set.step} ${set.exercise} ${set.side} ${set.set}`;
}

/**
 * The state of a planned set: an `excused` one was left out for pain, and one that is `not-reached` would have come after
 * the session was ended for pain. Neither is counted.
 */
export type SetState = 'done' | 'open' | 'excused' | 'not-reached';

/** Whether a set in this state counts as planned. */
export function isCounted(state: SetState): boolean {
  return state === 'done' || state === 'open';
}

type SetFacts = Pick<SessionRecord, 'planned' | 'done' | 'hurts' | 'excused' | 'reason'>;

/** Whether a session was ended for pain, or would have been if it had not been killed first. */
export function isEndedForPain({
  reason,
  hurts,
}: Pick<SessionRecord, 'reason' | 'hurts'>): boolean {
  return reason === 'pain' || (reason === null && hurts.some(({ pain }) => isStrongPain(pain)));
}

/** Returns every planned set with its state. */
export function setStates(
  session: SetFacts & Partial<SessionRecord>,
): readonly { readonly set: PlannedSetRecord; readonly state: SetState }[] {
  const { planned, counts } = session;
  // Most sessions are complete, and then no single set has to be read.
  if (counts?.done === planned.length) return planned.map((set) => ({ set, state: 'done' }));
  const complete = new Set(
    session.done.filter((record) => record.complete).map((record) => setKey(record)),
  );
  const excused = new Set(session.excused);
  const reached = isEndedForPain(session) ? indexAfterLast(session) : planned.length;
  return planned.map((set, index) => {
    const key = setKey(set);
    if (complete.has(key)) return { set, state: 'done' };
    if (excused.has(key)) return { set, state: 'excused' };
    return { set, state: index < reached ? 'open' : 'not-reached' };
  });
}

/** Counts the completed and the planned sets of a session, without those that pain kept from being done. */
export function setCounts(session: SetFacts): SetCounts {
  const all = session.planned.length;
  if (isDoneAsPlanned(session.planned, session.done)) return { planned: all, done: all };
  let [planned, done] = [0, 0];
  for (const { state } of setStates(session)) {
    if (isCounted(state)) planned++;
    if (state === 'done') done++;
  }
  return { planned, done };
}

/**
 * Returns what is said of a session's sets: of one that was ended for pain, how many were done of all that had been planned,
 * since what it did not reach was not done.
 */
export function countsOfAll(session: SessionRecord): SetCounts {
  const { counts, planned } = session;
  return isEndedForPain(session) ? { planned: planned.length, done: counts.done } : counts;
}

/** Returns the share of a session's planned sets that was done, 0 to 1; undefined if pain kept every set from being done. */
export function doneShare({ counts: { planned, done } }: SessionRecord): number | undefined {
  return planned === 0 ? undefined : done / planned;
}

/**
 * Returns the position of the planned set to continue with: the one that its end broke off or, if it has no end of its
 * own, the one after the last that was done or skipped.
 */
export function nextSetIndex(session: SessionRecord): number {
  const { planned, excused } = session;
  const brokenOff = brokenOffIndex(session);
  if (brokenOff === undefined) {
    return indexAfterLast(session);
  }
  const left = planned.findIndex(
    (set, index) => index >= brokenOff && !excused.includes(setKey(set)),
  );
  return left === -1 ? planned.length : left;
}

/** Returns the position after the last planned set that was done or left out for pain. */
function indexAfterLast({ planned, done, excused }: SetFacts): number {
  const behind = new Set([...done.map((record) => setKey(record)), ...excused]);
  return planned.findLastIndex((set) => behind.has(setKey(set))) + 1;
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
  /** How it hurt, the worst time if it did so more than once; undefined if it did not. */
  readonly hurt: HurtSet | undefined;
}

/**
 * Returns every set of a session in the order of their numbers, each replaced set before its easier variant. One that was
 * skipped has no record, like one that was not begun.
 */
export function sessionSets(session: SessionRecord): readonly SessionSet[] {
  const begun = session.done.filter(({ done }) => amountValue(done) > 0);
  const left = new Map(begun.map((record) => [setKey(record), record]));
  const hurts = worstHurts(session.hurts);
  const planned = setStates(session).map(({ set, state }): SessionSet => {
    const key = setKey(set);
    const record = left.get(key);
    left.delete(key);
    return { set, isPlanned: true, record, state, hurt: hurts.get(key) };
  });
  const others = [...left.values()].map((record): SessionSet => {
    const set = { ...record, dose: record.planned, sets: record.set, rest: 0 };
    const state = record.complete ? 'done' : 'open';
    return { set, isPlanned: false, record, state, hurt: hurts.get(setKey(record)) };
  });
  return others.reduce<readonly SessionSet[]>(withOther, planned);
}

function worstHurts(hurts: readonly HurtSet[]): ReadonlyMap<SetKey, HurtSet> {
  // Of several with one key, a map keeps the last.
  return new Map(
    hurts.toSorted((a, b) => (a.pain ?? -1) - (b.pain ?? -1)).map((hurt) => [setKey(hurt), hurt]),
  );
}

/** Puts a set that was begun and then replaced after the sets of its step that were done before it. */
function withOther(sets: readonly SessionSet[], other: SessionSet): readonly SessionSet[] {
  const at = other.record === undefined ? 0 : epochMs(other.record.at);
  const isBehind = ({ set, record }: SessionSet) =>
    set.step < other.set.step ||
    (set.step === other.set.step && record !== undefined && epochMs(record.at) <= at);
  return sets.toSpliced(sets.findLastIndex((one) => isBehind(one)) + 1, 0, other);
}
