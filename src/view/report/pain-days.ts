import { type DiaryDay, hasDiary } from '../../core/adherence/diary-day.ts';
import type { Activity, Run } from '../../core/diary/activity.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { hang, shownWidth, unbroken, wrap } from '../../core/text/wrap.ts';
import { type Day, epochMs } from '../../core/time/day.ts';
import { alignedLines, flowedRow, type Row } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import {
  activityAmount,
  activityName,
  activityWords,
  morningWords,
  runWords,
} from '../words/diary.ts';
import { painArrow, painWords } from '../words/pain-around.ts';
import { endSentence } from '../words/sentence.ts';
import { slotNames, slotOrExtra } from '../words/slot.ts';
import { dayWordsFor, fullDayWords } from '../../core/time/day-words.ts';
import { clockTime } from '../words/time.ts';
import type { ListContext } from './entries.ts';
import { shortNote } from './short-note.ts';

/**
 * Returns a row for each day under the names of the columns: the score on waking, stiffness, pain before and after the
 * sessions of each slot, and what one ran; where that is too wide, each cell says what it is. Notes are below their days.
 */
export function painDaysText(
  days: readonly DiaryDay[],
  { unit, today }: ListContext,
  theme: Theme,
  columns: number,
): string {
  if (days.length === 0) return NO_DAYS;
  const say = dayWordsFor(
    days.map(({ day }) => day),
    today,
  );
  const table = alignedDays(days, unit, say, columns);
  const lines = days.flatMap((day, index) => [
    table?.rows[index] ?? flowedRow(namedCells(day, unit, say), { columns, indent: 0, below: 2 }),
    ...notesOf(day).map((note) => hang(NOTE_INDENT, note, columns)),
  ]);
  const legend = legendLines(lines.join('\n'), columns).map((line) => theme.dim(line));
  const head = table === undefined ? [] : [theme.dim(table.head)];
  return `${[...head, ...lines, '', ...legend].join('\n')}\n`;
}

/** The rows with the names of their columns above; what one ran goes on below itself. Undefined if it has little room. */
function alignedDays(
  days: readonly DiaryDay[],
  unit: DistanceUnit,
  say: (day: Day) => string,
  columns: number,
): { readonly head: string; readonly rows: readonly string[] } | undefined {
  const slots = sessionSlots(days);
  const cells = [
    ['', 'waking', 'stiff', ...slots.map((slot) => slotOrExtra(slot)), 'runs, other'],
    ...days.map((day) => dayCells(day, slots, unit, say)),
  ];
  // The head alone makes no column.
  const isUsed = (column: number) =>
    column < 2 || cells.slice(1).some((row) => (row[column] ?? '') !== '');
  const inUse = cells.map((row) => row.filter((_, column) => isUsed(column)));
  const last = isUsed(slots.length + 3) ? -1 : undefined;
  const first = inUse.map((row) => [...row.slice(0, last), END]);
  const [head = '', ...rows] = (alignedLines(first, { columns, indent: 0, below: 0 }) ?? []).map(
    (line, index) => {
      const start = line.slice(0, -END.length);
      const words = last === undefined ? '' : (inUse[index]?.at(last) ?? '');
      return words === '' ? start.trimEnd() : hang(start, words, columns);
    },
  );
  const left = columns - shownWidth(head) + shownWidth('runs, other');
  return rows.length === 0 || left < LEAST_ROOM ? undefined : { head, rows };
}

/** Marks where the last cell begins. */
const END = '|';
/** Columns that what one ran needs. */
const LEAST_ROOM = 20;

/** Returns a sentence for each day, to be read aloud. */
export function painDaysLines(days: readonly DiaryDay[], unit: DistanceUnit): string {
  if (days.length === 0) return NO_DAYS;
  const lines = days.map((day) => {
    if (!hasDiary(day)) return `${fullDayWords(day.day)}: nothing recorded.`;
    const { morning, sessions } = day;
    const parts = [
      morning === undefined ? 'no score on waking' : `on waking ${morningWords(morning)}`,
      ...sessions.map((session) => {
        const said = painWords(aroundOf(session));
        return `${slotOrExtra(session.slot)} session, ${said === '' ? 'pain not said' : said}`;
      }),
      ...day.runs.map((run) => `run ${runWords(run, unit)}`),
      ...day.activities.map((activity) => activityWords(activity, unit)),
      ...notesOf(day),
    ];
    return endSentence(`${fullDayWords(day.day)}: ${parts.join('; ')}`);
  });
  return `${lines.join('\n')}\n`;
}

const NO_DAYS =
  'Nothing is recorded for these days. For earlier ones: stretch history pain --all\n';
/** Notes are below the day they are of. */
const NOTE_INDENT = '    ';
/** Where nothing was recorded, which is not the same as none. */
const GAP = '–';

/** The slots with a session, in the order of the plan, and null if there is one that was an extra. */
function sessionSlots(days: readonly DiaryDay[]): readonly (string | null)[] {
  const found = new Set(days.flatMap(({ sessions }) => sessions.map(({ slot }) => slot)));
  const planned = slotNames(days.map(({ record }) => record)).filter((name) => found.has(name));
  const others = [...found].filter((slot) => slot !== null && !planned.includes(slot));
  return [...planned, ...others, ...(found.has(null) ? [null] : [])];
}

function dayCells(
  day: DiaryDay,
  slots: readonly (string | null)[],
  unit: DistanceUnit,
  say: (day: Day) => string,
): Row {
  return [
    say(day.day),
    wakingCell(day) ?? GAP,
    stiffCell(day),
    ...slots.map((slot) =>
      day.sessions
        .filter((session) => session.slot === slot)
        .map((session) => arrowOf(session))
        .join(', '),
    ),
    movedWords(day, unit),
  ];
}

/** The same, each saying what it is. */
function namedCells(day: DiaryDay, unit: DistanceUnit, say: (day: Day) => string): Row {
  const stiff = stiffCell(day);
  return [
    say(day.day),
    `waking ${wakingCell(day) ?? GAP}`,
    stiff === '' ? '' : `stiff ${stiff}`,
    ...day.sessions.map((session) => `${slotOrExtra(session.slot)} ${arrowOf(session)}`),
    movedWords(day, unit),
  ];
}

function wakingCell({ morning }: DiaryDay): string | undefined {
  if (morning === undefined) return undefined;
  return `${amountWords(morning.score)}${morning.isLate ? ' late' : ''}`;
}

function stiffCell({ morning }: DiaryDay): string {
  const stiffness = morning?.stiffness ?? null;
  return stiffness === null ? '' : `${amountWords(stiffness)} min`;
}

function arrowOf(session: SessionRecord): string {
  const arrow = painArrow(aroundOf(session));
  return arrow === '' ? '?→?' : arrow;
}

function aroundOf({ painBefore: before, painAfter: after }: SessionRecord) {
  return { before, after };
}

/** Runs and other activities, in order of time, those without one last: `run 8.2 km road, swim 40 min`. */
function movedWords({ runs, activities }: DiaryDay, unit: DistanceUnit): string {
  const ran = runs.map((run) => ({ began: run.began, words: ranWords(run, unit) }));
  const did = activities.map((one) => ({ began: one.began, words: didWords(one, unit) }));
  const time = ({ began }: { readonly began: string | null }) =>
    began === null ? Infinity : epochMs(began);
  const inOrder = [...ran, ...did].toSorted((a, b) =>
    time(a) < time(b) ? -1 : Number(time(a) > time(b)),
  );
  return inOrder.map(({ words }) => unbroken(words)).join(', ');
}

function ranWords({ distance, seconds, surface, isLate }: Run, unit: DistanceUnit): string {
  const amount =
    distance === null
      ? seconds === null
        ? ''
        : clockTime(seconds)
      : distanceWords(distance, unit);
  return joined(['run', amount, surface ?? '', isLate ? 'late' : '']);
}

function didWords(activity: Activity, unit: DistanceUnit): string {
  const amount = activityAmount(activity, unit);
  return joined([activityName(activity), amount, activity.isLate ? 'late' : '']);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** The notes of a day, and what was marked as a change. */
function notesOf({ morning, notes }: DiaryDay): readonly string[] {
  const waking = shortNote(morning?.note ?? '');
  return [
    ...notes.map(({ text, isMark }) => `${isMark ? 'change' : 'note'}: ${shortNote(text)}`),
    ...(waking === '' ? [] : [`on waking: ${waking}`]),
  ].map((note) => plainLine(note));
}

/** What the signs in these lines mean. */
function legendLines(text: string, columns: number): readonly string[] {
  const parts = [
    'waking: 0 to 10',
    text.includes('→') ? '3→1: pain before and after a session' : '',
    text.includes('?') ? '?: not said' : '',
    text.includes(GAP) ? `${GAP}: not recorded` : '',
    / late\b/.test(text) ? 'late: recorded on a later day' : '',
  ];
  return wrap(parts.filter((part) => part !== '').join('; '), columns);
}
