import { applyCorrections, inWrittenOrder } from '../../core/journal/corrections.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import { groupBy } from '../../core/base/group.ts';
import { type Line, type LineOf, sessionIdOf } from '../../core/journal/line.ts';
import { type SessionRecord, setStates } from '../../core/journal/session-record.ts';
import { skipsForPain } from '../../core/journal/skipped-sets.ts';
import { scheduleOn } from '../../core/schedule/schedule.ts';
import { adherenceJson } from '../json/adherence.ts';
import type { ExportedRecord } from './exported-record.ts';
import { jsonText } from '../json/json.ts';

/** The name of the JSON format, and the version of its shape. */
export const JSON_FORMAT = 'stretch-history';
export const JSON_VERSION = 1;

/** The lists of what one writes down besides sessions, with the types of their lines. */
export const DIARY_LISTS = [
  ['mornings', 'soreness'],
  ['runs', 'run'],
  ['activities', 'activity'],
  ['notes', 'note'],
] as const;

/** The lists of the other lines that are kept as they are, with their types. */
export const LINE_LISTS = [
  ['checks', 'check'],
  ['experiments', 'experiment'],
  ['experimentEnds', 'experiment-ended'],
  ['doseChanges', 'dose-change'],
] as const;

/**
 * Writes the record, with corrections applied, as one JSON object. docs/history.schema.json describes its shape, and
 * `stretch import` reads it.
 */
export function historyJson(data: ExportedRecord): string {
  const { from, to, totals, history } = data;
  const lines = applyCorrections(
    inWrittenOrder(
      data
        .lines()
        .map(({ line }) => line)
        .filter((line) => isKnownLine(line)),
    ),
  );
  const parts = groupBy(lines, (line) => sessionIdOf(line) ?? '');
  const byId = new Map(lines.map((line) => [line.id, line]));
  return jsonText({
    format: JSON_FORMAT,
    version: JSON_VERSION,
    from,
    to,
    totals: adherenceJson(totals),
    schedules: lines
      .filter((line) => line.type === 'schedule')
      .map((line) => entryFields(withPlan(line, history))),
    pauses: lines.filter((line) => isPause(line)).map((line) => entryFields(line)),
    skips: history.skips.flatMap(({ id }) => entryOf(byId.get(id))),
    ...Object.fromEntries(
      LINE_LISTS.map(([name, type]) => [
        name,
        lines.filter((line) => line.type === type).map((line) => entryFields(line)),
      ]),
    ),
    ...Object.fromEntries(
      DIARY_LISTS.map(([name]) => [
        name,
        history.diary[name].flatMap((one) => entryOf(byId.get(one.id))),
      ]),
    ),
    sessions: history.sessions.flatMap((session) => {
      const line = byId.get(session.id);
      return line === undefined ? [] : [sessionEntry(session, line, parts.get(session.id) ?? [])];
    }),
  });
}

function sessionEntry(session: SessionRecord, line: Line, parts: readonly Line[]) {
  const { id, day, at, device, routine, name, slot, affected, isLogged } = session;
  const { painBefore, painDuring, painAfter, effort, note, planned, avoided, taught } = session;
  const { isEasier, isAnyway } = session;
  const { planned: setsPlanned, done: setsDone } = session.counts;
  const of = <T extends Line['type']>(type: T) =>
    parts.filter((part): part is LineOf<T> => part.type === type);
  const end = of('session-ended').at(-1);
  return {
    id,
    kind: isLogged ? 'logged' : 'coached',
    day,
    at,
    written: line.at,
    ...(line.order === undefined ? {} : { order: line.order }),
    device,
    routine,
    name,
    slot,
    affected,
    painBefore,
    painDuring,
    painAfter,
    effort,
    note: note ?? null,
    setsPlanned,
    setsDone,
    planned,
    ...(avoided.length === 0 ? {} : { avoided }),
    ...(isEasier ? { easier: true } : {}),
    ...(isAnyway ? { anyway: true } : {}),
    ...(taught.length === 0 ? {} : { taught }),
    did: 'did' in line ? (line.did ?? null) : null,
    sets: of('set-done').map((part) => partFields(part)),
    leftOut: skipsForPain(of('skip'), end).map((part) => partFields(part)),
    notReached: notReached(session),
    end: end === undefined ? null : partFields(end),
  };
}

/** The planned sets that would have come after the session was ended for pain. */
function notReached(session: SessionRecord): readonly object[] {
  return setStates(session).flatMap(({ set, state }) => {
    if (state !== 'not-reached') return [];
    const { step, exercise, side, set: number } = set;
    return [{ step, exercise, side, set: number }];
  });
}

/** A schedule with all slots of the plan on its first day; what its writer saw may lack what others changed. */
function withPlan(line: LineOf<'schedule'>, { schedules }: ExportedRecord['history']): Line {
  if (line.changes === undefined) return line;
  return { ...line, slots: scheduleOn(schedules, line.from)?.slots ?? line.slots };
}

/** A line without the fields that are the same for its whole list. */
function entryFields(line: Line): object {
  return without(line, ['v', 'type', 'import']);
}

function entryOf(line: Line | undefined) {
  return line === undefined ? [] : [entryFields(line)];
}

/** A part of a session, without the fields that it shares with the session. */
function partFields(line: Line): object {
  return without(line, ['v', 'type', 'import', 'session', 'day', 'device']);
}

function without(line: Line, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));
}

function isPause(line: Line): boolean {
  return line.type === 'skip' && line.from !== undefined && line.until !== undefined;
}
