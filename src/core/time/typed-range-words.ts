import { addDays, type Day, weekday } from './day.ts';
import { isDay } from './typed-time-query.ts';
import { counted, NUMBER } from './typed-time-words.ts';

/** The first and the last day of a range, each as typed. */
export type RangeEnds = readonly [first: string, last: string];

/** The days that a name such as `last week` or `last 3 days` has on a day; undefined if a normalised text is no such name. */
export function namedRange(text: string, today: Day): readonly [Day, Day] | undefined {
  const named = NAMED.get(text.replace(/^(?:in |during )?(?:the )?/, ''));
  if (named !== undefined) return named(today);
  const [, count, unit = ''] = LAST_DAYS.exec(text) ?? [];
  if (count === undefined) return undefined;
  const days = counted(count) * (unit.startsWith('w') ? 7 : 1);
  return [addDays(today, 1 - Math.max(1, days)), today];
}

/** The ends of a normalised text such as `mon to wed`; undefined if it has none that are days. */
export function rangeEnds(text: string): RangeEnds | undefined {
  for (const [shape, read] of ENDS) {
    const match = shape.exec(text);
    if (match === null) continue;
    const ends = read(match.slice(1).map((part) => part ?? ''));
    if (ends.every((end) => isDay(end))) return ends;
  }
  return undefined;
}

/** Weeks begin on Monday, as in the calendar of `stretch history`. */
const NAMED: ReadonlyMap<string, (today: Day) => readonly [Day, Day]> = new Map([
  ['this week', (today: Day) => [monday(today), today] as const],
  ['last week', (today: Day) => [addDays(monday(today), -7), addDays(monday(today), -1)] as const],
  [
    'last weekend',
    (today: Day) => [addDays(monday(today), -2), addDays(monday(today), -1)] as const,
  ],
  ['this month', (today: Day) => [firstOfMonth(today), today] as const],
  [
    'last month',
    (today: Day) => {
      const last = addDays(firstOfMonth(today), -1);
      return [firstOfMonth(last), last] as const;
    },
  ],
]);

const LAST_DAYS = new RegExp(`^(?:the )?(?:last|past) (${NUMBER}) ?(d|days?|w|weeks?)$`);

type ReadEnds = (found: readonly string[]) => RangeEnds;

const bothEnds: ReadEnds = ([first = '', last = '']) => [first, last];

/** Ways of writing both ends; of some, the month stands only once. */
const ENDS: readonly (readonly [RegExp, ReadEnds])[] = [
  [
    /^(?:from )?(\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to) ?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+\.?(?: \d{4})?)$/,
    ([first, last, month]) => [`${first} ${month}`, `${last} ${month}`],
  ],
  [
    /^(?:from )?([a-z]+)\.? (\d{1,2}) ?(?:-|–|to) ?(\d{1,2})((?: \d{4})?)$/,
    ([month, first, last, year]) => [`${month} ${first}${year}`, `${month} ${last}${year}`],
  ],
  [
    /^(\d{1,2})\.? ?[-–] ?(\d{1,2})\.(\d{1,2})\.$/,
    ([first, last, month]) => [`${first}.${month}.`, `${last}.${month}.`],
  ],
  [/^since (.+)$/, ([first = '']) => [first, 'today']],
  [/^(?:from )?(.+?) (?:to|until|till|through|-|–|—) (.+)$/, bothEnds],
  [/^between (.+?) and (.+)$/, bothEnds],
  [/^(.+?) ?(?:\.\.|–|—) ?(.+)$/, bothEnds],
  [/^([a-z]+|[\d.]+)-([a-z]+|[\d.]+)$/, bothEnds],
];

function monday(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
