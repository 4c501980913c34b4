import { applyCorrections, inWrittenOrder } from '../../core/journal/corrections.ts';
import { decodeLine, isKnownLine } from '../../core/journal/decode-line.ts';
import { type Line, sessionIdOf } from '../../core/journal/line.ts';
import { skipsForPain } from '../../core/journal/skipped-sets.ts';
import {
  type MonthEntries,
  type OwnFields,
  ownFields,
  ownText,
  partText,
  planTexts,
  sessionText,
  type SessionLines,
} from './json-entries.ts';

/** The entries of a month that were cut from the texts of its lines. */
export interface PlainEntries extends MonthEntries {
  /** Whether there is one for each of these sessions, or of what else has a line of its own. */
  readonly hasAll: (records: readonly { readonly id: string }[]) => boolean;
}

/**
 * Returns the entries that the lines of a month make, as `entriesIn` does, where no more than the beginning of nearly all of
 * them has to be read: reading each took half the time of an export. The lines are valid, none of others matters to them, and
 * no import was taken back that they came with. Undefined if one is there twice, or is of a type that this program does not
 * know, or if an import among them was taken back.
 */
export function plainEntriesIn(texts: readonly string[]): PlainEntries | undefined {
  const byId = new Map<string, PlainLine>();
  for (const text of texts) {
    const line = headOf(text) ?? wholeOf(text);
    if (line === undefined || byId.has(line.id)) return undefined;
    byId.set(line.id, line);
  }
  const corrections = [...byId.values()].filter(
    ({ type }) => type === 'amend' || type === 'remove',
  );
  if (corrections.some((one) => byId.get(targetOf(one))?.type === 'import')) return undefined;
  correct(byId, corrections);
  const parts = new Map<string, PlainLine[]>();
  for (const line of byId.values()) {
    if (line.session === undefined) continue;
    const list = parts.get(line.session);
    if (list === undefined) parts.set(line.session, [line]);
    else list.push(line);
  }
  const find = (id: string) => {
    const line = byId.get(id);
    return line === undefined || line.session !== undefined || isPause(line) ? undefined : line;
  };
  const plannedText = planTexts();
  return {
    hasAll: (records) => records.every(({ id }) => find(id) !== undefined),
    *sessions(sessions) {
      for (const session of sessions) {
        const line = find(session.id);
        if (line === undefined) continue;
        const own = partsOf(inOrder(parts.get(session.id) ?? []));
        yield sessionText(session, { ...fieldsOf(line), planned: plannedText(session), ...own });
      }
    },
    of: (records) => records.flatMap(({ id }) => find(id)?.entry ?? []),
  };
}

/** A line of which the beginning was read, or that was read as a whole. */
interface PlainLine {
  readonly id: string;
  /** When it counts as written. */
  readonly when: string;
  readonly type: string;
  /** The session that it is a part of; undefined for any other line, whose text is an entry by itself. */
  readonly session: string | undefined;
  /** What it is in an export. */
  readonly entry: string;
  readonly text: string;
  /** With its corrections; undefined unless it was read as a whole. */
  readonly line: Line | undefined;
}

/** The beginning of a line as this program writes it, up to what an entry keeps of it. */
const HEAD =
  /^\{"v":1,("id":"([^"\\]+)","at":"([^"\\]+)",)("day":"[^"\\]+","device":"[^"\\]+",)"type":"([^"\\]+)",(?:"session":"([^"\\]+)",)?/;

/** What may mean that more of a line has to be read; any name may be written with a backslash. */
const UNUSUAL = /\\|"(?:v|id|at|day|device|type|session|order|import|did)"\s*:/;

/** Reads the beginning of a line; undefined if that is not enough. */
function headOf(text: string): PlainLine | undefined {
  const match = HEAD.exec(text);
  if (match === null) return undefined;
  const [head, written, id = '', at = '', place, type = '', session] = match;
  const rest = text.slice(head.length);
  if (!CUT.has(type) || UNUSUAL.test(rest)) return undefined;
  const entry = `{${written}${session === undefined ? place : ''}${rest}`;
  return { id, when: at, type, session, entry, text, line: undefined };
}

/** Nearly all lines are of these types; of the others, some change what another is, and some may be changed from elsewhere. */
const CUT: ReadonlySet<string> = new Set<Line['type']>([
  'session-started',
  'session-logged',
  'set-done',
  'session-ended',
  'soreness',
  'run',
  'activity',
  'note',
]);

/** Reads a line as a whole; undefined if this program does not know it. */
function wholeOf(text: string): PlainLine | undefined {
  const line = lineIn(text);
  return line && plainLine(line, { when: line.order ?? line.at, text }, text);
}

function lineIn(text: string): Line | undefined {
  const decoded = decodeLine(text);
  return decoded.ok && isKnownLine(decoded.line) ? decoded.line : undefined;
}

/** A line, as it was written or corrected; `own` is its text, if it is as it was written. */
function plainLine(
  line: Line,
  written: Pick<PlainLine, 'when' | 'text'>,
  own: string | undefined,
): PlainLine {
  const { id, type } = line;
  const session = sessionIdOf(line);
  const entry = session === undefined ? ownText(line, own) : partText(line, own);
  return { ...written, id, type, session, entry, line };
}

/** Applies the corrections among some lines to the lines that they are of. */
function correct(byId: Map<string, PlainLine>, corrections: readonly PlainLine[]): void {
  if (corrections.length === 0) return;
  const touched = new Map<string, Line>();
  for (const one of corrections) {
    for (const id of [one.id, targetOf(one)]) {
      const found = byId.get(id);
      const line = found && wholeLine(found);
      if (line !== undefined) touched.set(id, line);
    }
  }
  const corrected = applyCorrections(inWrittenOrder([...touched.values()]));
  const kept = new Map(corrected.map((line) => [line.id, line]));
  for (const [id, line] of touched) {
    const before = byId.get(id);
    const after = kept.get(id);
    if (before === undefined || after === line) continue;
    if (after === undefined) byId.delete(id);
    else byId.set(id, plainLine(after, before, undefined));
  }
}

function targetOf({ line }: PlainLine): string {
  return line !== undefined && 'target' in line ? line.target : '';
}

/** Returns the parts of a session in the order written, in which they nearly always are. */
function inOrder(parts: readonly PlainLine[]): readonly PlainLine[] {
  if (parts.every(({ when }, index) => isLater(when, parts[index - 1]?.when))) return parts;
  const byId = new Map(parts.map((part) => [part.id, part]));
  const lines = parts.flatMap(({ text }) => lineIn(text) ?? []);
  return inWrittenOrder(lines).flatMap(({ id }) => byId.get(id) ?? []);
}

/** Whether a moment is certainly later than another: if they are of the same clock, that shows in their texts. */
function isLater(at: string, before: string | undefined): boolean {
  if (before === undefined) return true;
  return at > before && at.length === before.length && at.endsWith(before.slice(OFFSET_AT));
}

const OFFSET_AT = -'+00:00'.length;

type Parts = Pick<SessionLines, 'sets' | 'leftOut' | 'end'>;

function partsOf(parts: readonly PlainLine[]): Parts {
  const sets: string[] = [];
  const skips: PlainLine[] = [];
  let end: PlainLine | undefined;
  for (const part of parts) {
    if (part.type === 'set-done') sets.push(part.entry);
    else if (part.type === 'skip') skips.push(part);
    else if (part.type === 'session-ended') end = part;
  }
  return { sets, leftOut: leftOut(skips, end), end: end?.entry };
}

function leftOut(skips: readonly PlainLine[], end: PlainLine | undefined): readonly string[] {
  if (skips.length === 0) return [];
  const entries = new Map(skips.map((one) => [one.id, one.entry]));
  const lines = skips.map((one) => wholeLine(one)).filter((line) => line?.type === 'skip');
  const ended = end && wholeLine(end);
  return skipsForPain(lines, ended?.type === 'session-ended' ? ended : undefined).flatMap(
    ({ id }) => entries.get(id) ?? [],
  );
}

function wholeLine({ line, text }: PlainLine): Line | undefined {
  return line ?? lineIn(text);
}

/** Whether a line is a pause, which lines of other months may correct. */
function isPause({ line }: PlainLine): boolean {
  return line?.type === 'skip' && (line.from !== undefined || line.until !== undefined);
}

function fieldsOf({ line, when }: PlainLine): OwnFields {
  return line === undefined ? { written: when } : ownFields(line);
}
