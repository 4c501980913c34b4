import { groupBy } from '../../core/base/group.ts';
import { applyCorrections, inWrittenOrder } from '../../core/journal/corrections.ts';
import { type Line, type LineOf, sessionIdOf } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import {
  isEndedForPain,
  type SessionRecord,
  setStates,
} from '../../core/journal/session-record.ts';
import { skipsForPain } from '../../core/journal/skipped-sets.ts';

/** The entries of a month as JSON texts, each in one line. */
export interface MonthEntries {
  /** Returns the entries of sessions. */
  readonly sessions: (sessions: readonly SessionRecord[]) => Iterable<string>;
  /** Returns the entries of what else has a line of its own, by its id. */
  readonly of: (records: readonly { readonly id: string }[]) => readonly string[];
}

/** Returns the entries that the lines of a month make, with corrections applied. */
export function entriesIn(raw: readonly RawLine[]): MonthEntries {
  const texts = new Map(raw.map(({ line, text }) => [line, text]));
  const lines = applyCorrections(inWrittenOrder(raw.map(({ line }) => line)));
  const parts = groupBy(lines, (line) => sessionIdOf(line) ?? '');
  const byId = new Map(parts.get('')?.map((line) => [line.id, line]));
  const plannedText = planTexts();
  return {
    *sessions(sessions) {
      for (const session of sessions) {
        const line = byId.get(session.id);
        if (line === undefined) continue;
        const { sets, skips, end } = partsByType(parts.get(session.id) ?? []);
        const textOf = (part: Line) => partText(part, texts.get(part));
        yield sessionText(session, {
          ...ownFields(line),
          planned: plannedText(session),
          sets: sets.map((part) => textOf(part)),
          leftOut: skipsForPain(skips, end).map((part) => textOf(part)),
          end: end && textOf(end),
        });
      }
    },
    of: (records) =>
      records.flatMap(({ id }) => {
        const line = byId.get(id);
        return line === undefined ? [] : ownText(line, texts.get(line));
      }),
  };
}

/** Most sessions of a month have one of a few plans, and a plan is half of what is written anew of a session. */
export function planTexts(): (session: SessionRecord) => string {
  const plans = new Map<SessionRecord['planned'], string>();
  return ({ planned }) => {
    const text = plans.get(planned) ?? JSON.stringify(planned);
    plans.set(planned, text);
    return text;
  };
}

/** What a session's own line has that its entry shows, and its record does not. */
export interface OwnFields {
  readonly written: string;
  readonly order?: string | undefined;
  readonly did?: unknown;
}

/** Returns what the own line of a session has of these. */
export function ownFields(line: Line): OwnFields {
  return { written: line.at, order: line.order, did: 'did' in line ? line.did : undefined };
}

/** What the lines of a session add to it: fields of its own, and the texts of its plan and its parts. */
export interface SessionLines extends OwnFields {
  readonly planned: string;
  readonly sets: readonly string[];
  readonly leftOut: readonly string[];
  readonly end: string | undefined;
}

/** Returns a session as an entry. */
export function sessionText(session: SessionRecord, lines: SessionLines): string {
  const { id, day, at, device, routine, name, slot, affected, isLogged } = session;
  const { painBefore, painDuring, painAfter, effort, note, avoided, taught } = session;
  const { isEasier, isAnyway } = session;
  const { planned: setsPlanned, done: setsDone } = session.counts;
  const { written, order, did, planned, sets, leftOut, end } = lines;
  // What is undefined is not written.
  const head = JSON.stringify({
    id,
    kind: isLogged ? 'logged' : 'coached',
    day,
    at,
    written,
    order,
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
  });
  const more = JSON.stringify({
    avoided: avoided.length === 0 ? undefined : avoided,
    easier: isEasier || undefined,
    anyway: isAnyway || undefined,
    taught: taught.length === 0 ? undefined : taught,
    did: did ?? null,
  });
  const rest = [
    `"sets":[${sets.join(',')}]`,
    `"leftOut":[${leftOut.join(',')}]`,
    `"notReached":${JSON.stringify(notReached(session))}`,
    `"end":${end ?? 'null'}`,
  ];
  return `${head.slice(0, -1)},"planned":${planned},${more.slice(1, -1)},${rest.join(',')}}`;
}

function partsByType(parts: readonly Line[]) {
  const sets: Line[] = [];
  const skips: LineOf<'skip'>[] = [];
  let end: LineOf<'session-ended'> | undefined;
  for (const part of parts) {
    if (part.type === 'set-done') sets.push(part);
    else if (part.type === 'skip') skips.push(part);
    else if (part.type === 'session-ended') end = part;
  }
  return { sets, skips, end };
}

/** The planned sets that would have come after the session was ended for pain. */
function notReached(session: SessionRecord): readonly object[] {
  if (!isEndedForPain(session)) return [];
  return setStates(session).flatMap(({ set, state }) => {
    if (state !== 'not-reached') return [];
    const { step, exercise, side, set: number } = set;
    return [{ step, exercise, side, set: number }];
  });
}

/** Returns a line as an entry of a list, without the fields that are the same for all of it. */
export function entryText(line: Line): string {
  return JSON.stringify(without(line, ['v', 'type', 'import']));
}

/** Returns a line by itself as an entry; without its text, or if that is not as this program writes it, written anew. */
export function ownText(line: Line, text: string | undefined): string {
  return cutText(line, text) ?? entryText(line);
}

/** Returns a part of a session, without the fields that it shares with the session, in the same way. */
export function partText(line: Line, text: string | undefined): string {
  return cutText(line, text) ?? JSON.stringify(without(line, SHARED));
}

const SHARED: readonly string[] = ['v', 'type', 'import', 'session', 'day', 'device'];

function without(line: Line, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));
}

/**
 * Returns the text of an entry, or of a part of a session, by cutting what it does without from the beginning of its line,
 * where this program writes it: nearly all of an export are such lines, and writing each anew took a third of its time.
 * Undefined if the line begins otherwise, has been corrected, or has such a field once more.
 */
function cutText(line: Line, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { v, id, at, day, device, type } = line;
  const session = sessionIdOf(line);
  const written = `"id":"${id}","at":"${at}",`;
  const place = `"day":"${day}","device":"${device}",`;
  const own = session === undefined ? `${written}${place}` : written;
  const link = session === undefined ? '' : `"session":"${session}",`;
  const start = `{"v":${v},${written}${place}"type":"${type}",${link}`;
  if (!text.startsWith(start)) return undefined;
  const rest = text.slice(start.length);
  return CUT_AGAIN.test(rest) ? undefined : `{${own}${rest}`;
}

const CUT_AGAIN = /"(?:v|id|at|type|import|session|day|device)"\s*:/;
