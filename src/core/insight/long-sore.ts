import type { Morning } from '../diary/morning.ts';
import { addDays, type Day, differenceInDays } from '../time/day.ts';

/** Days, the first and the last included, after which back pain has lasted for so long that GPs ask more (NICE NG65: over three months). */
const LONG_SORE_DAYS = 84;

/** Days between two sore mornings that still belong together: this project's own rule. */
const MOST_BETWEEN = 14;

/**
 * Whether a back has been sore for twelve weeks by the record: from a first morning with a score above 0 to one of the last
 * two weeks, with no two weeks between without one. `mornings` are those that count, in order of days.
 */
export function isLongSore(mornings: readonly Morning[], today: Day): boolean {
  const sore = mornings.filter(({ score, day }) => score > 0 && day <= today).map(({ day }) => day);
  let first = today;
  for (const day of sore.toReversed()) {
    if (day < addDays(first, -MOST_BETWEEN)) break;
    first = day;
  }
  return differenceInDays(first, today) + 1 >= LONG_SORE_DAYS;
}
