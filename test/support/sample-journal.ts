import type { SkipReason } from '../../src/core/schedule/skip-reason.ts';
import { type DayRecord, dayRecords } from '../../src/core/adherence/day-record.ts';
import { addDays, type Stamp, trainingDay } from '../../src/core/time/day.ts';
import { foldLines, type History } from '../../src/core/journal/history.ts';
import {
  type Line,
  type LineHead,
  makeLine,
  type Payload,
  type PlannedSetRecord,
} from '../../src/core/journal/line.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  type Slot,
  type SlotChange,
} from '../../src/core/schedule/slot.ts';

let written = 0;

/** Returns a journal line with its own id, later than those before it; the day is that of `at` by default. */
export function line(payload: Payload, head: Partial<Omit<LineHead, 'v'>> = {}): Line {
  const at = head.at ?? '2026-11-24T07:00:00.000+00:00';
  written++;
  return makeLine(payload, {
    // Lines of one moment count in the order of their ids, which other tests in this process have counted on, too.
    id: `line-${String(written).padStart(9, '0')}`,
    at,
    day: at.slice(0, 10),
    device: 'desk',
    ...head,
  });
}

/** Returns a planned set of a step: a hold of 30 seconds with both sides. */
export function plannedLine(
  step: number,
  change: Partial<PlannedSetRecord> = {},
): PlannedSetRecord {
  const set = { step, exercise: `exercise-${step}`, side: 'both', set: 1, sets: 1 } as const;
  return { ...set, dose: { hold: 30 }, rest: 5, ...change };
}

/** Returns planned sets, each of its own step. */
export function plannedLines(count: number): readonly PlannedSetRecord[] {
  return Array.from({ length: count }, (_, index) => plannedLine(index));
}

/** Returns the start of a session. */
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

/** Returns a planned set as done in a session, by default completely. */
export function setDone(
  session: string,
  set: PlannedSetRecord,
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

/** Returns the end of a session. */
export function ended(
  session: string,
  change: Partial<Extract<Payload, { type: 'session-ended' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const fields = { type: 'session-ended', session, reason: 'finished' } as const;
  const sets = { planned: 5, done: 5 };
  return line(
    { ...fields, effort: null, pain: null, after: null, sets, seconds: 300, paused: 0, ...change },
    head,
  );
}

/** Returns a session logged afterwards, with the indices of the sets that were done. */
export function logged(
  did: readonly number[],
  change: Partial<Extract<Payload, { type: 'session-logged' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const fields = {
    type: 'session-logged',
    routine: 'lower-back',
    name: 'Lower back',
    slot: 'morning',
    affected: 'unknown',
    pain: null,
    planned: plannedLines(5),
    began: head.at ?? '2026-11-24T07:00:00.000+00:00',
  } as const;
  return line({ ...fields, did, ...change }, head);
}

/** Returns a schedule from a day on, recorded that morning before any window has closed. */
export function schedule(from: string, slots: readonly Slot[] = DEFAULT_SLOTS): Line {
  return line({ type: 'schedule', from, slots }, { at: `${from}T06:00:00.000+00:00` });
}

/** Returns changes to the default slots from a day on, recorded at a given time. */
export function scheduleChange(from: string, changes: readonly SlotChange[], at: string): Line {
  const slots = withSlotChanges(DEFAULT_SLOTS, changes);
  return line({ type: 'schedule', from, slots, changes }, { at });
}

/** Returns a pause from one day to another, both inclusive, by default recorded on the first morning. */
export function pause(
  from: string,
  until: string,
  change: Partial<Extract<Payload, { type: 'skip' }>> = {},
  at = `${from}T06:00:00.000+00:00`,
): Line {
  return line({ type: 'skip', from, until, reason: 'travel', ...change }, { at });
}

/** Returns an experiment of six half-weeks from a Monday on, written the day before; in its first arm the evening is off. */
export function experiment(
  from: string,
  change: Partial<Extract<Payload, { type: 'experiment' }>> = {},
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  const fields = {
    type: 'experiment',
    kind: 'evening',
    title: 'stretch in the evening or not',
    arms: ['no evening session', 'an evening session'],
    layout: 'half-weeks',
    from,
    pairs: 6,
    first: [0, 1, 0, 0, 1, 1],
    seed: 1,
    slots: ['evening'],
    analysis: 'sign-flips-1',
  } as const;
  const at = `${addDays(from, -1)}T12:00:00.000+00:00`;
  return line({ ...fields, ...change }, { at, ...head });
}

/** Returns the early end of an experiment. */
export function experimentEnded({ id }: Pick<Line, 'id'>, at: string): Line {
  return line({ type: 'experiment-ended', experiment: id, reason: 'harm' }, { at });
}

/** Returns a slot skipped on a day. */
export function skipped(day: string, slot: string, reason: SkipReason, time = '08:00'): Line {
  return line({ type: 'skip', slot, reason }, { at: `${day}T${time}:00.000+00:00` });
}

/** Returns new values for an earlier line. */
export function amend(
  target: Pick<Line, 'id'>,
  values: Readonly<Record<string, unknown>>,
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  return line({ type: 'amend', target: target.id, values }, head);
}

/** Returns the removal of an earlier line. */
export function remove(target: Pick<Line, 'id'>, head: Partial<Omit<LineHead, 'v'>> = {}): Line {
  return line({ type: 'remove', target: target.id }, head);
}

/** Returns the lines of a session in which `done` of five sets were done. */
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

/** Returns the lines of a session that was ended for pain, with two of four sets done: two were left out by key before. */
export function stoppedSession(day: string, slot: string, time = '07:05'): readonly Line[] {
  const at = `${day}T${time}:00.000+00:00`;
  const start = started({ slot }, { at });
  const sets = [plannedLine(0), plannedLine(3)];
  return [
    start,
    ...sets.map((set) => setDone(start.id, set, {}, { at })),
    ended(start.id, { reason: 'pain' }, { at }),
  ];
}

/** Returns the history of these lines. */
export function historyOf(...lines: readonly (Line | readonly Line[])[]): History {
  return foldLines(lines.flat());
}

/** Returns the records of the last `count` days, including today. */
export function lastDays(
  history: History,
  now: Stamp,
  dayStart: string,
  count: number,
): readonly DayRecord[] {
  const today = trainingDay(now, dayStart);
  return dayRecords(history, addDays(today, 1 - count), today, now, dayStart);
}
