import { decodeLine } from '../../core/journal/decode-line.ts';
import { LINE_VERSION } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { JSON_FORMAT } from '../export/json.ts';
import { checkHistory, type HistoryEntries, type SessionEntry } from '../export/json-schema.ts';

/** What a file to be imported holds. */
export interface ImportedRecord {
  readonly format: 'json' | 'ndjson';
  readonly lines: readonly RawLine[];
  /** What cannot be taken: where it is, and why. */
  readonly bad: readonly { readonly where: string; readonly why: string }[];
}

/** Reads the text of an export: the journal's lines, or the one JSON object. Never throws. */
export function readImport(text: string): ImportedRecord {
  const whole = /^\uFEFF?\s*\{/.test(text) ? parseJson(text.replace(/^\uFEFF/, '')) : undefined;
  return isExport(whole) ? readJson(whole) : readLines(text);
}

/** Longest line that the journal reads, in bytes. */
const MAX_LINE_BYTES = 1 << 20;
/** What a device may be called: it becomes a part of a file's name. */
const DEVICE = /^[\w-]{1,64}$/;

function readLines(text: string): ImportedRecord {
  const lines: RawLine[] = [];
  const bad: { where: string; why: string }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const trimmed = raw.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') continue;
    const read = readLine(trimmed);
    if ('why' in read) bad.push({ where: `line ${index + 1}`, why: read.why });
    else lines.push(read);
  }
  return { format: 'ndjson', lines, bad };
}

function readLine(text: string): RawLine | { readonly why: string } {
  if (text.length > MAX_LINE_BYTES / 4 && new TextEncoder().encode(text).length > MAX_LINE_BYTES) {
    return { why: 'longer than 1 MB' };
  }
  const decoded = decodeLine(text);
  if (!decoded.ok) return { why: decoded.why };
  if (!DEVICE.test(decoded.line.device)) return { why: 'no valid device' };
  return { line: decoded.line, text };
}

function readJson(value: unknown): ImportedRecord {
  const { entries, problems } = checkHistory(value);
  const lines: RawLine[] = [];
  const bad = [...problems];
  for (const { where, fields } of locatedLines(entries)) {
    const read = readLine(JSON.stringify({ v: LINE_VERSION, ...fields }));
    if ('why' in read) bad.push({ where, why: read.why });
    else lines.push(read);
  }
  return { format: 'json', lines, bad };
}

type Fields = Readonly<Record<string, unknown>>;

interface LocatedLine {
  readonly where: string;
  readonly fields: Fields;
}

/** The lines an export stands for, with where in it each is. */
function locatedLines(file: HistoryEntries): readonly LocatedLine[] {
  const all = (name: 'schedules' | 'pauses' | 'skips', type: string) =>
    file[name].flatMap((fields, index) =>
      fields === undefined ? [] : [{ where: `${name}.${index}`, fields: { ...fields, type } }],
    );
  return [
    ...all('schedules', 'schedule'),
    ...all('pauses', 'skip'),
    ...all('skips', 'skip'),
    ...file.sessions.flatMap((session, index) =>
      session === undefined ? [] : sessionLines(session, `sessions.${index}`),
    ),
  ];
}

function sessionLines(session: SessionEntry, where: string): readonly LocatedLine[] {
  const { id, day, device, sets, leftOut, end } = session;
  const parts = [
    ...sets.map((fields, index) => ({ at: `sets.${index}`, type: 'set-done', fields })),
    ...leftOut.map((fields, index) => ({ at: `leftOut.${index}`, type: 'skip', fields })),
    ...(end === null ? [] : [{ at: 'end', type: 'session-ended', fields: end }]),
  ];
  return [
    { where, fields: sessionLine(session) },
    ...parts.map(({ at, type, fields }) => ({
      where: `${where}.${at}`,
      fields: { ...fields, day, device, type, session: id },
    })),
  ];
}

function sessionLine(session: SessionEntry): Fields {
  const { id, kind, day, at, written, device, routine, name, slot, affected } = session;
  const { painBefore, painDuring, effort, note, planned, did, end } = session;
  // What the end of the session says already need not be said twice.
  const given = (value: number | null, said: unknown) => value !== (said ?? null);
  return {
    id,
    at: written,
    day,
    device,
    ...(session['order'] === undefined ? {} : { order: session['order'] }),
    type: kind === 'logged' ? 'session-logged' : 'session-started',
    routine,
    name,
    slot,
    affected,
    pain: painBefore,
    planned,
    ...(kind === 'logged' || at !== written ? { began: at } : {}),
    ...(did === null ? {} : { did }),
    ...(given(effort, end?.['effort']) ? { effort } : {}),
    ...(given(painDuring, end?.['pain']) ? { painDuring } : {}),
    ...(note === null ? {} : { note }),
  };
}

function isExport(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === JSON_FORMAT
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
