import {
  activityComparable,
  compareFound,
  type FoundEntry,
  type FoundVerdict,
  runComparable,
} from '../../core/diary/compare-found.ts';
import type { Diary } from '../../core/diary/diary.ts';
import type { FoundActivity } from '../../core/diary/found-activity.ts';
import type { Sport } from '../../core/diary/sport.ts';
import { writtenTitles } from '../../core/diary/title-note.ts';
import { epochMs } from '../../core/time/day.ts';

/**
 * What an activity in a file is: new, in the record already, once more in the same import, of a sport that is not wanted,
 * or perhaps one that is recorded already.
 */
export type ListedStatus = FoundVerdict['status'] | 'other-sport';

/** An activity in a file, compared with the record and the others. */
export interface ListedActivity extends FoundEntry {
  readonly status: ListedStatus;
  /** What is written into the record: with what only its copies say, and without a title that nobody wrote. */
  readonly kept: FoundActivity;
}

/** Compares what was found, of the wanted sports, with the record and each other. In order of their beginnings. */
export function listFound(
  found: readonly FoundEntry[],
  diary: Diary,
  { sports, dayStart }: { readonly sports: ReadonlySet<Sport>; readonly dayStart: string },
): readonly ListedActivity[] {
  const wanted = found.filter(({ activity }) => sports.has(activity.sport));
  const record = [
    ...diary.runs.map((run) => runComparable(run)),
    ...diary.activities.map((activity) => activityComparable(activity)),
  ];
  const verdicts = compareFound(wanted, record, dayStart);
  const listed = wanted.map((entry, index): ListedActivity => {
    const { status, copies } = verdicts[index] ?? { status: 'new', copies: [] };
    const others = copies.flatMap((copy) => wanted[copy]?.activity ?? []);
    return { ...entry, status, kept: completed(entry.activity, others) };
  });
  const others = found
    .filter(({ activity }) => !sports.has(activity.sport))
    .map((entry) => ({ ...entry, status: 'other-sport' as const, kept: entry.activity }));
  return withWrittenTitles([...listed, ...others].toSorted(byBeginning));
}

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
    kept: { ...one.kept, title: titles[index] ?? '' },
  }));
}

function byBeginning(one: FoundEntry, other: FoundEntry): number {
  const [a, b] = [startOf(one), startOf(other)];
  return a - b || (one.file < other.file ? -1 : 1);
}

function startOf({ activity: { began, date } }: FoundEntry): number {
  return epochMs(began ?? date);
}
