import ICAL from 'ical.js';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import { foldLines } from '../../core/journal/history.ts';
import type { Line, LineOf } from '../../core/journal/line.ts';
import { revisionOf, type SubjectLines } from '../../core/journal/subject-lines.ts';
import { inUnit } from '../../core/diary/distance.ts';
import type { Run } from '../../core/diary/activity.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { amountWords } from '../../core/text/quantity.ts';
import type { ExportedRecord } from './exported-record.ts';
import {
  calendarEvent,
  type CalendarEvent,
  eventUids,
  floatingTime,
  wholeMinutes,
} from './ics-event.ts';

/**
 * Returns an event for every run, and one that takes back every other that an earlier export can have had. A run of which
 * only the day is known lasts all day.
 */
export function* runEvents(
  data: ExportedRecord,
  { session: linesOf }: Pick<SubjectLines, 'session'>,
): Generator<CalendarEvent> {
  const ids = new Set<string>();
  function* eventsOf(runs: readonly Run[]): Generator<CalendarEvent> {
    for (const run of runs) {
      ids.add(run.id);
      yield runEvent(run, data, linesOf(run.id));
    }
  }
  for (const { diary } of data.months()) yield* eventsOf(diary().runs);
  const others = runLines(data).filter(({ id }) => !ids.has(id));
  // One that was moved to another day stays, even if that day is not among those exported.
  yield* eventsOf(foldLines(others.flatMap(({ id }) => linesOf(id))).diary.runs);
  for (const line of others) if (!ids.has(line.id)) yield cancelled(line, linesOf(line.id));
}

function runLines({ lines }: ExportedRecord): readonly LineOf<'run'>[] {
  const found = new Map<string, LineOf<'run'>>();
  for (const { line } of lines())
    if (isKnownLine(line) && line.type === 'run') found.set(line.id, line);
  return [...found.values()];
}

function runEvent(run: Run, { units }: ExportedRecord, lines: readonly Line[]): CalendarEvent {
  const { day, began, distance, seconds, elapsed } = run;
  const length = elapsed ?? seconds;
  const isTimed = began !== null && length !== null;
  const far = distance === null ? '' : `${inUnit(distance, units).toFixed(1)} ${units}`;
  const long = seconds === null ? '' : `${Math.round(seconds / 60)} min`;
  const what = [far, long].filter((part) => part !== '').join(', ');
  return calendarEvent(eventUids(`${run.id}@stretch`)[0], revisionOf(lines), {
    ...startOf(day, began),
    duration: isTimed ? wholeMinutes(length) : undefined,
    summary: what === '' ? 'Run' : `Run: ${what}`,
    description: description(run),
    status: 'CONFIRMED',
    transp: 'TRANSPARENT',
  });
}

/** Says no more than a calendar has to know to remove the event. */
function cancelled({ id, day, began }: LineOf<'run'>, lines: readonly Line[]): CalendarEvent {
  return calendarEvent(eventUids(`${id}@stretch`)[0], revisionOf(lines), {
    ...startOf(day, began ?? null),
    summary: 'Run',
    status: 'CANCELLED',
    transp: 'TRANSPARENT',
  });
}

function startOf(day: string, began: string | null) {
  return {
    dtstart: began === null ? ICAL.Time.fromDateString(day) : floatingTime(began.slice(0, 19)),
  };
}

/** What it was on, the effort, and the note; undefined if there are none. */
function description({ surface, effort, note }: Run): string | undefined {
  const facts = [surface ?? '', effort === null ? '' : `effort ${amountWords(effort)} of 10`];
  const lines = [
    plainText(facts.filter((fact) => fact !== '').join(', ')),
    plainText(note ?? ''),
  ].filter((line) => line !== '');
  return lines.length === 0 ? undefined : lines.join('\n');
}
