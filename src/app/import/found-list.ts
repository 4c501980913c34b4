import {
  activityComparable,
  type Alike,
  compareFound,
  type FoundEntry,
  type FoundVerdict,
  runComparable,
} from '../../core/diary/compare-found.ts';
import type { Diary } from '../../core/diary/diary.ts';
import type { FoundActivity } from '../../core/diary/found-activity.ts';
import type { Sport } from '../../core/diary/sport.ts';
import { foundOddity, type FoundOddity } from '../../core/diary/odd-run.ts';
import { saysNoSport } from '../../core/diary/unnamed-sport.ts';
import { writtenTitles } from '../../core/diary/title-note.ts';
import { epochMs } from '../../core/time/day.ts';

/**
 * What an activity in a file is: new, in the record already, once more in the same import, perhaps one that is recorded
 * already; or left out, since it is of a sport that is not wanted, has yet to come, or can be no run.
 */
export type ListedStatus = FoundVerdict['status'] | 'other-sport' | 'future' | FoundOddity;

/** An activity in a file, compared with the record and the others. */
export interface ListedActivity extends FoundEntry {
  readonly status: ListedStatus;
  /** What is written into the record: with what only its copies say, and without a title that nobody wrote. */
  readonly kept: FoundActivity;
  /** What it may be, if it may be recorded already. */
  readonly alike?: Alike;
}

interface Wanted {
  readonly sports: ReadonlySet<Sport>;
  /** Whether also runs that can hardly be any. */
  readonly isOddWanted: boolean;
  readonly dayStart: string;
  /** The moment of the import. */
  readonly now: Date;
}

/** Compares what was found and is wanted with the record and each other. In order of their beginnings. */
export function listFound(
  found: readonly FoundEntry[],
  diary: Diary,
  wanting: Wanted,
): readonly ListedActivity[] {
  const { dayStart } = wanting;
  const reasons = found.map(({ activity }) => unwantedFor(activity, wanting));
  const wanted = found.filter((_, index) => reasons[index] === undefined);
  const record = [
    ...diary.runs.map((run) => runComparable(run)),
    ...diary.activities.map((activity) => activityComparable(activity)),
  ];
  const ids = new Set(diary.runs.map(({ id }) => id));
  const verdicts = compareFound(wanted, record, dayStart);
  const listed = wanted.map((entry, index): ListedActivity => {
    const verdict = verdicts[index] ?? { status: 'new', copies: [] };
    const others = verdict.copies.flatMap((copy) => wanted[copy]?.activity ?? []);
    const kept = completed(entry.activity, others);
    if (ids.has(entry.activity.own?.id ?? '')) return { ...entry, status: 'known', kept };
    const { status, alike } = verdict;
    return { ...entry, status, kept, ...(alike === undefined ? {} : { alike }) };
  });
  const others = found.flatMap((entry, index): readonly ListedActivity[] => {
    const reason = reasons[index];
    if (reason === undefined) return [];
    const isOdd = reason !== 'other-sport' && reason !== 'future';
    // What was added all the same is in the record already.
    const isKnown = isOdd && compareFound([entry], record, dayStart)[0]?.status === 'known';
    return [{ ...entry, status: isKnown ? 'known' : reason, kept: entry.activity }];
  });
  return withWrittenTitles([...listed, ...others].toSorted(byBeginning));
}

/** Why an activity is left out, whatever is in the record; undefined if it is not. */
function unwantedFor(
  activity: FoundActivity,
  { sports, isOddWanted, now }: Wanted,
): Exclude<ListedStatus, FoundVerdict['status']> | undefined {
  const { sport, began, date, distance, seconds, elapsed } = activity;
  if (!sports.has(sport)) return 'other-sport';
  if (epochMs(began ?? date) > now.getTime() + ZONES) return 'future';
  // A file that calls it a run is believed.
  const isBelieved = isOddWanted || !saysNoSport(activity);
  return sport !== 'run' || isBelieved ? undefined : foundOddity(distance, seconds ?? elapsed);
}

/** Milliseconds that a time may be ahead, for a zone that is not the one of the file. */
const ZONES = 86_400_000;

/** An activity with what it does not say itself and a copy does; the first copy that does counts. */
function completed(activity: FoundActivity, copies: readonly FoundActivity[]): FoundActivity {
  const first = <T>(of: (one: FoundActivity) => T | null) =>
    [activity, ...copies].map((one) => of(one)).find((value) => value !== null && value !== '');
  return {
    ...activity,
    surface: first(({ surface }) => surface) ?? null,
    effort: first(({ effort }) => effort) ?? null,
    device: first(({ device }) => device) ?? '',
    sourceId: first(({ sourceId }) => sourceId) ?? '',
    title: first(({ title }) => title) ?? '',
  };
}

function withWrittenTitles(listed: readonly ListedActivity[]): readonly ListedActivity[] {
  const isAdded = ({ status }: ListedActivity) => status === 'new' || status === 'maybe';
  const titles = writtenTitles(listed.map((one) => (isAdded(one) ? one.kept.title : '')));
  return listed.map((one, index) => ({
    ...one,
    kept: {
      ...one.kept,
      title: one.kept.own === undefined ? (titles[index] ?? '') : one.kept.title,
    },
  }));
}

function byBeginning(one: FoundEntry, other: FoundEntry): number {
  const [a, b] = [startOf(one), startOf(other)];
  return a - b || (one.file < other.file ? -1 : 1);
}

function startOf({ activity: { began, date } }: FoundEntry): number {
  return epochMs(began ?? date);
}
