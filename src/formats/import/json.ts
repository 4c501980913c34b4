import { LINE_VERSION } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { DIARY_LISTS, LINE_LISTS } from '../export/json.ts';
import type { SessionEntry } from '../export/json-schema.ts';
import { checkHistory, type HistoryEntries } from './check-history.ts';
import type { ImportedRecord, ImportSource } from './imported-record.ts';
import { problemList } from './problem-list.ts';
import { readRawLine } from './raw-line.ts';

/** Reads the JSON object that `stretch export --format json` writes, back into journal lines. */
export function importJson({ text }: Pick<ImportSource, 'text'>): ImportedRecord {
  const value = parseJson(text());
  if (value === undefined) return { lines: [], problems: [NOT_JSON], problemCount: 1 };
  const problems = problemList();
  const entries = checkHistory(value, problems.add);
  const lines: RawLine[] = [];
  for (const { where, fields } of locatedLines(entries)) {
    const read = readRawLine(JSON.stringify({ v: LINE_VERSION, ...fields }));
    if ('why' in read) problems.add({ where, why: read.why });
    else lines.push(read);
  }
  return { lines, ...problems.found() };
}

const NOT_JSON = {
  where: 'the whole file',
  why: 'not valid JSON; it may be cut off',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

interface LocatedLine {
  readonly where: string;
  readonly fields: Fields;
}

/** The journal lines an export holds, each with its path in the export. */
function locatedLines(file: HistoryEntries): readonly LocatedLine[] {
  const all = (name: Exclude<keyof HistoryEntries, 'sessions'>, type: string) =>
    file[name].flatMap((fields, index) =>
      fields === undefined ? [] : [{ where: `${name}.${index}`, fields: { ...fields, type } }],
    );
  return [
    ...all('schedules', 'schedule'),
    ...all('pauses', 'skip'),
    ...all('skips', 'skip'),
    ...[...LINE_LISTS, ...DIARY_LISTS].flatMap(([name, type]) => all(name, type)),
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
  const { painBefore, painDuring, painAfter = null, effort, note } = session;
  const { planned, avoided, taught, easier, anyway, did, end } = session;
  // What the end of the session already says is not repeated.
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
    ...(avoided === undefined ? {} : { avoided }),
    ...(easier === true ? { easier } : {}),
    ...(anyway === true ? { anyway } : {}),
    ...(taught === undefined ? {} : { taught }),
    ...(kind === 'logged' || at !== written ? { began: at } : {}),
    ...(did === null ? {} : { did }),
    ...(given(effort, end?.['effort']) ? { effort } : {}),
    ...(given(painDuring, end?.['pain']) ? { painDuring } : {}),
    ...(given(painAfter, end?.['after']) ? { painAfter } : {}),
    ...(note === null ? {} : { note }),
  };
}
