import { inParts } from '../../core/text/in-parts.ts';
import { subjectLines } from '../../core/journal/subject-lines.ts';
import type { ExportedRecord, ExportOptions } from './exported-record.ts';
import { calendarOf, type CalendarEvent } from './ics-event.ts';
import { runEvents } from './ics-runs.ts';
import { sessionEvents } from './ics-sessions.ts';
import { slotEvents } from './ics-slots.ts';

/** Writes the plan, the completed sessions and, if asked, the runs as a calendar (RFC 5545), in its reader's local time. */
export function ics(data: ExportedRecord, { runs }: Pick<ExportOptions, 'runs'>): Iterable<string> {
  return inParts(calendarOf(events()));

  function* events(): Generator<CalendarEvent> {
    const subjects = subjectsOf(data);
    yield* slotEvents(data, subjects);
    yield* sessionEvents(data, subjects);
    if (runs) yield* runEvents(data, subjects);
  }
}

/** Writes the plan alone. Its events have the same ids, so a calendar that imports both has each event once. */
export function planIcs(data: ExportedRecord): Iterable<string> {
  return inParts(calendarOf(slotEvents(data, subjectsOf(data))));
}

function subjectsOf({ allLines }: ExportedRecord) {
  return subjectLines(Array.from(allLines(), ({ line }) => line));
}
