import { dayWindows } from '../../core/journal/day-windows.ts';
import ICAL from 'ical.js';
import {
  addDays,
  type Day,
  eachDay,
  epochMs,
  minutesOf,
  weekday,
  WEEKDAYS,
} from '../../core/time/day.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { ExportedRecord } from './exported-record.ts';
import { type SlotRun, slotRuns } from './ics-plan.ts';
import { answersOf } from '../../core/journal/answers.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';
import { plainLine, plainText } from '../../core/text/plain-text.ts';

/* One less than a line may have (RFC 5545, 3.1), as ical.js does not count the space that begins a folded line. */
ICAL.foldLength = 74;

/** Writes the plan and the completed sessions as a calendar (RFC 5545), in its reader's local time. */
export function ics(data: ExportedRecord): string {
  const corrected = correctionTimes(data);
  const done = data.history.sessions
    .filter((session) => session.done.some(({ complete }) => complete))
    .map((session) => sessionEvent(session, data, corrected));
  return calendarOf([...slotEvents(data, corrected), ...done]);
}

/** Writes the plan alone. Its events have the same ids, so a calendar that imports both has each event once. */
export function planIcs(data: ExportedRecord): string {
  return calendarOf(slotEvents(data, correctionTimes(data)));
}

function slotEvents(data: ExportedRecord, corrected: CorrectionTimes): readonly ICAL.Component[] {
  const changed = lastPlanChange(data, corrected);
  return slotRuns(data.history.schedules).flatMap((run) => slotEvent(run, data, changed));
}

function calendarOf(events: readonly ICAL.Component[]): string {
  const calendar = component('vcalendar', { version: '2.0', prodid: '-//stretch//stretch//EN' });
  for (const event of events) calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/**
 * The series of a run, even if it is over: a calendar may have its open series from an earlier export, with the same id,
 * and importing this one ends it.
 */
function slotEvent(run: SlotRun, data: ExportedRecord, changed: number): readonly ICAL.Component[] {
  const { slot, from, until } = run;
  const days = slotDays(run, data.today);
  const paused = days.filter((day) => isPaused(slot, day, data));
  const [first] = days;
  if (first === undefined || paused.length === days.length) return [];
  // A time before the start of the training day is on the next calendar day.
  const shift = minutesOf(slot.time) < minutesOf(data.dayStart) ? 1 : 0;
  const startOn = (day: Day) => floatingTime(`${addDays(day, shift)}T${slot.time}:00`);
  const summary = plainLine(`Stretch: ${slot.name} (${data.routineName(slot.routine)})`);
  const event = component('vevent', {
    uid: plainLine(`slot-${slot.name}-${from}@stretch`),
    dtstamp: utcTime(changed),
    dtstart: startOn(first),
    duration: minutes(Math.ceil(data.routineSeconds(slot.routine) / 60)),
    rrule: rule(slot, shift, until === undefined ? undefined : startOn(until)),
    summary,
  });
  for (const day of paused) event.addPropertyWithValue('exdate', startOn(day));
  const isOver = until !== undefined && until < data.today;
  const alarm = { action: 'DISPLAY', trigger: minutes(0), description: summary };
  if (!isOver) event.addSubcomponent(component('valarm', alarm));
  return [event];
}

/** Days to look ahead for single days, so that one mistyped day does not make a calendar of centuries. */
const HORIZON = 731;

/** The days of a run on which its slot is planned, up to the horizon. */
function slotDays({ slot, from, until }: SlotRun, today: Day): readonly Day[] {
  const horizon = laterOf(addDays(today, HORIZON), addDays(from, 6));
  const last = until !== undefined && until < horizon ? until : horizon;
  return eachDay(from, last).filter((day) => slot.days.includes(weekday(day)));
}

function isPaused(slot: Slot, day: Day, { history, dayStart }: ExportedRecord): boolean {
  if (history.pauses.every(({ from, until }) => day < from || until < day)) return false;
  return dayWindows(history, day, dayStart).some(
    (window) => window.slot.name === slot.name && window.pause !== undefined,
  );
}

function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function rule({ days }: Slot, shift: number, until: ICAL.Time | undefined): ICAL.Recur {
  const on = WEEKDAYS.filter((day) => days.includes(day));
  if (on.length === WEEKDAYS.length) return ICAL.Recur.fromData({ freq: 'DAILY', until });
  const byday = on.map((day) => WEEKDAY_CODES[(day - 1 + shift) % 7] ?? '');
  return ICAL.Recur.fromData({ freq: 'WEEKLY', until, byday });
}

/** When the plan changed last, in milliseconds since the epoch, from which a calendar sees which event is newer. */
function lastPlanChange(
  { history: { schedules, pauses } }: ExportedRecord,
  corrected: CorrectionTimes,
): number {
  const stamps = [...schedules.map(({ at }) => at), ...pauses.map(({ at, ended }) => ended ?? at)];
  // Undoing a change changes the plan too, and must not make the calendar look older.
  return [...stamps.map((at) => epochMs(at)), ...corrected.values()].reduce(
    (a, b) => Math.max(a, b),
    0,
  );
}

/** When each corrected line was last corrected, in milliseconds since the epoch, by its id. */
type CorrectionTimes = ReadonlyMap<string, number>;

function correctionTimes({ lines }: ExportedRecord): CorrectionTimes {
  const times = new Map<string, number>();
  for (const { line } of lines()) {
    if (!('target' in line) || typeof line.target !== 'string') continue;
    times.set(line.target, Math.max(times.get(line.target) ?? 0, epochMs(line.at)));
  }
  return times;
}

function sessionEvent(
  session: SessionRecord,
  data: ExportedRecord,
  corrected: CorrectionTimes,
): ICAL.Component {
  const { id, at, routine, ended } = session;
  const length = ended === undefined ? data.routineSeconds(routine) : ended.seconds;
  return component('vevent', {
    uid: plainLine(`${id}@stretch`),
    dtstamp: utcTime(Math.max(epochMs(at), corrected.get(id) ?? 0)),
    dtstart: floatingTime(at.slice(0, 19)),
    duration: minutes(Math.max(1, Math.round(length / 60))),
    summary: sessionTitle(session),
    description: description(session),
    status: 'CONFIRMED',
    transp: 'TRANSPARENT',
  });
}

function sessionTitle(session: SessionRecord): string {
  return plainLine(`${session.name}: ${doneOfPlanned(session.counts)} sets`);
}

/** The answers, then the note; undefined if there are none. */
function description(session: SessionRecord): string | undefined {
  const { isLogged, note } = session;
  const lines = [
    answersOf(session)
      .map(({ name, value }) => `${name} ${value} of 10`)
      .join(', '),
    isLogged ? 'logged afterwards' : '',
    plainText(note ?? ''),
  ].filter((line) => line !== '');
  return lines.length === 0 ? undefined : lines.join('\n');
}

type Value = string | ICAL.Time | ICAL.Duration | ICAL.Recur | undefined;

function component(name: string, values: Readonly<Record<string, Value>>): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) made.addPropertyWithValue(key, value);
  return made;
}

/** A time without an offset, on the reader's own clock, so that clock changes do not move it. */
function floatingTime(at: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(at);
}

function utcTime(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}

function minutes(count: number): ICAL.Duration {
  return ICAL.Duration.fromSeconds(count * 60);
}
