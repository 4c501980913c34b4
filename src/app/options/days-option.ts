import { type Weekday, WEEKDAYS } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';

const NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map(
  Object.entries<readonly Weekday[]>({
    daily: WEEKDAYS,
    all: WEEKDAYS,
    weekdays: [1, 2, 3, 4, 5],
    weekends: [6, 7],
  }),
);

/**
 * Returns weekdays typed as `mon-fri`, `mon,wed,sat`, `daily`, `weekdays`, `weekends` or, as many of the seven as that,
 * `3/7`. Throws a `usage` fault.
 */
export function weekdaysFrom(typed: string): readonly Weekday[] {
  const text = typed.trim().toLowerCase();
  const [, count] = /^([1-7]) *\/ *7$/.exec(text) ?? [];
  if (count !== undefined) return spreadDays(Number(count));
  const parts = text.split(/\s*,\s*|\s+/).map((part) => SETS.get(part) ?? range(part));
  if (text !== '' && parts.every((part) => part !== undefined)) {
    const days = new Set(parts.flatMap((part) => part));
    return WEEKDAYS.filter((day) => days.has(day));
  }
  const message = `--days takes weekdays, or how many of the 7, not \`${typed}\``;
  throw new Fault(
    'usage',
    message,
    'for example: --days mon-fri, --days mon,wed,sat, --days 3/7, or --days daily',
  );
}

/** So many days of the week, as evenly apart as possible, from Monday on: `mon,thu`, `mon,wed,fri`, `mon,tue,thu,sat`. */
function spreadDays(count: number): readonly Weekday[] {
  return Array.from(
    { length: count },
    (_, index) => (1 + Math.floor((index * 7) / count)) as Weekday,
  );
}

/** One weekday, or a range of them that may span the weekend: `fri-mon`. */
function range(part: string): readonly Weekday[] | undefined {
  const [from, to, more] = part.split(/[-–]/).map((name) => weekdayOf(name));
  if (more !== undefined || from === undefined) return undefined;
  if (!/[-–]/.test(part)) return [from];
  if (to === undefined) return undefined;
  const length = (to - from + 7) % 7;
  return Array.from(
    { length: length + 1 },
    (_, index) => (((from - 1 + index) % 7) + 1) as Weekday,
  );
}

function weekdayOf(name: string): Weekday | undefined {
  const index = NAMES.findIndex((full) => name.length >= 3 && full.startsWith(name));
  return index === -1 ? undefined : ((index + 1) as Weekday);
}
