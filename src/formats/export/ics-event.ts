import ICAL from 'ical.js';
import type { Revision } from '../../core/journal/subject-lines.ts';
import { plainLine } from '../../core/text/plain-text.ts';

/** An event of a calendar, with the id under which it is brought up to date. */
export interface CalendarEvent {
  readonly uid: string;
  readonly component: ICAL.Component;
}

/** What the events of a calendar may have. */
export type EventValues = Readonly<Record<string, Value | undefined>>;

type Value = string | number | ICAL.Time | ICAL.Duration | ICAL.Recur;

/* One less than a line may have (RFC 5545, 3.1), as ical.js does not count the space that begins a folded line. */
ICAL.foldLength = 74;

/** Writes events as a calendar (RFC 5545), one after another; of two with one id, the first. */
export function* calendarOf(events: Iterable<CalendarEvent>): Generator<string> {
  const [begin = ''] = component('vcalendar', { version: '2.0', prodid: '-//stretch//stretch//EN' })
    .toString()
    .split(CALENDAR_END);
  yield begin;
  const written = new Set<string>();
  for (const event of events) {
    if (written.has(event.uid)) continue;
    written.add(event.uid);
    yield `${event.component.toString()}\r\n`;
  }
  yield `${CALENDAR_END}\r\n`;
}

const CALENDAR_END = 'END:VCALENDAR';

/**
 * Returns an event. A calendar that has one with this id takes the revision with the higher `SEQUENCE` or, of two with the
 * same, the later; importers look at different ones of these properties, so all say the same.
 */
export function calendarEvent(
  uid: string,
  { count, at }: Revision,
  values: EventValues,
): CalendarEvent {
  const changed = utcTime(at);
  const stamps = { dtstamp: changed, 'last-modified': changed, sequence: count };
  return { uid, component: component('vevent', { uid, ...stamps, ...values }) };
}

/** Returns a component with those of some values that are defined. */
export function component(name: string, values: EventValues): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) made.addPropertyWithValue(key, value);
  return made;
}

/**
 * Returns the ids that an event has had, the current one first: a text on one line. Of names that differ only in what such a
 * line cannot hold, which no command makes, each has an id of its own; earlier versions gave them one and the same.
 */
export function eventUids(text: string): readonly [string, ...(readonly string[])] {
  const line = plainLine(text);
  if (line === text && !text.includes('%')) return [text];
  return [text.replaceAll(/[^\p{L}\p{M}\p{N}@._-]/gu, (character) => coded(character)), line];
}

function coded(character: string): string {
  return `%${character.codePointAt(0)?.toString(16) ?? ''}.`;
}

/** A time without an offset, on the reader's own clock, so that clock changes do not move it. */
export function floatingTime(at: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(at);
}

/** A length in minutes. */
export function minutes(count: number): ICAL.Duration {
  return ICAL.Duration.fromSeconds(count * 60);
}

/** Returns a length in seconds as whole minutes, rounded as the screens do; at least one. */
export function wholeMinutes(seconds: number): ICAL.Duration {
  return minutes(Math.max(1, Math.round(seconds / 60)));
}

function utcTime(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
