import type { Day, Stamp } from '../time/day.ts';
import { groupOf } from './check-group.ts';
import type { CheckRecord } from './check-record.ts';

/**
 * Why there is no session: an emergency, until somebody says that they have been seen; something urgent, until then or
 * until a later day on which nothing of it is true any more; or too young, until they are not.
 */
export type StopKind = 'emergency' | 'urgent' | 'age';

/** A time without sessions, because of what was answered to the list. */
export interface Stop {
  readonly kind: StopKind;
  /** When it began, by the answers that began it. */
  readonly at: Stamp;
  /** The training day of the last answers that keep it up. */
  readonly day: Day;
  /** The ids of all that was answered with yes since. */
  readonly yes: readonly string[];
  /** When it ended; undefined while it is in force. */
  readonly ended: Stamp | undefined;
}

/** Returns the stops that some answers, in the order they were written, make. */
export function stopsOf(checks: readonly CheckRecord[]): readonly Stop[] {
  const stops: Stop[] = [];
  for (const check of checks) {
    const open = openStop(stops);
    const kind = kindOf(check);
    if (open === undefined) {
      if (kind !== undefined) stops.push(newStop(check, kind));
    } else if (check.seen !== undefined && open.yes.some((id) => groupOf(id) === 'age')) {
      stops.splice(-1, 1, tooYoung(open));
    } else if (isEndedBy(open, check)) stops.splice(-1, 1, { ...open, ended: check.at });
    else if (kind !== undefined) stops.splice(-1, 1, kept(open, check, kind));
  }
  return stops;
}

/** Returns the stop in force; undefined if there is none. */
export function openStop(stops: readonly Stop[]): Stop | undefined {
  const last = stops.at(-1);
  return last?.ended === undefined ? last : undefined;
}

/** Whether a stop can be ended by answering the list again: an emergency never, anything urgent only on a later day. */
export function canAnswerAgain({ kind, day }: Stop, today: Day): boolean {
  return kind === 'age' || (kind === 'urgent' && day < today);
}

const STRICTEST: readonly StopKind[] = ['emergency', 'urgent', 'age'];

/** Returns the kind of stop that answers of yes make; undefined if they make none. */
export function stopKind(yes: readonly string[]): StopKind | undefined {
  return STRICTEST.find((kind) => yes.some((id) => groupOf(id) === kind));
}

function kindOf({ yes, seen }: CheckRecord): StopKind | undefined {
  return seen === undefined ? stopKind(yes) : undefined;
}

function newStop({ at, day, yes }: CheckRecord, kind: StopKind): Stop {
  return { kind, at, day, yes: stopping(yes), ended: undefined };
}

function isEndedBy(stop: Stop, check: CheckRecord): boolean {
  if (check.seen !== undefined) return true;
  return kindOf(check) === undefined && canAnswerAgain(stop, check.day);
}

/** What a doctor says does not make anybody older. */
function tooYoung(stop: Stop): Stop {
  return { ...stop, kind: 'age', yes: stop.yes.filter((id) => groupOf(id) === 'age') };
}

function kept(stop: Stop, { day, yes }: CheckRecord, kind: StopKind): Stop {
  const strictest = STRICTEST.find((one) => one === kind || one === stop.kind) ?? kind;
  return { ...stop, kind: strictest, day, yes: [...new Set([...stop.yes, ...stopping(yes)])] };
}

function stopping(yes: readonly string[]): readonly string[] {
  return yes.filter((id) => groupOf(id) !== 'history');
}
