import { SLOT_STATES, type SlotState } from '../../core/adherence/slot-state.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import { addDays, WEEKDAYS } from '../../core/time/day.ts';
import { STATE_SIGNS, stateShape } from '../words/slot-state.ts';
import { pad } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { monthWords } from '../../core/time/day-words.ts';
import { type CalendarLayout, LABEL_WIDTH } from './calendar-layout.ts';

/**
 * Returns the lines of a calendar with a cell for each slot: weeks are columns, the latest on the right, weekdays are
 * rows, and the slots of a day are side by side. Only the months, if no day is shown.
 */
export function calendarText(layout: CalendarLayout, theme: Theme): readonly string[] {
  const { days, weeks, names } = layout;
  if (weeks.length === 0) return [];
  const byDay = new Map(days.map((day) => [day.day, day]));
  const rows = WEEKDAYS.map((row) => {
    const cells = weeks.map((monday) =>
      dayCells(byDay.get(addDays(monday, row - 1)), layout, theme),
    );
    return `${weekdayWords(row)} ${cells.join(' ')}`.trimEnd();
  });
  const months = theme.dim(`${' '.repeat(LABEL_WIDTH)}${monthRow(layout)}`);
  return names.length === 0 && days.length === 0 ? [months] : [months, ...rows];
}

/** Returns lines that explain the shapes used in a calendar, and the order of the slots. */
export function legendText(
  { days, names }: CalendarLayout,
  theme: Theme,
  room: number,
): readonly string[] {
  if (days.length === 0) return [];
  const used = new Set(days.flatMap(({ slots }) => slots.map(({ state }) => state)));
  const plain = names.map((name) => plainLine(name));
  const order = names.length > 1 ? wrap(`left to right: ${plain.join(', ')}`, room) : [];
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

/** One cell for each slot, so that each slot keeps its own column. */
function dayCells(
  day: DayRecord | undefined,
  { names, cell }: CalendarLayout,
  theme: Theme,
): string {
  const shapes = names.map((name) => {
    const found = day?.slots.find(({ slot }) => slot.name === name);
    return found === undefined ? ' ' : stateShape(found.state, theme);
  });
  return `${shapes.join('')}${' '.repeat(cell - names.length)}`;
}

/** The name of each month over the first week that begins in it, if there is room. */
function monthRow({ weeks, cell, columns }: CalendarLayout): string {
  const step = cell + 1;
  let row = '';
  weeks.forEach((week, index) => {
    const isNew = index === 0 || week.slice(0, 7) !== weeks[index - 1]?.slice(0, 7);
    const at = index * step;
    // The first month may be cut off, and the next one may leave no room for its name.
    const next = weeks.findIndex((other) => other.slice(0, 7) > week.slice(0, 7));
    const end = next === -1 ? columns - LABEL_WIDTH : next * step;
    const hasRoom = end - at >= LABEL_WIDTH;
    if (isNew && hasRoom) row = `${pad(row, at)}${monthWords(week)}`;
  });
  return row;
}
