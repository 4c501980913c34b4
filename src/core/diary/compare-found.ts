import { type Day, trainingDay } from '../time/day.ts';
import type { Run, Activity } from './activity.ts';
import { FOUND_FORMATS, type FoundActivity } from './found-activity.ts';
import { type Comparable, likeness, type Likeness, spanOf } from './same-run.ts';

/** An activity and the file it was found in. */
export interface FoundEntry {
  readonly file: string;
  readonly activity: FoundActivity;
}

/** What an activity that was found is: new, in the record already, once more in the same import, or perhaps one of these. */
export type FoundStatus = 'new' | 'known' | 'double' | 'maybe';

/** How an activity that was found compares with all the others. */
export interface FoundVerdict {
  readonly status: FoundStatus;
  /** The positions of its copies in the list, the better ones first. */
  readonly copies: readonly number[];
  /** What it may be, if it may be something else. */
  readonly alike?: Alike;
}

/** What something that was found may be: something recorded, or in the same import. */
export interface Alike extends Comparable {
  readonly isRecorded: boolean;
}

/**
 * Compares what was found with the record and with each other, and returns how each does, in the order of the list. Of
 * several copies the best is new: which one that is does not depend on the order. Whatever is added of it, comparing the
 * list again finds nothing new.
 */
export function compareFound(
  found: readonly FoundEntry[],
  record: readonly Comparable[],
  dayStart: string,
): readonly FoundVerdict[] {
  const recorded = new Neighbours(record.map((comparable) => ({ comparable, copies: [] })));
  const kept = new Neighbours([]);
  const claimed = new Set<Known>();
  const verdicts: FoundVerdict[] = found.map(() => ({ status: 'new', copies: [] }));
  for (const { comparable, index } of bestFirst(found, dayStart)) {
    const { status, of, alike } = statusOf(comparable, { recorded, kept, claimed });
    const copies: number[] = [];
    verdicts[index] = { status, copies, ...(alike === undefined ? {} : { alike }) };
    if (status === 'new' || status === 'maybe') kept.add({ comparable, copies });
    of?.copies.push(index);
  }
  return verdicts;
}

/** What compares with others of an activity in a file. */
function foundComparable({ file, activity }: FoundEntry, dayStart: string): Comparable {
  const { sport, date, began, distance, seconds, elapsed, device } = activity;
  const day = dayOfFound(activity, dayStart);
  return { sport, date, day, began, distance, seconds, elapsed, device, file };
}

/** The training day of what was found. */
export function dayOfFound({ date, began }: FoundActivity, dayStart: string): Day {
  return began === null ? date : trainingDay(began, dayStart);
}

/** What compares with others of a run in the record. */
export function runComparable(run: Run): Comparable {
  return { ...recordedComparable(run), sport: 'run', elapsed: run.elapsed };
}

/** What compares with others of another activity in the record. */
export function activityComparable(activity: Activity): Comparable {
  return { ...recordedComparable(activity), sport: activity.kind, elapsed: null };
}

function recordedComparable({ day, began, distance, seconds, source }: Run | Activity) {
  const date = began === null ? day : began.slice(0, 10);
  const file = source === null ? null : source.file;
  return { date, day, began, distance, seconds, device: source?.device ?? '', file };
}

interface Known {
  readonly comparable: Comparable;
  readonly copies: number[];
}

interface Others {
  readonly recorded: Neighbours;
  readonly kept: Neighbours;
  /** What somebody typed and something found is taken to be: it is one run, so that the next is another. */
  readonly claimed: Set<Known>;
}

function statusOf(
  comparable: Comparable,
  { recorded, kept, claimed }: Others,
): { readonly status: FoundStatus; readonly of?: Known; readonly alike?: Alike } {
  const inRecord = recorded.alike(comparable);
  if (inRecord.some(([, how]) => how === 'same')) return { status: 'known' };
  // A list without times of day says twice what was twice on a day.
  const inImport = kept.alike(comparable).filter(([one]) => !isSameList(one, comparable));
  const copied = inImport.find(([, how]) => how === 'same');
  if (copied !== undefined) return { status: 'double', of: copied[0] };
  const typed = inRecord.find(([one]) => isTypedDay(one) && !claimed.has(one));
  if (typed !== undefined) {
    claimed.add(typed[0]);
    return { status: 'maybe', alike: alikeOf(typed[0], true) };
  }
  const untyped = inRecord.find(([one]) => !isTypedDay(one));
  if (untyped !== undefined) return { status: 'maybe', alike: alikeOf(untyped[0], true) };
  const [other] = inImport;
  if (other !== undefined) return { status: 'maybe', alike: alikeOf(other[0], false) };
  return { status: 'new' };
}

function alikeOf({ comparable }: Known, isRecorded: boolean): Alike {
  return { ...comparable, isRecorded };
}

function isTypedDay({ comparable: { file, began } }: Known): boolean {
  return file === null && began === null;
}

function isSameList({ comparable }: Known, { file, began }: Comparable): boolean {
  return comparable.began === null && began === null && comparable.file === file;
}

/** Everything found, the better copies first, in an order that depends on nothing but what they say. */
function bestFirst(found: readonly FoundEntry[], dayStart: string) {
  const entries = found.map((entry, index) => ({
    index,
    comparable: foundComparable(entry, dayStart),
    rank: rankOf(entry),
  }));
  return entries.toSorted((a, b) => compareRanks(a.rank, b.rank));
}

type Rank = readonly (number | string)[];

function rankOf({ file, activity }: FoundEntry): Rank {
  const { format, isEstimated, distance, seconds, elapsed, began, date, sport } = activity;
  const { device, sourceId, title } = activity;
  return [
    began === null ? 1 : 0,
    FOUND_FORMATS.indexOf(format),
    distance === null ? 1 : 0,
    isEstimated ? 1 : 0,
    began ?? date,
    -(elapsed ?? seconds ?? 0),
    -(distance ?? 0),
    sport,
    device,
    sourceId,
    title,
    file,
  ];
}

function compareRanks(one: Rank, other: Rank): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? value;
    if (value < against) return -1;
    if (value > against) return 1;
  }
  return 0;
}

const DAY = 86_400_000;

/** What is known, by the days on which it was: to be compared with what is near it only. */
class Neighbours {
  readonly #byDay = new Map<string, Known[]>();

  constructor(known: readonly Known[]) {
    for (const one of known) this.add(one);
  }

  add(one: Known): void {
    for (const key of keysOf(one.comparable)) {
      const there = this.#byDay.get(key);
      if (there === undefined) this.#byDay.set(key, [one]);
      else there.push(one);
    }
  }

  /** Returns what is the same, or perhaps the same. */
  alike(comparable: Comparable): readonly (readonly [Known, Likeness])[] {
    const near = new Set(searchedKeys(comparable).flatMap((key) => this.#byDay.get(key) ?? []));
    return [...near]
      .map((one) => [one, likeness(one.comparable, comparable)] as const)
      .filter(([, how]) => how !== 'other');
  }
}

/** The days on which something was, in UTC, and its dates, by which what has no time of day is found. */
function keysOf(comparable: Comparable): readonly string[] {
  const { date, day } = comparable;
  return [...new Set([`on ${date}`, `on ${day}`]), ...utcDays(comparable, 0)];
}

/** The days to search: a source with a wrong zone is less than a day off. */
function searchedKeys(comparable: Comparable): readonly string[] {
  return [...keysOf(comparable), ...utcDays(comparable, DAY)];
}

function utcDays(comparable: Comparable, around: number): readonly string[] {
  const span = spanOf(comparable);
  if (span === undefined) return [];
  const last = Math.floor((span.to + around) / DAY);
  const keys: string[] = [];
  for (let day = Math.floor((span.from - around) / DAY); day <= last; day++) keys.push(`${day}`);
  return keys;
}
