import { addDays, type Day, differenceInDays, weekday, type Weekday } from './day.ts';
import { parseDay } from './typed-time.ts';
import {
  BETWEEN,
  impossible,
  type Query,
  reversed,
  type TypingContext,
  unknown,
} from './typed-time-errors.ts';
import { dayRule, isDay, onlyFit, queryFor } from './typed-time-query.ts';
import { namedRange, type RangeEnds, rangeEnds } from './typed-range-words.ts';
import { type Direction, possibleDays, weekdayNamed } from './typed-time-words.ts';

/** Training days as typed, both ends included; `isDay` if one day alone was typed. */
export interface TypedRange {
  readonly from: Day;
  readonly to: Day;
  readonly isDay: boolean;
}

/**
 * Parses days such as `mon to wed`, `1-5 nov`, `since monday` or `last week`, or a day alone. Throws a `usage` fault if there
 * is any doubt.
 */
export function parseRange(
  flag: string,
  typed: string,
  context: TypingContext,
  direction: Exclude<Direction, 'future'>,
): TypedRange {
  const query = queryFor(flag, typed, context, direction);
  if (isDay(query.text)) {
    const day = parseDay(flag, typed, context, direction);
    return { from: day, to: day, isDay: true };
  }
  const only = onlyFit(query, rangesIn(query), dayRule(query));
  const [from = only, to = from] = only.split(BETWEEN);
  return { from, to, isDay: false };
}

/** What the text can mean on the days that can be called today, as `2026-11-02..2026-11-05`. */
function rangesIn(query: Query): readonly string[] {
  const { text, todays } = query;
  const ends = rangeEnds(text);
  const all = todays.flatMap((today) => {
    const named = namedRange(text, today);
    if (named !== undefined) return [named.join(BETWEEN)];
    return ends === undefined ? [] : spans(ends, today, query);
  });
  if (all.length > 0) return [...new Set(all)].toSorted();
  if (ends === undefined) throw unknown(query, 'a day');
  const isReal = ends.every((end) => lastDays(end, todays[0], query).length > 0);
  throw isReal ? reversed(query) : impossible(query);
}

function spans(ends: RangeEnds, today: Day, query: Query): readonly string[] {
  const [first, last] = ends;
  const [a, b] = [weekdayNamed(first), weekdayNamed(last)];
  if (a !== undefined && b !== undefined) return weekdaySpans(a, b, today, query);
  return lastDays(last, today, query).flatMap((to) =>
    firstDays(first, to, today).map((from) => [from, to].join(BETWEEN)),
  );
}

function lastDays(last: string, today: Day, { direction = 'past' }: Query): readonly Day[] {
  return possibleDays(last, { today, limit: today, direction }) ?? [];
}

/** Days that a range can have if its first day, typed without a year, is in the year before that of the last. */
const HALF_A_YEAR = 183;

/** The first day, if it is not after the last: a weekday is the one before that day, a date without a year likewise. */
function firstDays(first: string, to: Day, today: Day): readonly Day[] {
  const anchor = weekdayNamed(first) === undefined ? today : to;
  const before = (limit: Day) =>
    possibleDays(first, { today: anchor, limit, direction: 'past' }) ?? [];
  const found = before(to).filter((from) => from <= to);
  if (String(before(addDays(to, 366))) === String(before(to))) return found;
  // Otherwise `5 nov to 1 nov` would be a year.
  const isMeant = (from: Day) => from.slice(0, 4) === to.slice(0, 4);
  return found.filter((from) => isMeant(from) || differenceInDays(from, to) <= HALF_A_YEAR);
}

/** The last days of these names that are over, and the next if they have begun or may be to come; two if they end today. */
function weekdaySpans(
  first: Weekday,
  end: Weekday,
  today: Day,
  { direction }: Query,
): readonly string[] {
  const over = addDays(today, -((weekday(today) - end + 7) % 7));
  const length = (end - first + 7) % 7 || 7;
  const last = over === today ? [addDays(today, -7), today] : [over, addDays(over, 7)];
  return last
    .map((to) => [addDays(to, -length), to] as const)
    .filter(([from]) => direction === 'either' || from <= today)
    .map((days) => days.join(BETWEEN));
}
