import { readMessages, type FitMessage } from './fit-message.ts';
import type { FitPart } from './fit-part.ts';
import type { Place } from './local-time.ts';
import { isPlace, metresBetween } from './track.ts';

/** A time, in seconds of FIT files; the records from its beginning to its end belong to a session. */
export interface FitSpan {
  readonly from: number;
  readonly to: number;
}

/** The span of what is alone in its file. */
export const WHOLE: FitSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What the records of a session come to, for where the session itself does not say. */
export interface RecordSums {
  /** The first place; undefined if there is none. */
  readonly place: Place | undefined;
  /** What the watch had counted at the first and at the last record, in centimetres; undefined if it counted nothing. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Metres from place to place. */
  readonly added: number;
  /** The first and the last time; undefined if the clock of the watch was never set. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** The times of a clock that was set: earlier ones count the seconds since the watch was switched on. */
export const EARLIEST_TIME = 0x1000_0000;

/** Returns a place from two fields of a message; undefined if it has none. */
export function placeIn(message: FitMessage, north: number, east: number): Place | undefined {
  const latitude = message.number(north);
  const longitude = message.number(east);
  if (latitude === undefined || longitude === undefined) return undefined;
  const place = { latitude: latitude * DEGREES, longitude: longitude * DEGREES };
  return isPlace(place) ? place : undefined;
}

/** A circle has 2³² parts. */
const DEGREES = 360 / 2 ** 32;

const RECORDS: ReadonlySet<number> = new Set([20]);
const DISTANCE = 5;

/** Adds up the records of a part, for each span those that are in it and in none before. */
export function recordSums(
  { view, from, to }: FitPart,
  spans: readonly FitSpan[],
): readonly RecordSums[] {
  const sums = spans.map(() => newSums());
  // Records come in order, so the next one is nearly always in the same span.
  let current = 0;
  readMessages(view, { from, to }, RECORDS, (record) => {
    if (!isIn(spans[current], record.time)) {
      current = spans.findIndex((span) => isIn(span, record.time));
    }
    const sum = sums[current];
    if (sum !== undefined) addRecord(sum, record);
  });
  return sums;
}

function isIn(span: FitSpan | undefined, time: number | undefined): boolean {
  if (span === undefined) return false;
  return time === undefined ? span === WHOLE : time >= span.from && time <= span.to;
}

type SumsUnderWay = { -readonly [Key in keyof RecordSums]: RecordSums[Key] } & {
  before: Place | undefined;
};

function newSums(): SumsUnderWay {
  return {
    place: undefined,
    before: undefined,
    from: undefined,
    to: undefined,
    added: 0,
    first: undefined,
    last: undefined,
  };
}

function addRecord(sums: SumsUnderWay, record: FitMessage): void {
  const here = placeIn(record, 0, 1);
  if (here !== undefined && sums.before !== undefined) {
    sums.added += metresBetween(sums.before, here);
  }
  sums.before = here ?? sums.before;
  sums.place ??= here;
  const counted = record.number(DISTANCE);
  sums.from ??= counted;
  sums.to = counted ?? sums.to;
  if (record.time === undefined || record.time < EARLIEST_TIME) return;
  sums.first ??= record.time;
  sums.last = record.time;
}
