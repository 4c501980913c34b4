import { type SkipReason } from '../../src/core/schedule/skip-reason.ts';
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
export function plannedLine(
  step: number,
  change: Partial<PlannedSetRecord> = {},
): PlannedSetRecord {
  const set = { step, exercise: `exercise-${step}`, side: 'both', set: 1, sets: 1 } as const;
  return { ...set, dose: { hold: 30 }, rest: 5, ...change };
}

/** So many planned sets, each of its own step. */
export function plannedLines(count: number): readonly PlannedSetRecord[] {
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

/** A session that was done away from the program and told afterwards, with the indices of the sets that were done. */
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

/** A schedule from a day on, written that morning before any window has closed. */
export function schedule(from: string, slots: readonly Slot[] = DEFAULT_SLOTS): Line {
  return line({ type: 'schedule', from, slots }, { at: `${from}T06:00:00.000+00:00` });
}

/** Changes of the default slots from a day on, with when they were written. */
export function scheduleChange(from: string, changes: readonly SlotChange[], at: string): Line {
  const slots = withSlotChanges(DEFAULT_SLOTS, changes);
  return line({ type: 'schedule', from, slots, changes }, { at });
}

/** A pause of the plan from a day to another, both in it, written in the morning of the first unless said otherwise. */
export function pause(
  from: string,
  until: string,
  change: Partial<Extract<Payload, { type: 'skip' }>> = {},
  at = `${from}T06:00:00.000+00:00`,
): Line {
  return line({ type: 'skip', from, until, reason: 'travel', ...change }, { at });
}

/** A slot left out on a day. */
export function skipped(day: string, slot: string, reason: SkipReason, time = '08:00'): Line {
  return line({ type: 'skip', slot, reason }, { at: `${day}T${time}:00.000+00:00` });
}

/** New values for an earlier line. */
export function amend(
  target: Pick<Line, 'id'>,
  values: Readonly<Record<string, unknown>>,
  head: Partial<Omit<LineHead, 'v'>> = {},
): Line {
  return line({ type: 'amend', target: target.id, values }, head);
}

/** That an earlier line no longer counts. */
export function remove(target: Pick<Line, 'id'>, head: Partial<Omit<LineHead, 'v'>> = {}): Line {
  return line({ type: 'remove', target: target.id }, head);
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

/** The records of the last `count` days, today the last. */
export function lastDays(
  history: History,
  now: Stamp,
  dayStart: string,
  count: number,
): readonly DayRecord[] {
  const today = trainingDay(now, dayStart);
  return dayRecords(history, addDays(today, 1 - count), today, now, dayStart);
}
