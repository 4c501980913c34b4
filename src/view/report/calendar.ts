import { SLOT_STATES, type SlotState } from '../../core/adherence/slot-state.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import { addDays, type Day, weekday, WEEKDAYS } from '../../core/time/day.ts';
import { STATE_SIGNS, stateShape } from '../words/slot-state.ts';
import { slotNames } from '../words/slot.ts';
import { pad } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { monthWords } from '../words/time.ts';

/** Columns before the weeks, for the weekday's name. */
const LABEL_WIDTH = 4;

/** Returns how many days a calendar can show at most in this many columns. */
export function mostDaysShown(columns: number): number {
  return 7 * Math.ceil(columns / 2);
}

/**
 * Returns the lines of a calendar with a cell for each slot: weeks are columns, the latest on the right, weekdays are
 * rows, and the slots of a day are side by side. It has as many weeks as fit.
 */
export function calendarText(
  days: readonly DayRecord[],
  theme: Theme,
  columns: number,
): readonly string[] {
  const last = days.at(-1);
  const first = days[0];
  if (last === undefined || first === undefined) return [];
  const shown = shownDays(days, columns);
  const names = slotNames(shown);
  const step = Math.max(1, names.length) + 1;
  const weeks = weeksBack(
    shown[0]?.day ?? first.day,
    last.day,
    weeksFitting(names.length, columns),
  );
  const byDay = new Map(shown.map((day) => [day.day, day]));
  const rows = WEEKDAYS.map((row) => {
    const cells = weeks.map((monday) =>
      dayCells(byDay.get(addDays(monday, row - 1)), names, theme),
    );
    return `${weekdayWords(row)} ${cells.join(' ')}`.trimEnd();
  });
  return [
    theme.dim(`${' '.repeat(LABEL_WIDTH)}${monthRow(weeks, step, columns - LABEL_WIDTH)}`),
    ...rows,
  ];
}

/** The days that fit: the more slots a day has, the fewer weeks fit. */
function shownDays(days: readonly DayRecord[], columns: number): readonly DayRecord[] {
  const last = days.at(-1)?.day ?? '';
  const within = (slots: number) => {
    const [monday = last] = weeksBack(days[0]?.day ?? last, last, weeksFitting(slots, columns));
    return days.filter(({ day }) => day >= monday);
  };
  // Fewer weeks never have more slots, so this ends.
  let shown = within(1);
  for (let count = slotNames(shown).length; ; count = slotNames(shown).length) {
    const fewer = within(count);
    if (fewer.length >= shown.length) return shown;
    shown = fewer;
  }
}

/** How many weeks of days with this number of slots fit. */
function weeksFitting(slots: number, columns: number): number {
  return Math.max(1, Math.floor((columns - LABEL_WIDTH + 1) / (Math.max(1, slots) + 1)));
}

/** Returns lines that explain the shapes used in the calendar of these days, and the order of the slots. */
export function legendText(
  days: readonly DayRecord[],
  theme: Theme,
  { columns, indent }: { readonly columns: number; readonly indent: number },
): readonly string[] {
  if (days.length === 0) return [];
  const room = columns - indent;
  const shown = shownDays(days, columns);
  const used = new Set(shown.flatMap(({ slots }) => slots.map(({ state }) => state)));
  const names = slotNames(shown).map((name) => plainLine(name));
  const order = names.length > 1 ? wrap(`left to right: ${names.join(', ')}`, room) : [];
  const shapes = LEGEND_ORDER.filter((state) => used.has(state));
  return [...shapeRows(shapes, theme, room), ...order.map((line) => theme.dim(line))];
}

/** The shapes with their words, as many to a line as fit. Widths leave out the colour codes. */
function shapeRows(states: readonly SlotState[], theme: Theme, columns: number): readonly string[] {
  const rows: { text: string; width: number }[] = [];
  for (const state of states) {
    const { words } = STATE_SIGNS[state];
    const item = { text: `${stateShape(state, theme)} ${words}`, width: words.length + 2 };
    const last = rows.at(-1);
    if (last === undefined || last.width + 2 + item.width > columns) rows.push(item);
    else {
      last.text += `  ${item.text}`;
      last.width += 2 + item.width;
    }
  }
  return rows.map(({ text }) => text);
}

/** States in the order of the legend. Slots without a plan have no sign of their own. */
const LEGEND_ORDER = SLOT_STATES.filter((state) => state !== 'unplanned');

/** The Mondays of the last recorded weeks, as many as fit. */
function weeksBack(first: Day, last: Day, room: number): readonly Day[] {
  const monday = addDays(last, 1 - weekday(last));
  return Array.from({ length: room }, (_, index) => addDays(monday, 7 * (index + 1 - room))).filter(
    (start) => addDays(start, 6) >= first,
  );
}

/** One cell for each slot, so that each slot keeps its own column. */
function dayCells(day: DayRecord | undefined, names: readonly string[], theme: Theme): string {
  if (names.length === 0) return ' ';
  return names
    .map((name) => {
      const found = day?.slots.find(({ slot }) => slot.name === name);
      return found === undefined ? ' ' : stateShape(found.state, theme);
    })
    .join('');
}

/** The name of each month over the first week that begins in it, if there is room. */
function monthRow(weeks: readonly Day[], step: number, columns: number): string {
  let row = '';
  weeks.forEach((week, index) => {
    const isNew = index === 0 || week.slice(0, 7) !== weeks[index - 1]?.slice(0, 7);
    const at = index * step;
    // The first month may be cut off, and the next one may leave no room for its name.
    const next = weeks.findIndex((other) => other.slice(0, 7) > week.slice(0, 7));
    const end = next === -1 ? columns : next * step;
    const hasRoom = end - at >= LABEL_WIDTH;
    if (isNew && hasRoom) row = `${pad(row, at)}${monthWords(week)}`;
  });
  return row;
}
