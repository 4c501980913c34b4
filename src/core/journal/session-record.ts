import { epochMs, type Day, type Stamp } from '../time/day.ts';
import type { SetDose } from '../library/dose.ts';
import type { LineOf, PlannedSetRecord } from './line.ts';
import type { SetAmount } from '../session/set-result.ts';
import type { SetSide } from '../library/side.ts';

/** What names a set inside its session. */
export type SetKey = string;

/** A set as it was done. */
export interface DoneSet {
  /** The journal's id; none where only the session as a whole was told. */
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
  /** Seconds from its start to its end, pauses included. */
  readonly seconds: number | null;
}

/** How a session ended, as it was recorded. */
export type RecordedEnd = Pick<
  LineOf<'session-ended'>,
  'id' | 'at' | 'reason' | 'seconds' | 'paused'
>;

/** A session as the record has it. Pain and effort are 0–10, `null` where not answered. */
export interface SessionRecord {
  readonly id: string;
  readonly day: Day;
  /** When it began; an instant with offset. */
  readonly at: Stamp;
  readonly device: string;
  readonly routine: string;
  readonly name: string;
  readonly slot: string | null;
  readonly affected: string;
  /** Whether it was told afterwards, not coached. */
  readonly isLogged: boolean;
  /** Whether it was told which sets were done, in place of what was recorded set by set. */
  readonly hasReportedSets: boolean;
  readonly painBefore: number | null;
  readonly painDuring: number | null;
  readonly effort: number | null;
  readonly note: string | undefined;
  readonly planned: readonly PlannedSetRecord[];
  /** The best record of each set, in the order they were first done. */
  readonly done: readonly DoneSet[];
  /** Planned sets left out for pain: they leave both sides of the fraction. */
  readonly excused: readonly SetKey[];
  readonly ended: RecordedEnd | undefined;
  /** How it ended, and seconds in all; `null` where it was not coached to an end. */
  readonly reason: RecordedEnd['reason'] | null;
  readonly seconds: number | null;
  readonly counts: SetCounts;
}

/** Planned sets that were completed, and how many were planned, excused ones taken out of both. */
export interface SetCounts {
  readonly planned: number;
  readonly done: number;
}

/** The key of a set: the step, the movement, the side and the number. */
export function setKey(set: Pick<PlannedSetRecord, 'step' | 'exercise' | 'side' | 'set'>): SetKey {
  return `${set.step} ${set.exercise} ${set.side} ${set.set}`;
}

/** How a planned set stands in the counts: `excused` is left out for pain and on neither side. */
export type SetState = 'done' | 'open' | 'excused';

/** Every planned set with how it stands. */
export function setStates(
  session: Pick<SessionRecord, 'planned' | 'done' | 'excused'> & Partial<SessionRecord>,
): readonly { readonly set: PlannedSetRecord; readonly state: SetState }[] {
  const { planned, counts } = session;
  // Of a whole session, as most are, no single set need be read.
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

/** Planned sets of a session that were completed, and how many were planned, excused ones taken out of both. */
export function setCounts(session: Pick<SessionRecord, 'planned' | 'done' | 'excused'>): SetCounts {
  let [planned, done] = [0, 0];
  for (const { state } of setStates(session)) {
    if (state !== 'excused') planned++;
    if (state === 'done') done++;
  }
  return { planned, done };
}

/** Share of a session's planned sets that was done, 0 to 1; a session with every set excused has none. */
export function doneShare({ counts: { planned, done } }: SessionRecord): number | undefined {
  return planned === 0 ? undefined : done / planned;
}

/** Index of the planned set a session would go on with: the one after the last that was done or left out. */
export function nextSetIndex(session: SessionRecord): number {
  const behind = new Set([...session.done.map((record) => setKey(record)), ...session.excused]);
  return session.planned.findLastIndex((set) => behind.has(setKey(set))) + 1;
}

/** A set of a session: planned, done, or both. */
export interface SessionSet {
  readonly set: PlannedSetRecord;
  /** Whether it was in the plan when the session ended; else an easier form took its place. */
  readonly isPlanned: boolean;
  readonly record: DoneSet | undefined;
  readonly state: SetState;
}

/** Every set of a session in the order they are numbered: as planned, and what an easier form replaced before it. */
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

/** A set that was begun and then replaced stands after those of its exercise that were done before it. */
function withOther(sets: readonly SessionSet[], other: SessionSet): readonly SessionSet[] {
  const at = other.record === undefined ? 0 : epochMs(other.record.at);
  const isBehind = ({ set, record }: SessionSet) =>
    set.step < other.set.step ||
    (set.step === other.set.step && record !== undefined && epochMs(record.at) <= at);
  return sets.toSpliced(sets.findLastIndex((one) => isBehind(one)) + 1, 0, other);
}
