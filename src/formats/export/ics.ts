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

/* One less than lines may have (RFC 5545, 3.1): the space that begins a folded line is not counted in. */
ICAL.foldLength = 74;

/** The plan and the sessions that were done, as a calendar (RFC 5545) in the local time of its reader. */
export function ics(data: ExportedRecord): string {
  const corrected = correctionTimes(data);
  const done = data.history.sessions
    .filter((session) => session.done.some(({ complete }) => complete))
    .map((session) => sessionEvent(session, data, corrected));
  return calendarOf([...slotEvents(data, corrected), ...done]);
}

/** The plan alone. Its events have the same names, so that a calendar which has both has each once. */
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
 * A series, also of a run that is over: an open series that a calendar took from an earlier export has the same name,
 * and ends when this one is taken.
 */
function slotEvent(run: SlotRun, data: ExportedRecord, changed: number): readonly ICAL.Component[] {
  const { slot, from, until } = run;
  const days = slotDays(run, data.today);
  const paused = days.filter((day) => isPaused(slot, day, data));
  const [first] = days;
  if (first === undefined || paused.length === days.length) return [];
  // A time before the day's start is on the calendar's next day.
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

/** Days ahead that are looked at one by one: a day typed wrong must not make a calendar of centuries. */
const HORIZON = 731;

/** The days of a run that its slot falls on, as far as they are looked at. */
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

/** When what is asked was changed last: a calendar takes an event for newer by this. */
function lastPlanChange(
  { history: { schedules, pauses } }: ExportedRecord,
  corrected: CorrectionTimes,
): number {
  const stamps = [...schedules.map(({ at }) => at), ...pauses.map(({ at, ended }) => ended ?? at)];
  // What was taken back changed the plan too, and must not make the calendar look older than it was.
  return [...stamps.map((at) => epochMs(at)), ...corrected.values()].reduce(
    (a, b) => Math.max(a, b),
    0,
  );
}

/** When each corrected line was corrected last, in milliseconds since the epoch, by its id. */
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

/** The answers, then the note; nothing where nobody said anything. */
function description(session: SessionRecord): string | undefined {
  const { isLogged, note } = session;
  const lines = [
    answersOf(session)
      .map(({ name, value }) => `${name} ${value}`)
      .join(', '),
    isLogged ? 'told afterwards' : '',
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

/** A time of every reader's own clock: without offset, so that clock changes leave it where it is. */
function floatingTime(at: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(at);
}

function utcTime(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}

function minutes(count: number): ICAL.Duration {
  return ICAL.Duration.fromSeconds(count * 60);
}
