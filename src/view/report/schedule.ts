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
import { remindersLine } from './reminders.ts';
import { cut, pad, width, wrap } from '../terminal/text.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords, lastDayWords } from '../words/time.ts';

/** The plan with the windows of its slots, what is still to begin, pauses, and the next slots. */
export function scheduleText(overview: ScheduleOverview, theme: Theme, columns: number): string {
  const { today, dayStart, from, slots, windowsToday, later, pauses, next, reminders, snooze } =
    overview;
  const layout = { theme, columns, dayStart };
  const head = from === undefined ? 'The default times' : `The plan since ${dayWords(from)}`;
  const lines = [
    theme.strong(head),
    ...slotRows(slots, layout, windowsToday),
    ...later.flatMap((plan) => [
      '',
      theme.strong(`From ${dayWords(plan.from)}`),
      ...slotRows(plan.slots, layout),
    ]),
    ...pauses.flatMap((pause) => ['', ...wrap(pauseWords(pause, today), columns)]),
    '',
    theme.strong('Next'),
    ...nextRows(next, columns),
    '',
    ...wrap(remindersLine(reminders), columns).map((line) =>
      reminders?.problem === undefined ? theme.dim(line) : line,
    ),
    ...(snooze === undefined ? [] : wrap(snoozeWords(snooze), columns)),
    ...(from === undefined ? wrap(UNPLANNED, columns).map((line) => theme.dim(line)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** From when a change of the plan holds, and which plans that begin later it reaches. */
export interface PlanChangeEffects {
  readonly from: Day;
  readonly later: readonly { readonly from: Day; readonly before: Slot | undefined }[];
  readonly today: Day;
  /** Where it is another slot's time now: whose, and whose is over with it. */
  readonly moved?: { readonly over: string | undefined; readonly is: string | undefined };
  /** A weekday of the slot whose time is after midnight: its training day began on the day before by the calendar. */
  readonly night?: Weekday | undefined;
}

/** What a change of the plan did, and how to take it back. */
export function planChangeText(change: SlotChange, reach: PlanChangeEffects): string {
  const { from, later, today, moved, night } = reach;
  const when = from === today ? 'From today' : `From ${dayWords(from)}`;
  return [
    `${when}: ${slotChangeWords(change)}.`,
    ...later.map((plan) => laterPlanWords(plan)),
    ...(night === undefined ? [] : [nightWords(night)]),
    ...(moved === undefined ? [] : movedWords(moved)),
    'To take it back: stretch undo',
    '',
  ].join('\n');
}

function laterPlanWords({ from, before }: PlanChangeEffects['later'][number]): string {
  const place = before === undefined ? '' : `, in place of ${slotChangeWords({ set: before })}`;
  return `So it is in the plan from ${dayWords(from)} as well${place}.`;
}

function nightWords(day: Weekday): string {
  const next = WEEKDAYS[day % 7] ?? day;
  return `Its days are those that end with the night: ${weekdayWords(day)} is in the night to ${weekdayWords(next)}.`;
}

function movedWords({ over, is }: NonNullable<PlanChangeEffects['moved']>): readonly string[] {
  return [
    ...(over === undefined ? [] : [`The time of ${plainLine(over)} is over for today.`]),
    ...(is === undefined ? [] : [`What you do now counts for ${plainLine(is)}.`]),
  ];
}

const NO_SLOT = 'No slot. To plan one: stretch schedule set morning 07:00';
const UNPLANNED =
  'To make these times your plan: stretch schedule set morning 07:00, or stretch setup';

/** A change of the plan in words. */
export function slotChangeWords(change: SlotChange): string {
  if ('remove' in change) return `no ${plainLine(change.remove)} slot`;
  const { name, time, days, routine } = change.set;
  return `${plainLine(name)} at ${time}, ${weekdaysWords(days)}, ${plainLine(routine)}`;
}

interface TableLayout {
  readonly theme: Theme;
  readonly columns: number;
  readonly dayStart: string;
}

/** The slots of a plan in the order of the day, with the windows they have every day, or else those of today. */
function slotRows(
  slots: readonly Slot[],
  { theme, columns, dayStart }: TableLayout,
  today?: readonly SlotWindow[],
): readonly string[] {
  if (slots.length === 0) return wrap(NO_SLOT, columns - 2).map((line) => `  ${line}`);
  const isOneDay = new Set(slots.map(({ days }) => days.join())).size === 1;
  const usual = isOneDay ? windowRanges(slotWindows(slots, dayStart), dayStart) : undefined;
  const isAsUsual = today === undefined || (isOneDay && today.length === 0);
  const now = isAsUsual ? usual : windowRanges(today, dayStart);
  const isUsual = slots.every(({ name }) => usual?.get(name) === now?.get(name));
  const rows = slotWindows(slots, dayStart).map(({ slot }) => [
    plainLine(slot.name),
    slot.time,
    weekdaysWords(slot.days),
    plainLine(slot.routine),
    now?.get(slot.name) ?? '–',
  ]);
  const heads = ['slot', 'time', 'days', 'routine', isUsual ? 'window' : 'window today'];
  // Where it is narrow the windows go first: they follow from the times. So they do in a plan to come where weekdays
  // differ: then the windows of one day are not those of another.
  const kept = columns >= 72 && now !== undefined ? heads.length : heads.length - 1;
  const table = [heads, ...rows].map((row) => row.slice(0, kept));
  const widths = heads.map((_, column) =>
    Math.max(...table.map((row) => width(row[column] ?? ''))),
  );
  return table.map((row, index) => {
    const line = row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ');
    const fitting = cut(`  ${line}`.trimEnd(), columns);
    return index === 0 ? theme.dim(fitting) : fitting;
  });
}

function nextRows(next: readonly NextSlot[], columns: number): readonly string[] {
  if (next.length === 0) return ['  Nothing is planned in the next two weeks.'];
  const name = Math.max(...next.map(({ slot }) => width(plainLine(slot.name))));
  return next.map(({ date, daysAway, slot, isDue }) => {
    const when = daysAway === 0 ? 'today' : dayWords(date);
    const due = isDue ? '  due now' : '';
    return cut(
      `  ${pad(when, 10)}  ${slot.time}  ${pad(plainLine(slot.name), name)}  ${plainLine(slot.routine)}${due}`,
      columns,
    );
  });
}

function pauseWords({ id, from, until, reason, note }: Pause, today: Day): string {
  const days =
    from <= today
      ? `until ${lastDayWords(until, today)}`
      : `${dayWords(from)} to ${fullDayWords(until)}`;
  const said = note === undefined ? '' : `: ${shortNote(note)}`;
  return `Paused ${days} (${reason})${said}. Its id: ${plainLine(id).slice(0, SHORT_ID_LENGTH)}`;
}

function snoozeWords({ slot, until }: Snooze): string {
  return `Snoozed: no reminder of ${plainLine(slot)} until ${timeOfDay(until)}.`;
}

/** From when until when each slot can be done, by its name. */
function windowRanges(all: readonly SlotWindow[], dayStart: string): ReadonlyMap<string, string> {
  return new Map(
    all.map(({ slot, opens, closes }) => [slot.name, windowWords(opens, closes, dayStart)]),
  );
}

function windowWords(opens: number, closes: number, dayStart: string): string {
  if (closes - opens === 1440) return 'all day';
  return `${timeAfterStart(opens, dayStart)}–${timeAfterStart(closes, dayStart)}`;
}
