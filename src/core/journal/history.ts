import type { SkipReason } from '../schedule/skip-reason.ts';
import { checkRecords, checkTakenBack } from './check-records.ts';
import { applyCorrections, inWrittenOrder } from './corrections.ts';
import { diaryOf, diaryWith } from './diary-records.ts';
import { doseChangesOf } from './dose-records.ts';
import { experimentRecords } from './experiment-records.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { DoseChangeRecord } from '../library/own-dose.ts';
import type { Diary } from '../diary/diary.ts';
import { compareDays, type Day, epochMs, type Stamp } from '../time/day.ts';
import { isReps } from '../library/dose.ts';
import { groupBy } from '../base/group.ts';
import {
  type Line,
  type LineOf,
  type PlannedSetRecord,
  sessionIdOf,
  type UnknownLine,
} from './line.ts';
import type { CheckRecord } from '../safety/check-record.ts';
import { amountValue } from '../session/set-result.ts';
import { type Pause, type SchedulesAndPauses, scheduleTimeline } from '../schedule/schedule.ts';
import { skipsForPain } from './skipped-sets.ts';
import {
  type DoneSet,
  type HurtSet,
  type RecordedEnd,
  type SessionRecord,
  setCounts,
  setKey,
  type SetKey,
} from './session-record.ts';

/** A slot that was skipped as a whole, or a session of none that was not begun because of pain. */
export interface SkippedSlot {
  readonly id: string;
  readonly at: Stamp;
  readonly day: Day;
  readonly slot: string | null;
  readonly reason: SkipReason;
  /** How much it hurt, 0–10; null if that was not said. */
  readonly pain: number | null;
  readonly note: string | undefined;
}

/** The record that the journal's lines add up to. */
export interface History extends SchedulesAndPauses {
  /** By day, then by start. */
  readonly sessions: readonly SessionRecord[];
  /** In the order they were written; if two are for one slot, the last counts. */
  readonly skips: readonly SkippedSlot[];
  /** The answers to the safety list, in the order they were written. */
  readonly checks: readonly CheckRecord[];
  /** When answers to it were last taken back; undefined if none were. */
  readonly checkTakenBack: Stamp | undefined;
  /** Mornings, runs, other activities and notes. */
  readonly diary: Diary;
  /** Experiments, in the order they were written. */
  readonly experiments: readonly Experiment[];
  /** Changes of the user's own doses, in the order they were written. */
  readonly doseChanges: readonly DoseChangeRecord[];
}

/** Returns the history of journal lines from any files, in any order. An id counts once. */
export function foldLines(lines: readonly (Line | UnknownLine)[]): History {
  const ordered = inWrittenOrder(lines);
  const of = byType(applyCorrections(ordered));
  const parts: Parts = {
    done: groupBy(of('set-done'), (line) => line.session),
    skips: groupBy(of('skip'), (line) => sessionIdOf(line) ?? ''),
    ends: new Map(of('session-ended').map((line) => [line.session, line])),
  };
  const sessions = [...of('session-started'), ...of('session-logged')].map((line) =>
    sessionOf(line, parts),
  );
  return {
    sessions: byTime(sessions),
    schedules: scheduleTimeline(of('schedule')),
    pauses: of('skip').flatMap((line) => pauseOf(line)),
    skips: of('skip').flatMap((line) => skippedOf(line)),
    checks: checkRecords(of('check')),
    checkTakenBack: checkTakenBack(ordered, of('remove')),
    diary: diaryOf(of),
    experiments: experimentRecords(of('experiment'), of('experiment-ended')),
    doseChanges: doseChangesOf(of('dose-change')),
  };
}

/** Returns a history with lines that were written later, each of which has nothing to do with any other line. */
export function historyWith(history: History, lines: readonly Line[]): History {
  if (lines.length === 0) return history;
  const { sessions, skips, diary } = foldLines(lines);
  return {
    ...history,
    sessions: sessions.length === 0 ? history.sessions : byTime([...history.sessions, ...sessions]),
    skips: [...history.skips, ...skips],
    diary: diaryWith(history.diary, diary),
  };
}

function byTime(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  return sessions
    .map((session) => ({ session, begun: epochMs(session.at) }))
    .toSorted((a, b) => compareDays(a.session.day, b.session.day) || a.begun - b.begun)
    .map(({ session }) => session);
}

type LinesOf = <T extends Line['type']>(type: T) => readonly LineOf<T>[];

function byType(lines: readonly Line[]): LinesOf {
  const groups = groupBy(lines, ({ type }) => type);
  return <T extends Line['type']>(type: T) => (groups.get(type) ?? []) as unknown as LineOf<T>[];
}

interface Parts {
  readonly done: ReadonlyMap<string, readonly LineOf<'set-done'>[]>;
  readonly skips: ReadonlyMap<string, readonly LineOf<'skip'>[]>;
  readonly ends: ReadonlyMap<string, LineOf<'session-ended'>>;
}

function sessionOf(
  line: LineOf<'session-started'> | LineOf<'session-logged'>,
  parts: Parts,
): SessionRecord {
  const { id, day, device, routine, name, affected, pain, planned, note, did } = line;
  const at = line.began ?? line.at;
  const recorded = bestRecords(parts.done.get(id) ?? []);
  const ended = parts.ends.get(id);
  const done = did === undefined ? recorded : reportedSets(planned, did, recorded, at);
  const reason = ended?.reason ?? null;
  const own = parts.skips.get(id);
  const skips = own === undefined ? [] : skipsForPain(own, ended);
  const hurts = skips.flatMap((skip) => hurtOf(skip));
  const excused = skips.flatMap((skip) => skip.sets ?? []).map((set) => setKey(set));
  return {
    id,
    day,
    at,
    device,
    routine,
    name,
    slot: line.slot ?? null,
    affected: affected ?? 'unknown',
    isLogged: line.type === 'session-logged',
    hasReportedSets: did !== undefined,
    painBefore: answerOf(pain),
    // An amendment replaces the answer given at the end, even by removing it.
    painDuring: answerOf(line.painDuring === undefined ? ended?.pain : line.painDuring),
    painAfter: answerOf(line.painAfter === undefined ? ended?.after : line.painAfter),
    effort: answerOf(line.effort === undefined ? ended?.effort : line.effort),
    note: noteOf(note),
    planned,
    avoided: line.avoided ?? [],
    isEasier: line.type === 'session-started' && line.easier === true,
    isAnyway: line.type === 'session-started' && line.anyway === true,
    taught: (line.type === 'session-started' ? line.taught : undefined) ?? [],
    done,
    hurts,
    excused,
    ended: ended === undefined ? undefined : endOf(ended),
    reason,
    seconds: ended?.seconds ?? null,
    counts: setCounts({ planned, done, hurts, excused, reason }),
  };
}

function endOf({ id, at, reason, seconds, paused, next }: RecordedEnd): RecordedEnd {
  return { id, at, reason, seconds, paused, ...(next === undefined ? {} : { next }) };
}

/** Returns the sets the user reported as done: as recorded or, if they were not, as planned. */
function reportedSets(
  planned: readonly PlannedSetRecord[],
  did: readonly number[],
  recorded: readonly DoneSet[],
  at: Stamp,
): readonly DoneSet[] {
  const whole = new Map(
    recorded.filter(({ complete }) => complete).map((record) => [setKey(record), record]),
  );
  const reported = new Set(did);
  return planned.flatMap((set, index) => {
    if (!reported.has(index)) return [];
    const { step, exercise, side, set: number, dose } = set;
    const done = isReps(dose) ? { reps: dose.reps.from } : { hold: dose.hold };
    const as = { step, exercise, side, set: number, planned: dose, added: 0, done };
    return [whole.get(setKey(set)) ?? { id: null, at, ...as, complete: true, seconds: null }];
  });
}

function bestRecords(lines: readonly LineOf<'set-done'>[]): readonly DoneSet[] {
  const bySet = new Map<SetKey, LineOf<'set-done'>>();
  for (const line of lines) {
    const key = setKey(line);
    const before = bySet.get(key);
    if (before === undefined || amountValue(before.done) < amountValue(line.done))
      bySet.set(key, line);
  }
  return [...bySet.values()].map((line) => {
    const { id, at, step, exercise, side, set, planned, done, complete } = line;
    const { added = 0, seconds = null } = line;
    return { id, at, step, exercise, side, set, planned, added, done, complete, seconds };
  });
}

function hurtOf({ at, hurt, pain }: LineOf<'skip'>): readonly HurtSet[] {
  if (hurt === undefined) return [];
  const { step, exercise, side, set } = hurt;
  return [{ at, step, exercise, side, set, pain: answerOf(pain) }];
}

/** Returns what a line skips as a whole; empty if it skips sets of a session, or is a pause. */
function skippedOf(line: LineOf<'skip'>): readonly SkippedSlot[] {
  const { id, at, day, slot, reason, pain, note, session, from } = line;
  if (session !== undefined) return [];
  if (slot === undefined && (pain === undefined || from !== undefined)) return [];
  return [{ id, at, day, slot: slot ?? null, reason, pain: answerOf(pain), note: noteOf(note) }];
}

/** Returns the pause that a line is about; empty if it is a skip of another kind. */
export function pauseOf(line: LineOf<'skip'>): readonly Pause[] {
  const { id, at, from, until, ended, late, reason, note } = line;
  if (from === undefined || until === undefined) return [];
  const own = { id, at, from, until, ended, reason, note: noteOf(note) };
  return [late === true ? { ...own, late } : own];
}

/** An empty note in an amendment removes the note. */
function noteOf(note: string | undefined): string | undefined {
  return note === '' ? undefined : note;
}

/** Returns an answer from 0 to 10; null for anything else, which only a hand-edited file can hold. */
function answerOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : null;
}

/** The skips that count: the last one for each slot and day, and all of no slot. */
export function effectiveSkips(skips: readonly SkippedSlot[]): readonly SkippedSlot[] {
  const keyOf = ({ id, day, slot }: SkippedSlot) => JSON.stringify([day, slot ?? { id }]);
  return [...new Map(skips.map((skip) => [keyOf(skip), skip])).values()];
}
