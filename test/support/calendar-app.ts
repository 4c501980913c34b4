import ICAL from 'ical.js';

/** What a calendar looks at to tell whether a file has something newer than it has. */
export type Newer = 'LAST-MODIFIED' | 'SEQUENCE';

/** An event of a calendar as it was last taken from a file. */
export interface TakenEvent {
  readonly uid: string;
  readonly modified: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly component: ICAL.Component;
}

/** A calendar that imports files as the strictest apps do: what it has already is replaced only by what is newer. */
export interface CalendarApp {
  /** Takes a file. */
  readonly take: (text: string) => void;
  readonly events: () => readonly TakenEvent[];
  /** When and for what it rings between two local times, in order; it knows nothing of cancelled events. */
  readonly rings: (from: string, to: string) => readonly string[];
}

/** Returns an empty calendar that goes by some properties of an event; one of them has to be newer. */
export function calendarApp(...rule: readonly Newer[]): CalendarApp {
  const events = new Map<string, TakenEvent>();
  return {
    take: (text) => {
      for (const event of eventsIn(text)) {
        const before = events.get(event.uid);
        if (before === undefined || isNewer(event, before, rule)) events.set(event.uid, event);
      }
    },
    events: () => [...events.values()],
    rings: (from, to) =>
      [...events.values()].flatMap((event) => ringsOf(event, from, to)).toSorted(),
  };
}

/** Returns the events of a file. Throws if two of them have one id. */
export function eventsIn(text: string): readonly TakenEvent[] {
  const events = ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? '';
      return {
        uid: value('uid'),
        modified: value('last-modified'),
        sequence: Number(value('sequence')),
        status: value('status'),
        summary: value('summary'),
        component,
      };
    });
  const ids = new Set(events.map(({ uid }) => uid));
  if (ids.size < events.length) throw new Error('two events have the same id');
  return events;
}

/** Every time of an event between two local times, whether it rings or not. */
export function timesOf({ component }: TakenEvent, from: string, to: string): readonly string[] {
  const times = new ICAL.Event(component).iterator();
  const found: string[] = [];
  for (let time = times.next(); time !== undefined && time !== null; time = times.next()) {
    const at = time.toString();
    if (at >= to) break;
    if (at >= from) found.push(at);
  }
  return found;
}

function isNewer(event: TakenEvent, before: TakenEvent, rule: readonly Newer[]): boolean {
  return rule.some((property) =>
    property === 'SEQUENCE' ? event.sequence > before.sequence : event.modified > before.modified,
  );
}

function ringsOf(event: TakenEvent, from: string, to: string): readonly string[] {
  if (event.component.getFirstSubcomponent('valarm') === null) return [];
  return timesOf(event, from, to).map((at) => `${at} ${event.summary}`);
}
