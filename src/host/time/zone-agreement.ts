import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import type { OffsetAt } from '../../core/time/zone-rule.ts';
import { setZone, withZone } from './with-zone.ts';

/**
 * The first zone of Node's database with these offsets, of `hints` if possible: from ten years ago, in case sessions of
 * then are recorded, or else since last month; and for the next ten years. Undefined if there is none.
 */
export function agreeingZone(
  offsetAt: OffsetAt,
  hints: readonly string[],
  now: number,
): string | undefined {
  const until = addYears(now, AHEAD_YEARS).getTime();
  for (const from of [addYears(now, -PAST_YEARS), addDays(now, -PAST_DAYS)]) {
    const found = firstWith(samplesOf(offsetAt, from.getTime(), until), hints);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a zone of Node's has these offsets for the next year. */
export function agreesForYear(zone: string, offsetAt: OffsetAt, now: number): boolean {
  const samples = samplesOf(offsetAt, now, addYears(now, 1).getTime());
  return withZone(zone, () => hasOffsets(samples));
}

/** A zone with these offsets in January and July, though not always; undefined if there is none. */
export function similarZone(offsetAt: OffsetAt, now: number): string | undefined {
  const year = new Date(now).getUTCFullYear();
  const months = [0, 6].map((month) => Date.UTC(year, month));
  return firstWith(
    months.map((at) => ({ at, offset: offsetAt(at) })),
    [],
  );
}

const AHEAD_YEARS = 10;
const PAST_YEARS = 10;
const PAST_DAYS = 31;

/** An instant in milliseconds, and its offset in seconds east of UTC. */
interface Sample {
  readonly at: number;
  readonly offset: number;
}

const WEEK = 7 * 24 * 3_600_000;
const SECOND = 1000;

/** What tells two zones apart: the moments before and after each change, which come first, and every week. */
function samplesOf(offsetAt: OffsetAt, from: number, until: number): readonly Sample[] {
  const weeks = Array.from({ length: Math.ceil((until - from) / WEEK) }, (_, week) => {
    const at = from + week * WEEK;
    return { at, offset: offsetAt(at) };
  });
  const changes = weeks.flatMap(({ at, offset }, index) => {
    const next = weeks[index + 1];
    if (next === undefined || next.offset === offset) return [];
    const change = changeBetween(offsetAt, at, next.at);
    return [change - SECOND, change].map((one) => ({ at: one, offset: offsetAt(one) }));
  });
  return [...changes, ...weeks];
}

/** The second at which an offset begins that differs from the one at `before`. */
function changeBetween(offsetAt: OffsetAt, before: number, after: number): number {
  const offset = offsetAt(before);
  let [low, high] = [Math.floor(before / SECOND), Math.ceil(after / SECOND)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND) === offset) low = middle;
    else high = middle;
  }
  return high * SECOND;
}

/** Zones that never change, from 14 hours ahead of UTC to 12 behind, and then the best known of those with equal times. */
const LIKELY = [
  'UTC',
  ...Array.from({ length: 14 }, (_, hours) => `Etc/GMT-${hours + 1}`),
  ...Array.from({ length: 12 }, (_, hours) => `Etc/GMT+${hours + 1}`),
  'Europe/Berlin',
  'Europe/London',
  'Europe/Athens',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Halifax',
  'America/Nuuk',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Australia/Sydney',
  'Pacific/Auckland',
];

function firstWith(samples: readonly Sample[], hints: readonly string[]): string | undefined {
  const agrees = (zone: string) => {
    setZone(zone);
    return hasOffsets(samples);
  };
  // Set for each, it is restored once.
  return withZone(
    undefined,
    () =>
      [...hints, ...LIKELY].find((zone) => agrees(zone)) ??
      Intl.supportedValuesOf('timeZone').find((zone) => agrees(zone)),
  );
}

/** Whether the zone in force has these offsets. */
function hasOffsets(samples: readonly Sample[]): boolean {
  return samples.every(({ at, offset }) => -new Date(at).getTimezoneOffset() * 60 === offset);
}
