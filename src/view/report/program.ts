import { addDays, compareDays, type Day, differenceInDays } from '../../core/time/day.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Line } from '../../core/journal/line.ts';
import { PROGRAM_NOTES, PROGRAM_WEEKS } from '../../core/schedule/program.ts';
import { type DatedPart, firstDay } from '../../core/schedule/program-changes.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { durationWords } from '../words/time.ts';
import { slotChangeWords } from './plan-change.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

/** A programme to show. */
export interface ShownProgram {
  readonly parts: readonly DatedPart[];
  /** Seconds that a routine takes; undefined if there is no such routine. */
  readonly secondsOf: (routine: string) => number | undefined;
  /** Whether its days are settled, because it is running or about to be started. */
  readonly isDated: boolean;
}

/** How a programme is shown. */
export interface ProgramLook {
  readonly theme: Theme;
  readonly columns: number;
  /** Whether each row is to be read aloud: a sentence instead of columns. */
  readonly isPlain: boolean;
}

const ABOUT = `A plan of ${PROGRAM_WEEKS} weeks that ends by itself: two sessions a day at first, later one, and strength for running. Which routine comes when is this project’s choice; each routine names its own sources: stretch routine show ID`;
const RUNS =
  'For information, on runs: in a study of 5,205 runners, overuse injuries were more frequent after a single run more than 10 % longer than the longest of the 30 days before (Frandsen 2025, 10.1136/bjsports-2024-109380).';

/** Returns the programme: its parts with their slots, and what goes with it. */
export function programText(shown: ShownProgram, how: ProgramLook): string {
  const { theme } = how;
  const room = Math.min(how.columns, MAX_WIDTH);
  const parts = shown.parts.flatMap((part) =>
    section(partTitle(part, shown.isDated), partLines(part, shown, how), theme),
  );
  const lines = [
    theme.strong(`The programme of ${PROGRAM_WEEKS} weeks`),
    ...wrap(ABOUT, room),
    ...parts,
    ...section('All through', bulletLines(PROGRAM_NOTES, room), theme),
    '',
    ...wrap(RUNS, room),
  ];
  return `${lines.join('\n')}\n`;
}

function partTitle({ weeks, from, until }: DatedPart, isDated: boolean): string {
  const title = `Weeks ${weeks.from}–${weeks.to}`;
  return isDated ? `${title}, ${dayWords(from)} to ${fullDayWords(until)}` : title;
}

function partLines(
  { slots, notes }: DatedPart,
  { secondsOf }: ShownProgram,
  { columns, isPlain }: ProgramLook,
): readonly string[] {
  const room = Math.min(columns, MAX_WIDTH);
  const rows = slots.map(({ slot, why }) => {
    const { name, time, routine } = slot;
    const seconds = secondsOf(routine);
    const length = seconds === undefined ? '' : durationWords(seconds);
    return [name, time, slotDaysWords(slot), plainLine(routine), length, why];
  });
  const lines = isPlain
    ? rows.map((row) => hang('  ', `${row.filter((cell) => cell !== '').join(', ')}.`, room))
    : tableLines(rows, { columns: room, indent: 2, below: 2 });
  return [...lines, ...bulletLines(notes, room)];
}

/** The days of a programme. */
interface ProgramDays {
  readonly first: Day;
  /** The day after its last. */
  readonly over: Day;
}

/** Where a programme stands, or on which day the last one ended, and what to type next. */
export function programStandingWords(
  program: ProgramDays | undefined,
  { today, ended }: { readonly today: Day; readonly ended: Day | undefined },
): string {
  if (program !== undefined) {
    return `${capitalise(programStateWords(program, today))}. To end it early: stretch program stop`;
  }
  const last = ended === undefined ? '' : `; the last one ended on ${fullDayWords(ended)}`;
  return `It is not running${last}. To begin: stretch program start`;
}

/** When a programme begins, or which week it is in. */
export function programStateWords({ first, over }: ProgramDays, today: Day): string {
  if (first > today) return `it begins on ${dayWords(first)}`;
  const week = Math.floor(differenceInDays(first, today) / 7) + 1;
  const last = dayWords(addDays(over, -1));
  return `week ${week} of ${PROGRAM_WEEKS}; its last day is ${last}, and it ends by itself`;
}

/** Returns what is planned once the programme is over, in lines as wide as those of the programme. */
export function afterwardsText(over: Day, slots: readonly Slot[], columns: number): string {
  const lines = wrap(afterwardsWords(over, slots), Math.min(columns, MAX_WIDTH));
  return `${lines.join('\n')}\n`;
}

function afterwardsWords(over: Day, slots: readonly Slot[]): string {
  const when = `From ${fullDayWords(over)} on`;
  if (slots.length === 0) return `${when}, nothing is planned.`;
  const all = slots.map((slot) => slotChangeWords({ set: slot })).join('; ');
  return `${when}, the plan is as without the programme: ${all}.`;
}

/** Names the lines of a programme, or of its early end, as one change; undefined if they are no programme’s. */
export function programWords(lines: readonly Line[]): string | undefined {
  const plans = lines.filter((line) => line.type === 'schedule');
  if (plans.length === 0) return undefined;
  const first = firstDay(plans.map(({ from }) => from).toSorted(compareDays));
  const changes = `${fullDayWords(first)} (${quantity(plans.length, 'change')} of the plan)`;
  if (plans.some(({ program }) => program !== undefined)) return `the programme from ${changes}`;
  return plans.some(({ stops }) => stops !== undefined)
    ? `the early end of the programme on ${changes}`
    : undefined;
}
