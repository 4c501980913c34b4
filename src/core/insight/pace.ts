import { addDays, type Day } from '../time/day.ts';
import type { TooLittle } from './answer.ts';
import { WINDOW_DAYS } from './insight-day.ts';
import type { Need } from './question.ts';

/** Days from which on none of a kind is a pace of none: this project's own rule. */
export const PACE_FROM = 14;

/** Days whose pace is taken for that of the next ones: this project's own rule. */
export const PACE_DAYS = 28;

/**
 * Returns what is too little, with the day by which there is enough if each need takes so many days; none if that is more
 * than half a year away, since what is there now has left the window by then. `isEarly` is whether a pace of none says nothing.
 */
export function tooLittle(
  needs: readonly Need[],
  daysFor: (need: Need) => number,
  today: Day,
  isEarly = false,
): TooLittle {
  const days = Math.ceil(Math.max(...needs.map((need) => daysFor(need))));
  const by = days <= WINDOW_DAYS ? addDays(today, days) : null;
  return { kind: 'too-little', needs, by, isEarly };
}

/** Returns how many are short. */
export function shortBy({ have, wanted }: Need): number {
  return wanted - have;
}
