import { foldLines, type History } from '../../src/core/history.ts';
import {
  type Line,
  type LineHead,
  makeLine,
  type Payload,
  type SetLine,
} from '../../src/core/line.ts';
import { DEFAULT_SLOTS, type Slot } from '../../src/core/schedule.ts';

let written = 0;

/** A journal line with an id of its own; the day is that of `at` unless it is given. */
export function line(payload: Payload, head: Partial<Omit<LineHead, 'v'>> = {}): Line {
  const at = head.at ?? '2026-11-24T07:00:00.000+00:00';
  written++;
  return makeLine(payload, {
    id: `line-${written}`,
    at,
    day: at.slice(0, 10),
    device: 'desk',
    ...head,
  });
}

/** A planned set of one step, a hold of 30 seconds with both sides. */
export function plannedLine(step: number, change: Partial<SetLine> = {}): SetLine {
  const set = { step, exercise: `exercise-${step}`, side: 'both', set: 1, sets: 1 } as const;
  return { ...set, dose: { hold: 30 }, rest: 5, ...change };
}

/** So many planned sets, each of its own step. */
export function plannedLines(count: number): readonly SetLine[] {
  return Array.from({ length: count }, (_, index) => plannedLine(index));
}

/** The start of a session. */
export function started(
  change: Partial<Extract<Payload, { type: 'session-started' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const fields = {
    type: 'session-started',
    routine: 'lower-back',
    name: 'Lower back',
    slot: 'morning',
    affected: 'unknown',
    pain: null,
    planned: plannedLines(5),
  } as const;
  return line({ ...fields, ...change }, head);
}

/** A planned set as done in a session, completely unless said otherwise. */
export function setDone(
  session: string,
  set: SetLine,
  change: Partial<Extract<Payload, { type: 'set-done' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const { step, exercise, side, set: number, dose } = set;
  const what = {
    type: 'set-done',
    session,
    step,
    exercise,
    side,
    set: number,
    planned: dose,
  } as const;
  const done = { hold: 30 };
  return line({ ...what, added: 0, done, complete: true, seconds: 30, ...change }, head);
}

/** The end of a session. */
export function ended(
  session: string,
  change: Partial<Extract<Payload, { type: 'session-ended' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const fields = { type: 'session-ended', session, reason: 'finished' } as const;
  const sets = { planned: 5, done: 5 };
  return line(
    { ...fields, effort: null, pain: null, sets, seconds: 300, paused: 0, ...change },
    head,
  );
}

/** A schedule from a day on. */
export function schedule(from: string, slots: readonly Slot[] = DEFAULT_SLOTS): Line {
  return line({ type: 'schedule', from, slots }, { at: `${from}T06:00:00.000+00:00` });
}

/** The lines of a session of which so many of five sets were done. */
export function sessionOf(
  day: string,
  slot: string | null,
  done: number,
  time = '07:05',
): readonly Line[] {
  const at = `${day}T${time}:00.000+00:00`;
  const start = started({ slot }, { at });
  const sets = plannedLines(5).slice(0, done);
  return [start, ...sets.map((set) => setDone(start.id, set, {}, { at }))];
}

/** The history of these lines. */
export function historyOf(...lines: readonly (Line | readonly Line[])[]): History {
  return foldLines(lines.flat());
}
