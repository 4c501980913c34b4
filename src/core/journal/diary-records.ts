import type { Activity, Run } from '../diary/activity.ts';
import type { Diary, DiaryNote } from '../diary/diary.ts';
import { BACK_SIDES, KEPT_FROM, type Morning } from '../diary/morning.ts';
import { ACTIVITY_KINDS, SURFACES } from '../diary/sport.ts';
import { compareDays, type Day, epochMs, type Stamp } from '../time/day.ts';
import type { Line, LineOf } from './line.ts';

/** The lines of one type, with corrections, in the order they were written. */
type LinesOf = <T extends Line['type']>(type: T) => readonly LineOf<T>[];

/** Returns the diary that some lines hold. What a later version may have added to a list of words is left out. */
export function diaryOf(of: LinesOf): Diary {
  return {
    mornings: inDays(of('soreness').map((line) => morningOf(line))),
    runs: inTime(of('run').map((line) => runOf(line))),
    activities: inTime(of('activity').map((line) => activityOf(line))),
    notes: inDays(of('note').map((line) => noteOf(line))),
  };
}

/** Returns a diary with what was written later. */
export function diaryWith(diary: Diary, later: Diary): Diary {
  return {
    mornings: inDays([...diary.mornings, ...later.mornings]),
    runs: inTime([...diary.runs, ...later.runs]),
    activities: inTime([...diary.activities, ...later.activities]),
    notes: inDays([...diary.notes, ...later.notes]),
  };
}

function morningOf(line: LineOf<'soreness'>): Morning {
  const { id, day, at, device, score, stiffness, side, woke, medicine, keptFrom, late } = line;
  return {
    id,
    day,
    at,
    device,
    score,
    stiffness: stiffness ?? null,
    side: oneOf(BACK_SIDES, side),
    woke: woke ?? null,
    medicine: medicine ?? null,
    keptFrom: KEPT_FROM.filter((one) => keptFrom?.includes(one) === true),
    note: textOf(line.note),
    isLate: late === true,
  };
}

/** Returns the run that a line holds. */
export function runOf(line: LineOf<'run'>): Run {
  const { elapsed, surface, estimated, zoneAssumed } = line;
  return {
    ...recordedOf(line),
    elapsed: elapsed ?? null,
    surface: oneOf(SURFACES, surface),
    isEstimated: estimated === true,
    isZoneAssumed: zoneAssumed === true,
  };
}

/** Returns the activity that a line holds. */
export function activityOf(line: LineOf<'activity'>): Activity {
  return { ...recordedOf(line), kind: oneOf(ACTIVITY_KINDS, line.kind) ?? 'other' };
}

function recordedOf(line: LineOf<'run'> | LineOf<'activity'>) {
  const { id, day, at, device, began, distance, seconds, effort, source, late } = line;
  return {
    id,
    day,
    at,
    device,
    began: began ?? null,
    distance: distance ?? null,
    seconds: seconds ?? null,
    effort: onScale(effort),
    source: source ?? null,
    isLate: late === true,
    note: textOf(line.note),
  };
}

function noteOf({ id, day, at, device, text, mark }: LineOf<'note'>): DiaryNote {
  return { id, day, at, device, text, isMark: mark === true };
}

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | null {
  return values.find((one) => one === value) ?? null;
}

function onScale(value: number | null | undefined): number | null {
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : null;
}

/** An empty note in an amendment removes the note. */
function textOf(note: string | undefined): string | null {
  return note === undefined || note === '' ? null : note;
}

function inDays<T extends { readonly day: Day }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => compareDays(a.day, b.day));
}

interface Timed {
  readonly day: Day;
  readonly began: Stamp | null;
}

/** In order of days; those without a time of day come last in theirs. */
function inTime<T extends Timed>(items: readonly T[]): readonly T[] {
  const begun = ({ began }: T) => (began === null ? Infinity : epochMs(began));
  return items
    .map((item) => ({ item, time: begun(item) }))
    .toSorted((a, b) => compareDays(a.item.day, b.item.day) || compareTimes(a.time, b.time))
    .map(({ item }) => item);
}

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
