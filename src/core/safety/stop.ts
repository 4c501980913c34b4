import type { Day, Stamp } from '../time/day.ts';
import { groupOf } from './check-group.ts';
import type { CheckRecord } from './check-record.ts';

/**
 * Why there is no session: an emergency, until somebody says that they have been seen; something urgent, until then or
 * until its training day is over; or too young, until they are not.
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
  /** The last training day on which it is in force, whatever is answered; undefined if it lasts until it is ended. */
  readonly until: Day | undefined;
  /** When an answer ended it; undefined if none has. */
  readonly ended: Stamp | undefined;
}

/** Returns the stops that some answers, in the order they were written, make. */
export function stopsOf(checks: readonly CheckRecord[]): readonly Stop[] {
  const stops: Stop[] = [];
  for (const check of checks) {
    const last = unansweredStop(stops);
    const kind = kindOf(check);
    const open =
      last !== undefined && kind !== undefined && isOver(last, check.day) ? undefined : last;
    if (open === undefined) {
      if (kind !== undefined) stops.push(newStop(check, kind));
    } else if (check.seen !== undefined && open.yes.some((id) => groupOf(id) === 'age')) {
      stops.splice(-1, 1, tooYoung(open));
    } else if (isEndedBy(open, check)) stops.splice(-1, 1, { ...open, ended: check.at });
    else if (kind !== undefined) stops.splice(-1, 1, kept(open, check, kind));
  }
  return stops;
}

/** Returns the last stop if no answer has ended it, whether it is in force or its day is over; undefined otherwise. */
export function unansweredStop(stops: readonly Stop[]): Stop | undefined {
  const last = stops.at(-1);
  return last?.ended === undefined ? last : undefined;
}

/** Returns the stop in force on a training day; undefined if there is none. */
export function stopOn(stops: readonly Stop[], today: Day): Stop | undefined {
  const stop = unansweredStop(stops);
  if (stop === undefined || isOver(stop, today)) return undefined;
  // What was urgent as well is over.
  return stop.kind === 'urgent' && stop.day < today ? tooYoung(stop) : stop;
}

function isOver({ until }: Stop, today: Day): boolean {
  return until !== undefined && until < today;
}

/** Whether answering the list again can end a stop: an emergency never, anything urgent only on a later day. */
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
  return lasting({ kind, at, day, yes: stopping(yes), until: undefined, ended: undefined });
}

/** Gives a stop its last day: what is urgent stops one day, but somebody too young is so on the next one as well. */
function lasting(stop: Stop): Stop {
  const isOfDay = stop.kind === 'urgent' && !stop.yes.some((id) => groupOf(id) === 'age');
  return { ...stop, until: isOfDay ? stop.day : undefined };
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
  const all = [...new Set([...stop.yes, ...stopping(yes)])];
  return lasting({ ...stop, kind: strictest, day, yes: all });
}

function stopping(yes: readonly string[]): readonly string[] {
  return yes.filter((id) => groupOf(id) !== 'history');
}
