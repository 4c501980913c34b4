import { weekdaysWords, weekdayWords } from '../../core/time/weekday-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import {
  type Day,
  timeAfterStart,
  type Weekday,
  WEEKDAYS,
  timeOfDay,
} from '../../core/time/day.ts';
import type { ScheduleOverview } from '../../core/reminders/schedule-overview.ts';
import type { Snooze } from '../../core/reminders/decision.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import {
  type Slot,
  type SlotChange,
  type SlotWindow,
  slotWindows,
} from '../../core/schedule/slot.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { shortNote } from './entries.ts';
import { SHORT_ID_LENGTH } from './logged.ts';
import { slotChangeWords } from './plan-change.ts';
import { remindersLine } from './reminders.ts';
import { endSentence } from '../words/sentence.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { alignedLines, flowedRow, tableLines } from '../terminal/table.ts';
import { MORNING_ADVICE } from '../words/new-plan.ts';
import { stopLine } from '../words/stop.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords, lastDayWords } from '../words/time.ts';

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
    dayStart,
    from,
    slots,
    isNew,
    windowsToday,
    later,
    pauses,
    next,
    stop,
    reminders,
    snooze,
  } = overview;
  const layout = { ...how, dayStart };
  const head = from === undefined ? 'The default times' : `The plan since ${dayWords(from)}`;
  const lines = [
    theme.strong(head),
    ...slotRows(slots, layout, windowsToday),
    ...later.flatMap((plan) => [
      '',
      theme.strong(`From ${dayWords(plan.from)}`),
      ...slotRows(plan.slots, layout),
    ]),
    ...pauses.flatMap((pause) => ['', pauseWords(pause, today)]),
    '',
    theme.strong('Next'),
    ...(stop === undefined ? [] : [`  ${stopLine({ kind: stop })}`]),
    // What is urgent stops today, and what comes after that is as planned.
    ...(stop === undefined || stop === 'urgent' ? nextRows(next, how) : []),
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

/** When a change of the plan takes effect, and what else it changes. */
export interface PlanChangeEffects {
  readonly from: Day;
  readonly later: readonly { readonly from: Day; readonly before: Slot | undefined }[];
  readonly today: Day;
  /** What is planned along with it: the rest of a new plan. */
  readonly along: readonly SlotChange[];
  /** If the current slot changes: the one whose time has ended, and the one that is now current. */
  readonly slotNow?: { readonly ended: string | undefined; readonly current: string | undefined };
  /** Whether the slot's time had passed today before the change, so that it is not planned for today. */
  readonly isTooLate: boolean;
  /** If the slot is before the start of the day: that start, and one of its weekdays if it is not daily. */
  readonly night?: { readonly dayStart: string; readonly day: Weekday | undefined } | undefined;
}

/** Returns what a change of the plan did, and how to undo it. */
export function planChangeText(change: SlotChange, effects: PlanChangeEffects): string {
  const { from, later, today, along, slotNow, isTooLate, night } = effects;
  const when = from === today ? 'From today' : `From ${dayWords(from)}`;
  return [
    `${when}: ${slotChangeWords(change)}.`,
    ...(isTooLate ? ['Its time has passed today, so it is not planned for today.'] : []),
    ...(along.length === 0
      ? []
      : [`Also planned: ${along.map((one) => slotChangeWords(one)).join('; ')}.`]),
    ...later.map((plan) => laterPlanWords(plan)),
    ...(night === undefined ? [] : [nightWords(night)]),
    ...(slotNow === undefined ? [] : slotNowWords(slotNow)),
    'To undo it: stretch undo',
    '',
  ].join('\n');
}

function laterPlanWords({ from, before }: PlanChangeEffects['later'][number]): string {
  const was = before === undefined ? '' : ` (was ${slotChangeWords({ set: before })})`;
  return `The plan from ${dayWords(from)} changes in the same way${was}.`;
}

function nightWords({ dayStart, day }: NonNullable<PlanChangeEffects['night']>): string {
  const rule = `The day starts at ${dayStart}: an earlier time comes at the end of the day before`;
  if (day === undefined) return `${rule}.`;
  const next = WEEKDAYS[day % 7] ?? day;
  return `${rule}, so ${weekdayWords(day)} means the night from ${weekdayWords(day)} to ${weekdayWords(next)}.`;
}

function slotNowWords({
  ended,
  current,
}: NonNullable<PlanChangeEffects['slotNow']>): readonly string[] {
  return [
    ...(ended === undefined ? [] : [`The time for ${plainLine(ended)} is over for today.`]),
    ...(current === undefined ? [] : [`What you do now counts for ${plainLine(current)}.`]),
  ];
}

const NO_SLOT = 'No slots. To plan one: stretch schedule set morning 07:00';
const UNPLANNED = 'To choose your own: stretch setup, or: stretch schedule set morning 07:00';

interface TableLayout extends ScheduleLook {
  readonly dayStart: string;
}

/** A plan's slots in the order of the day, with the windows they have every day, or today if windows are given. */
function slotRows(
  slots: readonly Slot[],
  { theme, columns, isPlain, dayStart }: TableLayout,
  today?: readonly SlotWindow[],
): readonly string[] {
  if (slots.length === 0) return [`  ${NO_SLOT}`];
  const isOneDay = new Set(slots.map(({ days }) => days.join())).size === 1;
  const usual = isOneDay ? windowRanges(slotWindows(slots, dayStart), dayStart) : undefined;
  const isAsUsual = today === undefined || (isOneDay && today.length === 0);
  const now = isAsUsual ? usual : windowRanges(today, dayStart);
  const isUsual = slots.every(({ name }) => usual?.get(name) === now?.get(name));
  const rows = slotWindows(slots, dayStart).map(({ slot }) => ({
    cells: [plainLine(slot.name), slot.time, weekdaysWords(slot.days), plainLine(slot.routine)],
    window: now?.get(slot.name),
  }));
  const window = isUsual ? 'window' : 'window today';
  // A later plan whose slots have different weekdays has no windows to show: they differ from day to day.
  const table = [
    ['slot', 'time', 'days', 'routine', ...(now === undefined ? [] : [window])],
    ...rows.map((row) => [...row.cells, ...(now === undefined ? [] : [row.window ?? '–'])]),
  ];
  // Without a head above it, a window has its name beside it.
  const flowing = rows.map(({ cells, window: range }) => [
    ...cells,
    range === undefined ? '' : `${window} ${range}`,
  ]);
  if (isPlain) return flowing.map((cells) => sentence(cells));
  const room = { columns, indent: 2, below: 2 };
  const [head, ...lines] = alignedLines(table, room) ?? [];
  if (head !== undefined) return [theme.dim(head), ...lines];
  return flowing.map((cells) => flowedRow(cells, room));
}

function nextRows(
  next: readonly NextSlot[],
  { columns, isPlain }: ScheduleLook,
): readonly string[] {
  if (next.length === 0) return ['  Nothing is planned in the next two weeks.'];
  const rows = next.map(({ date, daysAway, slot, isDue, isOpen }) => {
    const when = daysAway === 0 ? 'today' : dayWords(date);
    const state = isDue ? 'due' : isOpen ? 'open' : undefined;
    const now = state === undefined ? '' : STATE_SIGNS[state].words;
    return [when, slot.time, plainLine(slot.name), plainLine(slot.routine), now];
  });
  return isPlain
    ? rows.map(([when, time, ...rest]) => sentence([`${when} at ${time}`, ...rest]))
    : tableLines(rows, { columns, indent: 2, below: 2 });
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
