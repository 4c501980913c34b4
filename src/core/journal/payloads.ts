import type { EndReason } from '../session/announcement.ts';
import { instant } from '../time/day.ts';
import type { Library } from '../library/library.ts';
import type { Payload, SetLine } from './line.ts';
import { movementById, type PlannedSet } from '../library/movement.ts';
import type { SetResult } from '../session/set-result.ts';
import type { SessionRecord } from './session-record.ts';
import type { TimeSpent } from '../session/session.ts';

/** A set as the journal keeps it. */
export function setLine(set: PlannedSet): SetLine {
  const { step, movement, side, set: number, sets, dose, rest } = set;
  return { step, exercise: movement.id, side, set: number, sets, dose, rest };
}

/** A set back from the journal; nothing where its exercise is no longer in the library. */
export function setFromLine(library: Library, line: SetLine): PlannedSet | undefined {
  const movement = movementById(library, line.exercise);
  if (movement === undefined) return undefined;
  const { step, side, set, sets, dose, rest } = line;
  return { step, movement, side, set, sets, dose, rest };
}

/** The journal's line for a set that was done in a session. */
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

/** The journal's line for sets that were left out of a session. */
export function skipPayload(session: string, sets: readonly PlannedSet[], reason: 'pain'): Payload {
  const left = sets.map((set) => {
    const { step, exercise, side, set: number } = setLine(set);
    return { step, exercise, side, set: number };
  });
  return { type: 'skip', session, sets: left, reason };
}

/** What was answered after a session, 0–10; `null` where nothing was. */
export interface Answers {
  readonly effort: number | null;
  readonly pain: number | null;
}

/** The journal's line for the end of a session. */
export function endedPayload(
  session: string,
  reason: EndReason,
  answers: Answers,
  sets: { readonly planned: number; readonly done: number },
  parts: readonly Spent[],
): Payload {
  return {
    type: 'session-ended',
    session,
    reason,
    ...answers,
    sets,
    seconds: tenths(parts.reduce((sum, part) => sum + part.seconds * 1000, 0)),
    paused: tenths(parts.reduce((sum, part) => sum + part.paused * 1000, 0)),
  };
}

/** Seconds a session took, and of these standing still. */
export interface Spent {
  readonly seconds: number;
  readonly paused: number;
}

/** What a stretch of a session took. */
export function spentOn(tally: TimeSpent): Spent {
  const total = Object.values(tally).reduce((sum, part) => sum + part, 0);
  return { seconds: total / 1000, paused: (tally.paused + tally.resuming) / 1000 };
}

/** What a session had taken before it was interrupted: as it ended, or up to its last set. */
export function spentBefore({ at, done, ended }: SessionRecord): Spent {
  if (ended !== undefined) return { seconds: ended.seconds, paused: ended.paused };
  const last = done.at(-1)?.at ?? at;
  return { seconds: Math.max(0, (instant(last) - instant(at)) / 1000), paused: 0 };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}
