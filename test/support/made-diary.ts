import type { InsightDay } from '../../src/core/insight/insight-day.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';

/** What is done on a day and may change the next morning, or what is done on the evenings of a week, a seventh each. */
type Cause = 'runs' | 'distance' | 'surface' | 'evening' | 'evenings-of-a-week';

/**
 * When one runs: by chance, always or mostly on the same weekdays, less when the morning was sore, or as the back feels
 * during the day, which its score does not say in full. The last two also choose shorter runs, and roads, when sore.
 */
type RunDays = 'random' | 'fixed' | 'regular' | 'less-when-sore' | 'by-feel';

/** When one stretches in the evening: by chance, more when the morning was sore, or as the back feels, or by a plan. */
type Evenings = 'random' | 'more-when-sore' | 'by-feel' | EveningPlan;

/** Says whether one stretches on a day, by whether it has a run and by the days before. */
type EveningPlan = (day: Day, hasRun: boolean, before: readonly InsightDay[]) => boolean;

/** What is true of a diary that is made up. */
export interface Truth {
  readonly days: number;
  /** How much the back resembles that of the day before, 0 to below 1. */
  readonly likeness: number;
  /** Points that soreness falls by from the first day to the last, on a straight line. */
  readonly recovery: number;
  /** Points that soreness falls by at once, in the middle of the diary: from the morning after that day on. */
  readonly step: number;
  /** The standard deviation of weekdays, in points. */
  readonly rhythm: number;
  readonly runs: RunDays;
  readonly evenings: Evenings;
  /** The share of mornings that are not written down. */
  readonly missing: number;
  /** What changes the next morning, and by how many points; for distances those from a short run to a long one. */
  readonly cause: Cause | null;
  readonly points: number;
}

/** A diary in which nothing changes the next morning. */
export const NOTHING: Truth = {
  days: 84,
  likeness: 0,
  recovery: 0,
  step: 0,
  rhythm: 0,
  runs: 'random',
  evenings: 'random',
  missing: 0,
  cause: null,
  points: 0,
};

/** Usual soreness, and the standard deviation of mornings around what is usual, in points. */
const USUAL = 4;
const SPREAD = 1.5;

/** The share of the variance of mornings that the day does not feel, where one decides by how it feels. */
const UNFELT = 0.7;

/** How much a point of soreness changes what is done: the logarithm of the odds. */
const HEED = { 'less-when-sore': 0.6, 'more-when-sore': 0.6, 'by-feel': 1.5 } as const;

/** Miles of runs. */
const [SHORTEST, LONGEST] = [3, 8];

/** Miles between the middle of the short and of the long third of runs. */
export const BETWEEN_THIRDS = ((LONGEST - SHORTEST) * 2) / 3;

const FIRST_DAY = '2025-01-06';

/** Returns a diary of which a truth holds, with numbers from a generator. */
export function madeDiary(truth: Truth, random: () => number): readonly InsightDay[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const weekdays = Array.from({ length: 7 }, () => normal() * truth.rhythm);
  const habit = weekdays.map((_, index) => ({ index, order: random() }));
  const runDays = habit.toSorted((a, b) => a.order - b.order).slice(0, 3);
  const isHabit = weekdays.map((_, index) => runDays.some((day) => day.index === index));
  const unfelt = truth.runs === 'by-feel' || truth.evenings === 'by-feel' ? UNFELT : 0;
  const spread = { felt: SPREAD * Math.sqrt(1 - unfelt), unfelt: SPREAD * Math.sqrt(unfelt) };
  const days: InsightDay[] = [];
  let back = normal();
  for (let index = 0; index < truth.days; index++) {
    back = truth.likeness * back + Math.sqrt(1 - truth.likeness ** 2) * normal();
    const fallen = index > Math.floor(truth.days / 2) ? truth.step : 0;
    const drift = truth.recovery * (0.5 - index / truth.days) - fallen;
    const expected = USUAL + drift + (weekdays[index % 7] ?? 0) + pointsOf(truth, days);
    const felt = expected + spread.felt * back;
    const score = Math.min(10, Math.max(0, Math.round(felt + spread.unfelt * normal())));
    const sore = (unfelt > 0 ? felt : score) - USUAL;
    const day = addDays(FIRST_DAY, index);
    const run = runOn(truth, { sore, isHabit: isHabit[index % 7] === true }, random);
    const hasEvening =
      typeof truth.evenings === 'function'
        ? truth.evenings(day, run.hasRun, days)
        : random() < (truth.evenings === 'random' ? 0.5 : logistic(HEED[truth.evenings] * sore));
    const isWritten = random() >= truth.missing;
    days.push({ day, score: isWritten ? score : null, ...run, hasEvening });
  }
  return days;
}

function pointsOf({ cause, points }: Truth, days: readonly InsightDay[]): number {
  const before = days.at(-1);
  switch (cause) {
    case null:
      return 0;
    case 'runs':
      return before?.hasRun === true ? points : 0;
    case 'evening':
      return before?.hasEvening === true ? points : 0;
    case 'evenings-of-a-week':
      return (points * days.slice(-7).filter(({ hasEvening }) => hasEvening).length) / 7;
    case 'surface':
      return before?.isRoad === true ? points : 0;
    case 'distance': {
      const miles = before?.miles ?? null;
      return miles === null ? 0 : (points * (miles - (SHORTEST + LONGEST) / 2)) / BETWEEN_THIRDS;
    }
  }
}

/** What is run after a morning that is `sore` by some points more than usual. */
function runOn(
  { runs }: Truth,
  { sore, isHabit }: { readonly sore: number; readonly isHabit: boolean },
  random: () => number,
) {
  const isLed = runs === 'less-when-sore' || runs === 'by-feel';
  const hasRun = random() < chanceOfRun(runs, sore, isHabit);
  const isRoad = random() < (isLed ? logistic(0.4 * sore) : 0.5);
  const led = isLed ? random() * logistic(-0.4 * sore) * 2 : random();
  const miles = SHORTEST + (LONGEST - SHORTEST) * Math.min(1, led);
  return {
    hasRun,
    isRoad: hasRun ? isRoad : null,
    miles: hasRun ? Math.round(miles * 10) / 10 : null,
  };
}

function chanceOfRun(runs: RunDays, sore: number, isHabit: boolean): number {
  switch (runs) {
    case 'random':
      return 3 / 7;
    case 'fixed':
      return isHabit ? 1 : 0;
    case 'regular':
      return isHabit ? 0.85 : 0.12;
    case 'less-when-sore':
    case 'by-feel':
      return logistic(-0.3 - HEED[runs] * sore);
  }
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
