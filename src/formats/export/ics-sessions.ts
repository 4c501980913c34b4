import { answersOf } from '../../core/journal/answers.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import { foldLines } from '../../core/journal/history.ts';
import type { Line, LineOf } from '../../core/journal/line.ts';
import { countsOfAll, type SessionRecord } from '../../core/journal/session-record.ts';
import { notBefore, revisionOf, type SubjectLines } from '../../core/journal/subject-lines.ts';
import { plainLine, plainText } from '../../core/text/plain-text.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';
import { addDays } from '../../core/time/day.ts';
import type { ExportedRecord } from './exported-record.ts';
import {
  calendarEvent,
  type CalendarEvent,
  eventUids,
  floatingTime,
  wholeMinutes,
} from './ics-event.ts';

/** A line that begins a session. */
type Beginning = LineOf<'session-started'> | LineOf<'session-logged'>;

/**
 * Returns an event for every session with a set done, and one that takes back every other that an earlier export can have
 * had: one that was removed, or of which no set counts as done any more. One that was moved to another day stays under its
 * id, even if that day is not among those exported.
 */
export function* sessionEvents(
  data: ExportedRecord,
  { session: linesOf }: Pick<SubjectLines, 'session'>,
): Generator<CalendarEvent> {
  const ids = new Set<string>();
  function* eventsOf(sessions: readonly SessionRecord[]): Generator<CalendarEvent> {
    for (const session of sessions.filter((one) => isDone(one))) {
      ids.add(session.id);
      yield sessionEvent(session, data, linesOf(session.id));
    }
  }
  for (const { sessions } of data.months()) yield* eventsOf(sessions);
  const begun = beginnings(data);
  const others = begun.filter(({ id }) => !ids.has(id)).flatMap(({ id }) => linesOf(id));
  yield* eventsOf(foldLines(others).sessions);
  for (const line of begun) {
    const [uid, ...former] = uidsOf(line);
    const uids = ids.has(line.id) ? former : wasDone(linesOf(line.id)) ? [uid, ...former] : [];
    for (const one of uids) yield cancelledSession(one, line, data, linesOf(line.id));
  }
}

/** The lines that begin a session in the days exported, each session once, whether it counts or not. */
function beginnings({ lines }: ExportedRecord): readonly Beginning[] {
  const found = new Map<string, Beginning>();
  for (const { line } of lines()) {
    if (!isKnownLine(line)) continue;
    if (line.type === 'session-started' || line.type === 'session-logged') found.set(line.id, line);
  }
  return [...found.values()];
}

function isDone({ done }: SessionRecord): boolean {
  return done.some(({ complete }) => complete);
}

/** Whether a session ever had a complete set, by all lines about it. */
function wasDone(lines: readonly Line[]): boolean {
  return lines.some((line) => {
    if (line.type === 'set-done') return line.complete;
    if (line.type === 'amend') return 'did' in line.values || line.values['complete'] === true;
    return 'did' in line && line.did !== undefined && line.did.length > 0;
  });
}

function uidsOf({ id }: Pick<Line, 'id'>) {
  return eventUids(`${id}@stretch`);
}

function sessionEvent(
  session: SessionRecord,
  data: ExportedRecord,
  lines: readonly Line[],
): CalendarEvent {
  const { at, routine, ended } = session;
  const revision = revisionOf(lines);
  // Without an end, the length is that of the routine now.
  const length = ended === undefined ? data.routineSeconds(routine) : ended.seconds;
  const known = ended === undefined ? notBefore(revision, data.configuredAt()) : revision;
  return calendarEvent(uidsOf(session)[0], known, {
    dtstart: floatingTime(at.slice(0, 19)),
    duration: wholeMinutes(length),
    summary: plainLine(`${session.name}: ${doneOfPlanned(countsOfAll(session))} sets`),
    description: description(session),
    status: 'CONFIRMED',
    transp: 'TRANSPARENT',
  });
}

/** Says no more than a calendar has to know to remove the event. */
function cancelledSession(
  uid: string,
  line: Beginning,
  { now, today, routineSeconds }: ExportedRecord,
  lines: readonly Line[],
): CalendarEvent {
  const at = (line.began ?? line.at).slice(0, 19);
  // By a clock that was ahead, a session can be in the future.
  const start = at < now.slice(0, 19) ? at : `${addDays(today, -2)}${at.slice(10)}`;
  return calendarEvent(uid, revisionOf(lines), {
    dtstart: floatingTime(start),
    duration: wholeMinutes(routineSeconds(line.routine)),
    summary: plainLine(line.name),
    status: 'CANCELLED',
    transp: 'TRANSPARENT',
  });
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
