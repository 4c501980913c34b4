import { type Spread, spreadOf } from '../base/spread.ts';
import { addDays, type Day } from '../time/day.ts';
import { isWithin, type Span } from './span.ts';

/** A number of a day. */
export interface DayValue {
  readonly day: Day;
  readonly value: number;
}

/** The numbers of seven days. */
export type EndWeek = Spread & Span;

/** Seven days at the beginning and seven at the end, to be put side by side; both null if they cannot be. */
export interface EndWeeks {
  readonly first: EndWeek | null;
  readonly last: EndWeek | null;
}

/** Numbers that each of the two weeks needs: this project's own rule. */
const LEAST_VALUES = 3;

/**
 * Returns the seven days from the first number on and the seven up to the last one, of numbers in order of days; nothing
 * unless each has three or more and they have no day in common. They are put side by side; nothing is made of the difference.
 */
export function endWeeks(values: readonly DayValue[]): EndWeeks {
  const [begin, end] = [values[0]?.day, values.at(-1)?.day];
  if (begin === undefined || end === undefined) return NONE;
  const first = weekOf(values, { from: begin, to: addDays(begin, 6) });
  const last = weekOf(values, { from: addDays(end, -6), to: end });
  const isComparable = [first, last].every((week) => (week?.count ?? 0) >= LEAST_VALUES);
  if (!isComparable || first === null || last === null || first.to >= last.from) return NONE;
  return { first, last };
}

const NONE: EndWeeks = { first: null, last: null };

function weekOf(values: readonly DayValue[], span: Span): EndWeek | null {
  const own = values.filter(({ day }) => isWithin(day, span));
  const spread = spreadOf(own.map(({ value }) => value));
  return spread === null ? null : { ...spread, ...span };
}
