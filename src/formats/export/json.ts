import { addAdherence, adherenceOver } from '../../core/adherence/adherence.ts';
import { remembered } from '../../core/base/remembered.ts';
import { applyCorrections, inWrittenOrder } from '../../core/journal/corrections.ts';
import type { Diary } from '../../core/diary/diary.ts';
import type { Line, LineOf } from '../../core/journal/line.ts';
import { scheduleOn } from '../../core/schedule/schedule.ts';
import { inParts } from '../../core/text/in-parts.ts';
import { adherenceJson } from '../json/adherence.ts';
import { escapedJson, jsonText } from '../json/json.ts';
import type { ExportedMonth, ExportedRecord, LastingHistory } from './exported-record.ts';
import { entriesIn, entryText, type MonthEntries } from './json-entries.ts';
import { plainEntriesIn } from './json-plain-entries.ts';

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

/** The lists that are filled month by month. */
const MONTH_LISTS = ['skips', ...DIARY_LISTS.map(([name]) => name)] as const;

/** The lists of the other lines that are kept as they are, with their types. */
export const LINE_LISTS = [
  ['checks', 'check'],
  ['experiments', 'experiment'],
  ['experimentEnds', 'experiment-ended'],
  ['doseChanges', 'dose-change'],
] as const;

/**
 * Writes the record, with corrections applied, as one JSON object, an entry a line. docs/history.schema.json describes its
 * shape, and `stretch import` reads it. The sessions, by far the most, are written month by month, and what is in shorter
 * lists is held until then.
 */
export function* historyJson(data: ExportedRecord): Generator<string> {
  for (const part of inParts(texts(data))) yield escapedJson(part);
}

function* texts(data: ExportedRecord): Generator<string> {
  const { from, to } = data;
  const head = { format: JSON_FORMAT, version: JSON_VERSION, from, to };
  yield jsonText(head).slice(0, -'\n}\n'.length);
  for (const [name, entries] of lastingLists(data)) yield* listText(name, entries);
  const lists = new Map(MONTH_LISTS.map((name) => [name, new Array<string>()]));
  let totals = adherenceOver([]);
  yield* listText('sessions', sessionTexts());
  for (const [name, entries] of lists) yield* listText(name, entries);
  yield `,\n  "totals": ${JSON.stringify(adherenceJson(totals))}\n}\n`;

  function* sessionTexts(): Generator<string> {
    const entriesOf = remembered(entriesIn);
    for (const month of data.months()) {
      const { days, sessions, skips, diary, lines } = month;
      const written = diary();
      const entries = plainEntries(month, written) ?? entriesOf(lines());
      yield* entries.sessions(sessions);
      for (const [name, list] of lists) {
        const own = entries.of(name === 'skips' ? skips : written[name]);
        if (own.length > 0) list.push(ownedText(own.join(BETWEEN)));
      }
      totals = addAdherence(totals, adherenceOver(days));
    }
  }
}

/** Returns the entries of a month of plain lines; undefined if it has others, or if some of its records are of others. */
export function plainEntries(
  { sessions, skips, plainTexts }: Pick<ExportedMonth, 'sessions' | 'skips' | 'plainTexts'>,
  diary: Diary,
): MonthEntries | undefined {
  const texts = plainTexts();
  const entries = texts && plainEntriesIn(texts);
  const lists = [sessions, skips, ...DIARY_LISTS.map(([name]) => diary[name])];
  return entries !== undefined && lists.every((list) => entries.hasAll(list)) ? entries : undefined;
}

function* listText(name: string, entries: Iterable<string>): Generator<string> {
  yield `,\n  "${name}": [`;
  let isEmpty = true;
  for (const entry of entries) {
    yield `${isEmpty ? FIRST : BETWEEN}${entry}`;
    isEmpty = false;
  }
  yield isEmpty ? ']' : '\n  ]';
}

/** Returns the same text by itself: one that was cut from the text of a month keeps all of that. */
function ownedText(text: string): string {
  return Buffer.from(text).toString();
}

/** What is before the first entry of a list, and between two. */
const FIRST = '\n    ';
const BETWEEN = `,${FIRST}`;

/** The lists of what holds for more than a month. */
function lastingLists({
  lastingLines,
  history,
}: ExportedRecord): readonly (readonly [name: string, entries: readonly string[]])[] {
  const lines = applyCorrections(inWrittenOrder(lastingLines()));
  const of = (type: string) => lines.filter((line) => line.type === type);
  const texts = (list: readonly Line[]) => list.map((line) => entryText(line));
  return [
    [
      'schedules',
      texts(
        lines.filter((line) => line.type === 'schedule').map((line) => withPlan(line, history)),
      ),
    ],
    ['pauses', texts(lines.filter((line) => isPause(line)))],
    ...LINE_LISTS.map(([name, type]) => [name, texts(of(type))] as const),
  ];
}

/** A schedule with all slots of the plan on its first day; what its writer saw may lack what others changed. */
function withPlan(line: LineOf<'schedule'>, { schedules }: LastingHistory): Line {
  if (line.changes === undefined) return line;
  return { ...line, slots: scheduleOn(schedules, line.from)?.slots ?? line.slots };
}

function isPause(line: Line): boolean {
  return line.type === 'skip' && line.from !== undefined && line.until !== undefined;
}
