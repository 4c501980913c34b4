import { type Day, weekday } from '../../core/time/day.ts';
import { dateInMonth, monthWords } from '../../core/time/day-words.ts';
import { type Canvas, draw } from './canvas.ts';
import type { Signs } from './signs.ts';

/** Columns of a week on an axis of days. */
const WEEK = 7;

/** Draws an axis of days in two rows, a column a day: a tick for each Monday, and below it its date. */
export function drawDayAxis(
  canvas: Canvas,
  row: number,
  days: readonly Day[],
  { line, tick }: Signs,
): void {
  draw(canvas, [row, 0], days.map((day) => (weekday(day) === 1 ? tick : line)).join(''), 'dim');
  const all = days.map((day, column) => ({ day, column }));
  // A few days need not have a Monday among them.
  drawDates(
    canvas,
    row + 1,
    days.length < WEEK ? all.slice(0, 1) : all.filter(({ day }) => weekday(day) === 1),
  );
}

/** Draws dates from their columns on, each with its month if that is new; those that have no room are left out. */
export function drawDates(
  canvas: Canvas,
  row: number,
  dates: readonly { readonly day: Day; readonly column: number }[],
): void {
  let month = '';
  let free = 0;
  for (const { day, column } of dates) {
    const date = dateInMonth(day);
    const name = monthWords(day);
    const label = name === month ? date : `${date} ${name}`;
    if (column < free || column + label.length > canvas.columns) continue;
    month = name;
    free = column + label.length + 1;
    draw(canvas, [row, column], label, 'dim');
  }
}
