import { instant, type Day } from './day.ts';
import { isKnown, isSound } from './decode-line.ts';
import { isExcused, type Line, type SetLine, type SkipReason, type UnknownLine } from './line.ts';
import { doneAmount } from './record.ts';
import type { Schedule } from './schedule.ts';

type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** A session as the record has it. */
export interface SessionRecord {
  readonly id: string;
  readonly day: Day;
  /** When it started; an instant with offset. */
  readonly at: string;
  readonly routine: string;
  readonly name: string;
  readonly slot: string | null;
  readonly started: LineOf<'session-started'>;
  readonly planned: readonly SetLine[];
  /** The best record of each set, in the order they were first done. */
  readonly done: readonly LineOf<'set-done'>[];
  /** Planned sets left out for pain: they leave both sides of the fraction. */
  readonly excused: readonly SetKey[];
  readonly ended: LineOf<'session-ended'> | undefined;
}

/** A slot that was left out as a whole, with its reason. */
export interface SlotSkip {
  readonly day: Day;
  readonly slot: string;
  readonly reason: SkipReason;
}

/** Everything the journal says, folded. */
export interface History {
  /** Oldest first. */
  readonly sessions: readonly SessionRecord[];
  /** By the day they hold from; of two for one day the later written is last. */
  readonly schedules: readonly Schedule[];
  readonly skips: readonly SlotSkip[];
}

/** What names a set inside its session. */
export type SetKey = string;

/** The key of a set: the step, the movement, the side and the number. */
export function setKey(set: Pick<SetLine, 'step' | 'exercise' | 'side' | 'set'>): SetKey {
  return `${set.step} ${set.exercise} ${set.side} ${set.set}`;
}

/** Folds journal lines, of any files in any order, into the history. Lines with one id count once. */
export function foldLines(lines: readonly (Line | UnknownLine)[]): History {
  const effective = amended(inOrder(lines));
  const of = <T extends Line['type']>(type: T) =>
    effective.filter((line): line is LineOf<T> => line.type === type);
  const doneBySession = groupBy(of('set-done'), (line) => line.session);
  const skipBySession = groupBy(of('skip'), (line) => line.session ?? '');
  const endBySession = new Map(of('session-ended').map((line) => [line.session, line]));
  const sessions = of('session-started').map((started) => ({
    id: started.id,
    day: started.day,
    at: started.at,
    routine: started.routine,
    name: started.name,
    slot: started.slot ?? null,
    started,
    planned: started.planned,
    done: best(doneBySession.get(started.id) ?? []),
    excused: excusedSets(skipBySession.get(started.id) ?? []),
    ended: endBySession.get(started.id),
  }));
  const schedules = of('schedule')
    .map(({ from, at, slots }) => ({ from, at, slots }))
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const skips = of('skip').flatMap(({ day, slot, reason }) =>
    slot === undefined ? [] : [{ day, slot, reason }],
  );
  return { sessions, schedules, skips };
}

/** Planned sets of a session that were completed, and how many were planned, excused ones taken out of both. */
export function setCounts(session: SessionRecord): {
  readonly planned: number;
  readonly done: number;
} {
  const complete = new Set(
    session.done.filter((line) => line.complete).map((line) => setKey(line)),
  );
  const excused = new Set(session.excused);
  const counted = session.planned
    .map((set) => setKey(set))
    .filter((key) => complete.has(key) || !excused.has(key));
  return { planned: counted.length, done: counted.filter((key) => complete.has(key)).length };
}

/** Index of the planned set a session would go on with: the one after the last that was done or left out. */
export function nextSet(session: SessionRecord): number {
  const behind = new Set([...session.done.map((line) => setKey(line)), ...session.excused]);
  return session.planned.findLastIndex((set) => behind.has(setKey(set))) + 1;
}

/**
 * Lines in the order in which they were written: on one device as they stand, whatever its clock did; between
 * devices by their times.
 */
function inOrder(lines: readonly (Line | UnknownLine)[]): readonly Line[] {
  const latest = new Map<string, number>();
  const unique = new Map<string, { readonly line: Line; readonly at: number }>();
  for (const line of lines) {
    if (!isKnown(line) || unique.has(line.id)) continue;
    const at = Math.max(instant(line.at), latest.get(line.device) ?? -Infinity);
    latest.set(line.device, at);
    unique.set(line.id, { line, at });
  }
  return [...unique.values()].toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

/** Takes out removed lines (a removed removal removes nothing) and lays amendments over their targets. */
function amended(lines: readonly Line[]): readonly Line[] {
  const removed = new Set<string>();
  // A removal stands after what it removes, so from the end each one's own fate is known.
  for (const line of lines.toReversed()) {
    if (line.type === 'remove' && !removed.has(line.id)) removed.add(line.target);
  }
  const kept = lines.filter((line) => !removed.has(line.id));
  const changes = groupBy(
    kept.filter((line): line is LineOf<'amend'> => line.type === 'amend'),
    (line) => line.target,
  );
  return kept.map((line) => (changes.get(line.id) ?? []).reduce(laidOver, line));
}

/** An amendment that would leave a line nobody can use amends nothing. */
function laidOver(line: Line, { values }: LineOf<'amend'>): Line {
  const amended = { ...line, ...values, id: line.id, type: line.type };
  return isSound(amended) ? (amended as Line) : line;
}

function best(lines: readonly LineOf<'set-done'>[]): readonly LineOf<'set-done'>[] {
  const bySet = new Map<SetKey, LineOf<'set-done'>>();
  for (const line of lines) {
    const before = bySet.get(setKey(line));
    if (before === undefined || doneAmount(before.done) < doneAmount(line.done))
      bySet.set(setKey(line), line);
  }
  return [...bySet.values()];
}

function excusedSets(skips: readonly LineOf<'skip'>[]): readonly SetKey[] {
  return skips
    .filter(({ reason }) => isExcused(reason))
    .flatMap((skip) => skip.sets ?? [])
    .map((set) => setKey(set));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
