import { readMessages, type FitMessage } from './fit-message.ts';
import type { FitPart } from './fit-part.ts';
import type { Place } from './local-time.ts';
import { isPlace, metresBetween } from './track.ts';

/** A time, in seconds of FIT files; the records from its beginning to its end belong to a session. */
export interface FitSpan {
  readonly from: number;
  readonly to: number;
}

/** What the records of a session come to, where the session itself does not say. */
export interface RecordSums {
  readonly place: Place | undefined;
  /** Metres that the watch counted; undefined if it counted none. */
  readonly counted: number | undefined;
  /** Metres from place to place. */
  readonly added: number;
  /** The first and the last time; undefined if the clock of the watch was never set. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** The times of a clock that was set: earlier ones count the seconds since the watch was switched on. */
export const EARLIEST_TIME = 0x1000_0000;

/** Returns a place from two fields of a message; undefined if it has none. */
export function placeIn(message: FitMessage, fields: readonly [number, number]): Place | undefined {
  const [north, east] = fields.map((field) => message.number(field));
  if (north === undefined || east === undefined) return undefined;
  const place = { latitude: north * DEGREES, longitude: east * DEGREES };
  return isPlace(place) ? place : undefined;
}

/** A circle has 2³² parts. */
const DEGREES = 360 / 2 ** 32;

const RECORD = 20;
const RECORDS: ReadonlySet<number> = new Set([RECORD]);
const PLACE = [0, 1] as const;
const DISTANCE = 5;

/** Goes through the records of a part and adds up those in a span; in any, if it is undefined. */
export function recordSums({ view, from, to }: FitPart, span: FitSpan | undefined): RecordSums {
  let place: Place | undefined;
  let before: Place | undefined;
  let added = 0;
  let lowest: number | undefined;
  let highest: number | undefined;
  let first: number | undefined;
  let last: number | undefined;
  readMessages(view, { from, to }, RECORDS, (record) => {
    if (span !== undefined && !isIn(span, record.time)) return;
    const here = placeIn(record, PLACE);
    if (here !== undefined && before !== undefined) added += metresBetween(before, here);
    before = here ?? before;
    place ??= here;
    const counted = record.number(DISTANCE);
    lowest ??= counted;
    highest = counted ?? highest;
    if (record.time === undefined || record.time < EARLIEST_TIME) return;
    first ??= record.time;
    last = record.time;
  });
  // The watch goes on counting from one session to the next.
  const base = span === undefined ? 0 : (lowest ?? 0);
  const counted = highest === undefined ? undefined : (highest - base) / 100;
  return { place, counted, added, first, last };
}

function isIn({ from, to }: FitSpan, time: number | undefined): boolean {
  return time !== undefined && time >= from && time <= to;
}
