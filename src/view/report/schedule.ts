import { plainLine } from '../../core/text/plain-text.ts';
import { type Day, timeAfterStart, timeOfDay } from '../../core/time/day.ts';
import { firstSlotDay } from '../../core/schedule/slot-days.ts';
import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { hang, unbroken } from '../../core/text/wrap.ts';
import type { ScheduleOverview } from '../../core/reminders/schedule-overview.ts';
import type { Snooze } from '../../core/reminders/decision.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import { type Slot, type SlotWindow, slotWindows } from '../../core/schedule/slot.ts';
import { shortNote } from './short-note.ts';
import { SHORT_ID_LENGTH } from './logged.ts';
import { remindersLine } from './reminders.ts';
import { section } from './sections.ts';
import { endSentence } from '../words/sentence.ts';
import { nextDayWords } from '../words/slot.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { alignedLines, flowedRow, tableLines } from '../terminal/table.ts';
import { MORNING_ADVICE } from '../words/new-plan.ts';
import { stopLine } from '../words/stop.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { lastDayWords } from '../words/time.ts';

/** How the plan is shown. */
interface ScheduleLook {
  readonly theme: Theme;
  readonly columns: number;
  /** Whether each row is to be read aloud: a sentence instead of columns. */
  readonly isPlain: boolean;
}

/** Returns the plan with the windows of its slots, later plans, pauses, and the next slots. */
export function scheduleText(overview: ScheduleOverview, how: ScheduleLook): string {
  const { theme } = how;
  const {
    today,
    day,
    dayStart,
    from,
    slots,
    isNew,
    windows,
    later,
    pauses,
    stop,
    reminders,
    snooze,
  } = overview;
  const layout = { ...how, dayStart, today };
  const lines = [
    theme.strong(headOf(overview)),
    ...slotRows(slots, layout, day, windows),
    ...later.flatMap((plan) => [
      '',
      theme.strong(`From ${dayWords(plan.from)}`),
      ...slotRows(plan.slots, layout, plan.from),
    ]),
    ...pauses.flatMap((pause) => ['', pauseWords(pause, today)]),
    ...armSection(overview, how),
    '',
    theme.strong('Next'),
    ...(stop === undefined ? [] : [`  ${stopLine({ kind: stop })}`]),
    // What is urgent stops today, and what comes after that is as planned.
    ...(stop === undefined || stop === 'urgent' ? nextRows(overview, how) : []),
    '',
    reminders?.problem === undefined
      ? theme.dim(remindersLine(reminders))
      : remindersLine(reminders),
    ...(snooze === undefined ? [] : [snoozeWords(snooze)]),
    ...(isNew ? [theme.dim(MORNING_ADVICE)] : []),
    ...(from === undefined ? [theme.dim(UNPLANNED)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headOf({ today, day, from }: ScheduleOverview): string {
  if (from === undefined)
    return day === today ? 'The default times' : `The default times, as of ${dayWords(day)}`;
  if (day === from && day !== today) return `The plan from ${dayWords(day)}`;
  const since = `The plan since ${dayWords(from)}`;
  return day === today ? since : `${since}, as of ${dayWords(day)}`;
}

const NO_SLOT = 'No slots. To plan one: stretch schedule set morning 07:00';
const UNPLANNED = 'To choose your own: stretch setup, or: stretch schedule set morning 07:00';

interface TableLayout extends ScheduleLook {
  readonly today: Day;
  readonly dayStart: string;
}

/** A plan's slots as from a day, in the order of the day, with the windows given or, if those are none, that they have every day. */
function slotRows(
  slots: readonly Slot[],
  { theme, columns, isPlain, dayStart, today }: TableLayout,
  day: Day,
  windows?: readonly SlotWindow[],
): readonly string[] {
  if (slots.length === 0) return [`  ${NO_SLOT}`];
  const isOneDay =
    new Set(slots.map(({ days, every }) => JSON.stringify([days, every]))).size === 1;
  const usual = isOneDay ? windowRanges(slotWindows(slots, dayStart), dayStart) : undefined;
  const isAsUsual = isOneDay && windows?.length === 0;
  const now = isAsUsual ? usual : windows && windowRanges(windows, dayStart);
  const isUsual = slots.every(({ name }) => usual?.get(name) === now?.get(name));
  const rows = slotWindows(slots, dayStart).map(({ slot }) => ({
    cells: [plainLine(slot.name), slot.time, slotDaysWords(slot), plainLine(slot.routine)],
    next: nextOn(slot, day, today),
    window: now?.get(slot.name),
  }));
  const window = isUsual ? 'window' : day === today ? 'window today' : 'window that day';
  // A later plan shows no windows: they can differ from day to day.
  const table = [
    ['slot', 'time', 'days', 'routine', ...(now === undefined ? [] : [window])],
    ...rows.map((row) => [...row.cells, ...(now === undefined ? [] : [row.window ?? '–'])]),
  ];
  // Without a head above it, a window has its name beside it.
  const flowing = rows.map(({ cells, next, window: range }) => [
    ...cells,
    range === undefined ? '' : `${window} ${range}`,
    next,
  ]);
  if (isPlain) return flowing.map((cells) => sentence(cells));
  const room = { columns, indent: 2, below: 2 };
  const [head, ...lines] = alignedLines(table, room) ?? [];
  const nexts = rows
    .filter(({ next }) => next !== '')
    .map(({ cells, next }) => `  ${cells[0]}: ${next}`);
  if (head !== undefined) return [theme.dim(head), ...lines, ...nexts];
  return flowing.map((cells) => flowedRow(cells, room));
}

/** When a slot comes that is not on the same weekdays each week; empty for any other. */
function nextOn(slot: Slot, day: Day, today: Day): string {
  const next = slot.every === undefined ? undefined : firstSlotDay(slot, day);
  if (next === undefined) return '';
  return next === today ? 'next today' : `next on ${dayWords(next)}`;
}

function nextRows(
  { next, hidden }: ScheduleOverview,
  { columns, isPlain }: ScheduleLook,
): readonly string[] {
  if (next.length === 0 && hidden !== undefined) return ['  As your experiment decides.'];
  if (next.length === 0) return ['  Nothing is planned in the next two weeks.'];
  const rows = next.map((one) => {
    const { slot, isDue, isOpen } = one;
    const when = nextDayWords(one);
    const state = isDue ? 'due' : isOpen ? 'open' : undefined;
    const now = state === undefined ? '' : STATE_SIGNS[state].words;
    return [when, slot.time, plainLine(slot.name), plainLine(slot.routine), now];
  });
  return isPlain
    ? rows.map(([when, time, ...rest]) => sentence([`${when} at ${time}`, ...rest]))
    : tableLines(rows, { columns, indent: 2, below: 2 });
}

/** What an experiment makes of slots in the next days, as far as that is shown. */
function armSection(
  { arms, armsUntil, hidden }: ScheduleOverview,
  { theme, columns }: ScheduleLook,
): readonly string[] {
  const rows = arms.map(({ slot, routine, days }) => {
    const is = routine === null ? 'off' : plainLine(routine);
    const on = days.map((day) => unbroken(dayWords(day))).join(', ');
    return hang(`  ${plainLine(slot)}: `, `${is} on ${on}`, columns);
  });
  const rest =
    hidden === undefined
      ? []
      : hidden.slots.map((slot) => {
          const from = unbroken(dayWords(hidden.from));
          return hang(`  ${plainLine(slot)}: `, `not shown yet from ${from} on`, columns);
        });
  const until = hidden === undefined ? `, up to ${dayWords(armsUntil)}` : '';
  return section(`By your experiment${until}`, [...rows, ...rest], theme);
}

/** A row to be read aloud. */
function sentence(cells: readonly string[]): string {
  return `  ${cells.filter((cell) => cell !== '').join(', ')}`;
}

function pauseWords({ id, from, until, reason, note }: Pause, today: Day): string {
  const days =
    from <= today
      ? `until ${lastDayWords(until, today)}`
      : `${dayWords(from)} to ${fullDayWords(until)}`;
  const said = note === undefined ? '' : `: ${shortNote(note)}`;
  const sentence = endSentence(`Paused ${days} (${reason})${said}`);
  return `${sentence} Id: ${plainLine(id).slice(0, SHORT_ID_LENGTH)}`;
}

function snoozeWords({ slot, until }: Snooze): string {
  return `Snoozed: no reminder for ${plainLine(slot)} until ${timeOfDay(until)}.`;
}

/** The window of each slot in words, by its name. */
function windowRanges(all: readonly SlotWindow[], dayStart: string): ReadonlyMap<string, string> {
  return new Map(
    all.map(({ slot, opens, closes }) => [slot.name, windowWords(opens, closes, dayStart)]),
  );
}

function windowWords(opens: number, closes: number, dayStart: string): string {
  if (closes - opens === 1440) return 'all day';
  return `${timeAfterStart(opens, dayStart)}–${timeAfterStart(closes, dayStart)}`;
}
