import { type Day, epochMs, type Stamp } from '../time/day.ts';
import type { ActivityKind, Sport } from './sport.ts';

/** What tells one run from another, and one swim; `null` is what is not known. */
export interface Comparable {
  readonly sport: Sport | ActivityKind;
  /** The calendar date, local. */
  readonly date: Day;
  /** The training day: in the night still the day before. */
  readonly day: Day;
  readonly began: Stamp | null;
  /** Metres. */
  readonly distance: number | null;
  /** Seconds of the timer. */
  readonly seconds: number | null;
  /** Seconds from its beginning to its end. */
  readonly elapsed: number | null;
  /** The watch or the app; empty if it is not known. */
  readonly device: string;
  /** The file it comes from; null if somebody typed it. */
  readonly file: string | null;
}

/** How two of them compare: one run twice, two runs, or perhaps one run, which only a person can say. */
export type Likeness = 'same' | 'maybe' | 'other';

/** Two copies of a run differ by this part at the most: measured on runs kept by two services. */
const COPY = 0.02;
/** What somebody types without a time of day differs from what the watch says by this part at the most. */
const TYPED = 0.1;
/** What somebody types with a time of day begins this far from the truth at the most, in milliseconds. */
const TYPED_START = 2 * 3_600_000;
/** Two copies of a run start this far apart at the most, in milliseconds. */
const COPY_START = 59_999;
/** Zones are whole quarter hours apart. */
const QUARTER = 900_000;
/** No local time is further from UTC than this, in milliseconds. */
const FURTHEST_ZONE = 14 * 3_600_000;
/** No activity is taken to last longer than this, whatever a watch with a wrong clock says; in milliseconds. */
const LONGEST = 7 * 86_400_000;

/** When an activity was, in milliseconds since the epoch; both are the same if it is not known how long it took. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns when an activity was; undefined if no time of day is known. */
export function spanOf({ began, seconds, elapsed }: Comparable): Span | undefined {
  const from = began === null ? Number.NaN : epochMs(began);
  if (Number.isNaN(from)) return undefined;
  const length = Math.max(seconds ?? 0, elapsed ?? 0) * 1000;
  return { from, to: from + Math.min(Math.max(length, 0), LONGEST) };
}

/** Compares two activities: the order of the two makes no difference, and each is the same as itself. */
export function likeness(one: Comparable, other: Comparable): Likeness {
  if (one.sport !== other.sport) return 'other';
  const spans = [spanOf(one), spanOf(other)] as const;
  const [span, otherSpan] = spans;
  if (span === undefined || otherSpan === undefined) return likenessOfDays(one, other, spans);
  if (overlaps(span, otherSpan)) return 'same';
  const isAsked =
    isZoneApart(one, other, [span, otherSpan]) || isNearTyped(one, other, [span, otherSpan]);
  return isAsked ? 'maybe' : 'other';
}

/** Whether two overlap by half of the shorter; one whose length is not known need only begin within the other. */
function overlaps(one: Span, other: Span): boolean {
  const shorter = Math.min(one.to - one.from, other.to - other.from);
  const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  if (shorter > 0) return common * 2 >= shorter;
  return common >= 0 || Math.abs(one.from - other.from) <= COPY_START;
}

/** Whether two are alike but for a zone: a source that took local time for UTC. One watch knows its own time, as a person does. */
function isZoneApart(
  one: Comparable,
  other: Comparable,
  [span, otherSpan]: readonly [Span, Span],
): boolean {
  const apart = Math.abs(span.from - otherSpan.from);
  const beyond = apart % QUARTER;
  const isQuarters = Math.min(beyond, QUARTER - beyond) <= COPY_START;
  if (!isQuarters || apart > FURTHEST_ZONE + COPY_START) return false;
  if (one.device !== '' && one.device === other.device) return false;
  if (one.file === null && other.file === null) return false;
  return differ(one.distance, other.distance) <= COPY && differ(one.seconds, other.seconds) <= COPY;
}

/** Whether one of two was typed with a time of day from memory, and may be the other. */
function isNearTyped(
  one: Comparable,
  other: Comparable,
  [span, otherSpan]: readonly [Span, Span],
): boolean {
  const isOneTyped = (one.file === null) !== (other.file === null);
  return isOneTyped && Math.abs(span.from - otherSpan.from) <= TYPED_START && isAbout(one, other);
}

/** Compares two of which at least one has no time of day. */
function likenessOfDays(
  one: Comparable,
  other: Comparable,
  spans: readonly (Span | undefined)[],
): Likeness {
  if (one.date !== other.date && one.day !== other.day) return 'other';
  const isTyped = one.file === null || other.file === null;
  if (!isTyped && isCopy(one, other)) return 'same';
  // Of two lists without times of day, each says how many runs a day had.
  const isAsked = isTyped || spans.some((span) => span !== undefined);
  return isAsked && isAbout(one, other) ? 'maybe' : 'other';
}

/** Whether all that is known of both agrees, and something is. */
function isCopy(one: Comparable, other: Comparable): boolean {
  const parts = [
    [one.distance, other.distance],
    [one.seconds, other.seconds],
  ] as const;
  return parts.every(([a, b]) => (a === null && b === null) || differ(a, b) <= COPY);
}

/** Whether the distances are about the same; if one is not known the times, and if these are not known anything is. */
function isAbout(one: Comparable, other: Comparable): boolean {
  const distance = differ(one.distance, other.distance);
  if (distance !== Infinity) return distance <= TYPED;
  const time = differ(one.seconds, other.seconds);
  if (time !== Infinity) return time <= TYPED;
  return [one, other].some(({ distance: metres, seconds }) => metres === null && seconds === null);
}

/** The part by which two amounts differ, of the greater; infinite if one of them is not known. */
function differ(a: number | null, b: number | null): number {
  if (a === null || b === null) return Infinity;
  const most = Math.max(Math.abs(a), Math.abs(b));
  return most === 0 ? 0 : Math.abs(a - b) / most;
}
