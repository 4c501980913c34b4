import type { Day } from '../time/day.ts';

/** Some days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a day is one of them. */
export function isWithin(day: Day, { from, to }: Span): boolean {
  return day >= from && day <= to;
}

/** Whether two spans have a day in common. One that ends before it begins has none. */
export function overlap(a: Span, b: Span): boolean {
  return a.from <= a.to && b.from <= b.to && a.from <= b.to && b.from <= a.to;
}
