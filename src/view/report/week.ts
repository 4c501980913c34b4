import type { Done, Week, WeekDiary, WeekSlot } from '../../core/adherence/week.ts';
import type { WeekLook } from '../../core/adherence/week-look.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity, shareWords } from '../../core/text/quantity.ts';
import type { ShellKind } from '../../core/text/shell-quote.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Day } from '../../core/time/day.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import type { Naming } from '../words/dose-change.ts';
import { runTotalWords, scoreRangeWords } from '../words/diary-week.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { weekLookWords } from '../words/week-look.ts';
import { entrySummary } from './entry-summary.ts';
import { MAX_WIDTH, section } from './sections.ts';

/** A week, what changed in it, and the one thing to look at. */
export interface ShownWeek extends Week {
  readonly today: Day;
  readonly changes: readonly HistoryEntry[];
  readonly look: WeekLook;
}

/** In which unit distances are, and which shell commands are typed into. */
export interface WeekContext {
  readonly unit: DistanceUnit;
  readonly shell: ShellKind;
  /** How exercises are called. */
  readonly nameOf: Naming;
}

/** Returns a week as a table, what changed below it, and then the one thing to look at. */
export function weekText(
  week: ShownWeek,
  context: WeekContext,
  theme: Theme,
  columns: number,
): string {
  const rows = weekRows(week, context.unit).map(({ of, name, words }) => [
    of === undefined ? name : `  ${name}`,
    words,
  ]);
  const room = Math.min(columns, MAX_WIDTH);
  const lines = [
    theme.strong(titleWords(week)),
    ...tableLines(rows, { columns, indent: 2, below: 4 }),
    ...section(
      'What changed',
      changeWords(week, context).map((words) => hang('  ', words, columns)),
      theme,
    ),
    ...section('One thing to look at', lookLines(week, context, room), theme),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns the same as lines to be read aloud. */
export function weekLines(week: ShownWeek, context: WeekContext): string {
  const lines = [
    `${titleWords(week)}:`,
    ...weekRows(week, context.unit).map(
      ({ of, name, words }) => `${of === undefined ? name : `${of}, ${name}`}: ${words}`,
    ),
    ...changeWords(week, context).map((words) => `Changed: ${words}`),
    `One thing to look at: ${weekLookWords(week.look, context.unit, context.shell)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns what a week came to in two lines, for the end of its last session. */
export function weekInShort(week: Week, unit: DistanceUnit): string {
  const { sessions, mornings, runs } = week;
  const parts = [
    sessions.planned === 0 ? 'nothing was planned' : allDoneWords(week, ' sessions'),
    ...(mornings === null ? [] : [`on waking, ${scoreRangeWords(mornings)}`]),
    ...(runs === null ? [] : [runTotalWords(runs, unit)]),
  ];
  return `The week: ${parts.join('; ')}.\nTo see more of it: stretch week\n`;
}

function lookLines(
  { look }: ShownWeek,
  { unit, shell }: WeekContext,
  room: number,
): readonly string[] {
  return wrap(weekLookWords(look, unit, shell), room - 2).map((line) => `  ${line}`);
}

function titleWords({ monday, sunday, today }: ShownWeek): string {
  if (sunday < today) return `Week of ${dayWords(monday)} to ${fullDayWords(sunday)}`;
  return today === monday
    ? `This week, which begins today, ${fullDayWords(today)}`
    : `This week, ${dayWords(monday)} to today, ${fullDayWords(today)}`;
}

/** A row of a week: its name, that of the row that it is a part of, and its words. */
interface WeekRow {
  readonly of?: string;
  readonly name: string;
  readonly words: string;
}

function weekRows(week: ShownWeek, unit: DistanceUnit): readonly WeekRow[] {
  const { slots, before, mornings, days } = week;
  const [sessions, waking, runs] = ['Sessions', 'On waking', 'Runs'];
  const was = 'the week before';
  return [
    { name: sessions, words: sessionWords(week) },
    ...slots.map((slot) => ({ of: sessions, name: plainLine(slot.name), words: slotWords(slot) })),
    { name: waking, words: morningWords(mornings, days) },
    ...(before.mornings === null
      ? []
      : [{ of: waking, name: was, words: scoreRangeWords(before.mornings) }]),
    { name: runs, words: runWords(week, unit) },
    ...(before.runs === null ? [] : [{ of: runs, name: was, words: runWords(before, unit) }]),
  ];
}

function sessionWords(week: Week): string {
  const { sessions, left, extras } = week;
  const parts = [
    sessions.planned === 0
      ? left > 0
        ? 'none so far'
        : 'nothing was planned'
      : allDoneWords(week),
    ...(left === 0 ? [] : [`${left} to come`]),
    ...(extras === 0 ? [] : [quantity(extras, 'extra session')]),
  ];
  return parts.join('; ');
}

/** How much of the plan was done: `8 of 14 done, 1 partly (61 % in all)`. */
function allDoneWords({ sessions, ...done }: Week, noun = ''): string {
  const share = shareWords(sessions);
  const words = doneWords(done, `${sessions.planned}${noun}`);
  return done.partly === 0 ? `${words}, ${share}` : `${words} (${share} in all)`;
}

/** A session that was done in part is named apart: a part of one is hard to think of. */
function doneWords({ whole, partly }: Done, planned: string): string {
  return `${whole} of ${planned} done${partly === 0 ? '' : `, ${partly} partly`}`;
}

function slotWords(slot: WeekSlot): string {
  const { done, left, excused, paused, off } = slot;
  const parts = [
    ...(done.planned === 0 ? [] : [doneWords(slot, `${done.planned}`)]),
    ...(excused === 0 ? [] : [`${excused} excused`]),
    ...(paused === 0 ? [] : [`${paused} paused`]),
    ...(off === 0 ? [] : [`${off} off`]),
    ...(left === 0 ? [] : [`${left} to come`]),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** The scores of a week, with how many days of it there were. */
function morningWords(mornings: WeekDiary['mornings'], days: number): string {
  return mornings === null
    ? days === 1
      ? 'not written down'
      : `none of ${days} mornings written down`
    : `${scoreRangeWords(mornings)} of ${days}`;
}

function runWords({ runs, longest }: WeekDiary, unit: DistanceUnit): string {
  if (runs === null) return 'none';
  const isOne = runs.count === 1 || longest === null;
  return `${runTotalWords(runs, unit)}${isOne ? '' : `, the longest ${distanceWords(longest, unit)}`}`;
}

function changeWords(
  { changes, today }: ShownWeek,
  { unit, nameOf }: WeekContext,
): readonly string[] {
  return changes.map((entry) => entrySummary(entry, today, unit, nameOf));
}
