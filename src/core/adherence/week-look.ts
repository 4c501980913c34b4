import { isAboveUsual, usualBefore } from '../diary/flare.ts';
import { setKey } from '../journal/session-record.ts';
import type { StopKind } from '../safety/stop.ts';
import type { Slot } from '../schedule/slot.ts';
import { addDays, type Day, type Weekday, weekday } from '../time/day.ts';
import type { DiaryDay } from './diary-day.ts';
import { daysBetween, type Week, WEEK_DAYS } from './week.ts';

/** The one thing of a week that is worth a look. */
export type WeekLook =
  | { readonly kind: 'stopped'; readonly stop: StopKind }
  | { readonly kind: 'left-out'; readonly exercise: string; readonly sessions: number }
  | { readonly kind: 'long-run'; readonly run: LongerRun }
  | {
      readonly kind: 'sore-morning';
      readonly day: Day;
      readonly score: number;
      readonly usual: number;
    }
  | { readonly kind: 'step'; readonly words: string }
  | { readonly kind: 'weekday'; readonly slot: Slot; readonly weekday: Weekday }
  | { readonly kind: 'mornings'; readonly noted: number; readonly days: number }
  | { readonly kind: 'nothing' };

/** A run, in metres, that was longer than the longest of the 30 days before it, by a share of that. */
export interface LongerRun {
  readonly day: Day;
  readonly metres: number;
  readonly longest: number;
  readonly more: number;
}

/** What the rules are asked about. */
export interface WeekFacts {
  readonly week: Week;
  /** The days up to its Sunday, from four weeks before on. */
  readonly days: readonly DiaryDay[];
  readonly today: Day;
  /** Why there is to be no session for now. */
  readonly stop: StopKind | undefined;
  /** The step of a dose that waits to be taken, in words. */
  readonly step: string | undefined;
  /** The runs of the week that were longer than the longest of the 30 days before. */
  readonly longRuns: readonly LongerRun[];
}

/** A rule, and who says that what it finds matters. */
interface WeekRule {
  readonly kind: WeekLook['kind'];
  readonly source: string;
  readonly find: (facts: WeekFacts) => WeekLook | undefined;
}

/** This project's own choice, of which no study is known. */
const OWN = 'this project’s own rule';

/** The rules in their order: the first that finds something is what there is to look at. */
export const WEEK_RULES: readonly WeekRule[] = [
  {
    kind: 'stopped',
    source: OWN,
    find: ({ stop }) => (stop === undefined ? undefined : { kind: 'stopped', stop }),
  },
  { kind: 'left-out', source: OWN, find: (facts) => leftOutTwice(facts) },
  {
    kind: 'long-run',
    source: 'Frandsen 2025, 10.1136/bjsports-2024-109380',
    find: ({ longRuns }) => muchLonger(longRuns),
  },
  { kind: 'sore-morning', source: OWN, find: (facts) => soreMorning(facts) },
  {
    kind: 'step',
    source: OWN,
    find: ({ step }) => (step === undefined ? undefined : { kind: 'step', words: step }),
  },
  { kind: 'weekday', source: OWN, find: (facts) => sameWeekday(facts) },
  { kind: 'mornings', source: OWN, find: (facts) => fewMornings(facts) },
];

/** Returns the one thing of a week to look at. */
export function weekLook(facts: WeekFacts): WeekLook {
  for (const { find } of WEEK_RULES) {
    const found = find(facts);
    if (found !== undefined) return found;
  }
  return { kind: 'nothing' };
}

/** Sessions of a week in which an exercise was left out for pain before it is said. */
const LEAST_LEFT_OUT = 2;

/** The exercise that was left out for pain in the most sessions, the first of several. */
function leftOutTwice({ week, days }: WeekFacts): WeekLook | undefined {
  const counts = new Map<string, number>();
  for (const { sessions } of daysBetween(days, week.monday, week.sunday)) {
    for (const { planned, excused } of sessions) {
      const left = planned.filter((set) => excused.includes(setKey(set)));
      for (const exercise of new Set(left.map((set) => set.exercise)))
        counts.set(exercise, (counts.get(exercise) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < LEAST_LEFT_OUT) return undefined;
  return { kind: 'left-out', exercise: most[0], sessions: most[1] };
}

/**
 * From so much more on, as a share, overuse injuries were more frequent: 1.64 times with 10 to 30 % (Frandsen 2025). It was
 * about runners, not about backs.
 */
const MUCH_MORE = 0.1;

function muchLonger(runs: readonly LongerRun[]): WeekLook | undefined {
  const [run] = runs.filter(({ more }) => more > MUCH_MORE).toSorted((a, b) => b.more - a.more);
  return run === undefined ? undefined : { kind: 'long-run', run };
}

/** The last morning with a score, if it is 2 points or more above the usual, as where no dose goes up. */
function soreMorning({ week, days, today }: WeekFacts): WeekLook | undefined {
  const last = week.sunday < today ? week.sunday : today;
  const mornings = days.flatMap(({ morning }) => morning ?? []);
  const latest = mornings.findLast(({ day }) => day <= last);
  if (latest === undefined || latest.day < week.monday) return undefined;
  const { day, score } = latest;
  const usual = usualBefore(mornings, day);
  if (usual === undefined || !isAboveUsual(mornings, day)) return undefined;
  return { kind: 'sore-morning', day, score, usual };
}

/** Weeks running in which a slot was not done on the same weekday before it is said. */
const SAME_WEEKS = 3;

/** The last such day of the week; of several slots on it, the first. */
function sameWeekday({ week, days, today }: WeekFacts): WeekLook | undefined {
  const last = week.sunday < today ? week.sunday : today;
  const byDay = new Map(days.map((one) => [one.day, one.record.slots]));
  const isMissed = (day: Day, name: string) =>
    byDay
      .get(day)
      ?.some(({ slot, state, isPlanned }) => isPlanned && state === 'missed' && slot.name === name);
  for (const { day, record } of daysBetween(days, week.monday, last).toReversed()) {
    const found = record.slots.find(
      ({ slot }) =>
        // With every second or third day, the weekday is not what they have in common.
        slot.every === undefined &&
        Array.from({ length: SAME_WEEKS }, (_, index) => addDays(day, -index * WEEK_DAYS)).every(
          (one) => isMissed(one, slot.name),
        ),
    );
    if (found !== undefined) return { kind: 'weekday', slot: found.slot, weekday: weekday(day) };
  }
  return undefined;
}

/** Days of a week that have to be over before its mornings are counted. */
const LEAST_DAYS = 4;

/** Only of somebody who does note mornings: whoever never does is not told each week. */
function fewMornings({ week, days }: WeekFacts): WeekLook | undefined {
  const noted = week.mornings?.count ?? 0;
  const isUsed = days.some(({ morning }) => morning !== undefined);
  if (!isUsed || week.days < LEAST_DAYS || noted * 2 >= week.days) return undefined;
  return { kind: 'mornings', noted, days: week.days };
}
