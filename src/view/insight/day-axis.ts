import { type Day, weekday } from '../../core/time/day.ts';
import { monthWords } from '../words/time.ts';
import { type Canvas, draw } from './canvas.ts';
import type { Signs } from './signs.ts';

/** Columns of a week on an axis of days. */
const WEEK = 7;

/** Draws an axis of days in two rows, a column a day: a tick for each Monday, and under it its date, with the month if it is new. */
export function drawDayAxis(
  canvas: Canvas,
  row: number,
  days: readonly Day[],
  { line, tick }: Signs,
): void {
  draw(canvas, [row, 0], days.map((day) => (weekday(day) === 1 ? tick : line)).join(''), 'dim');
  let month = '';
  for (const [column, day] of days.entries()) {
    const isLabelled = weekday(day) === 1 || days.length < WEEK;
    if (!isLabelled || (days.length < WEEK && column > 0)) continue;
    const date = `${Number(day.slice(8))}`;
    const name = monthWords(day);
    const label = name === month ? date : `${date} ${name}`;
    const fits = column + label.length <= canvas.columns;
    if (fits) month = name;
    draw(canvas, [row + 1, column], fits ? label : '', 'dim');
  }
}
