import type { FoundActivity, FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { quantity } from '../../core/text/quantity.ts';
import { appleWorkout } from './apple-workout.ts';

/** Reads a file part by part: `take` gets each, in order, and `end` returns what they held. */
export interface PartReader {
  readonly take: (part: Uint8Array) => void;
  readonly end: () => FoundContent;
}

/** Reads what Apple Health sends, of which workouts are a small part: only they are looked at more closely. */
export function appleHealthReader(context: FoundContext): PartReader {
  const activities: FoundActivity[] = [];
  let damaged = 0;
  // What may be the beginning of a workout; it is looked at again when it has become twice as long.
  let rest: Buffer[] = [];
  let [length, enough] = [0, 0];
  let tail: Buffer = Buffer.alloc(0);
  const look = (bytes: Buffer) => {
    const { workouts, from } = workoutsIn(bytes);
    for (const workout of workouts) {
      const activity = appleWorkout(workout, context);
      if (activity === undefined) damaged++;
      else activities.push(activity);
    }
    rest = [Buffer.from(bytes.subarray(from))];
    length = bytes.length - from;
    enough = 2 * length;
  };
  return {
    take: (part) => {
      tail = Buffer.concat([tail, part.subarray(-LONGEST_TAIL)]).subarray(-LONGEST_TAIL);
      length += part.length;
      if (length < enough) rest.push(Buffer.from(part));
      else look(Buffer.concat([...rest, part]));
    },
    end: () => {
      look(Buffer.concat(rest));
      const isWhole = tail.toString('latin1').trimEnd().endsWith(END);
      return content(activities, isWhole, damaged);
    },
  };
}

/** Bytes at the end among which its last tag is. */
const LONGEST_TAIL = 256;
const END = '</HealthData>';

function content(
  activities: readonly FoundActivity[],
  isWhole: boolean,
  damaged: number,
): FoundContent {
  const lost = damaged === 0 ? undefined : `${quantity(damaged, 'workout')} in it cannot be read`;
  const unread = isWhole ? lost : 'it is cut off';
  if (activities.length > 0) {
    return { kind: 'activities', activities, ...(unread === undefined ? {} : { unread }) };
  }
  return unread === undefined
    ? { kind: 'other', what: 'what Apple Health has, without workouts' }
    : { kind: 'unreadable', why: unread };
}

/** Returns the whole workouts in some bytes, and from where on there may be another that is not whole yet. */
function workoutsIn(bytes: Buffer): {
  readonly workouts: readonly Buffer[];
  readonly from: number;
} {
  const workouts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const start = bytes.indexOf(START, at);
    // Its beginning may be the end of these bytes.
    if (start === -1) return { workouts, from: Math.max(at, bytes.length - START.length) };
    const end = endOf(bytes, start);
    if (end === undefined) {
      const isLost = bytes.length - start > LONGEST;
      return { workouts, from: isLost ? bytes.length : start };
    }
    if (end > 0) workouts.push(bytes.subarray(start, end));
    at = end > 0 ? end : start + START.length;
  }
}

const START = '<Workout';
const CLOSE = '</Workout>';

/** Bytes of a workout with a marker for every lap of a long day; what is longer never ends. */
const LONGEST = 8 << 20;

/** Returns where an element ends; undefined if not here, and 0 if it is another that begins the same, such as a route. */
function endOf(bytes: Buffer, start: number): number | undefined {
  const next = bytes[start + START.length];
  if (next === undefined) return undefined;
  if (!BLANKS.has(next)) return 0;
  const tag = tagEnd(bytes, start);
  if (tag === undefined) return undefined;
  if (bytes[tag - 2] === SLASH) return tag;
  const close = bytes.indexOf(CLOSE, tag);
  return close === -1 ? undefined : close + CLOSE.length;
}

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const [QUOTE, APOSTROPHE, SLASH, GREATER] = [0x22, 0x27, 0x2f, 0x3e];

/** Returns where a tag ends, outside of quotes. */
function tagEnd(bytes: Buffer, start: number): number | undefined {
  let quote: number | undefined;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) quote = undefined;
    else if (quote === undefined && (byte === QUOTE || byte === APOSTROPHE)) quote = byte;
    else if (quote === undefined && byte === GREATER) return at + 1;
  }
  return undefined;
}
