import type { InsightDay } from '../../src/core/insight/insight-day.ts';
import { addDays } from '../../src/core/time/day.ts';

/** What is done on a day and may change the next morning. */
type Cause = 'runs' | 'distance' | 'surface' | 'evening';

/**
 * When one runs: by chance, always or mostly on the same weekdays, less when the morning was sore, or as the back feels
 * during the day, which its score does not say in full. The last two also choose shorter runs, and roads, when sore.
 */
type RunDays = 'random' | 'fixed' | 'regular' | 'less-when-sore' | 'by-feel';

/** When one stretches in the evening: by chance, more when the morning was sore, or as the back feels. */
type Evenings = 'random' | 'more-when-sore' | 'by-feel';

/** What is true of a diary that is made up. */
export interface Truth {
  readonly days: number;
  /** How much the back resembles that of the day before, 0 to below 1. */
  readonly likeness: number;
  /** Points that soreness falls by from the first day to the last, on a straight line. */
  readonly recovery: number;
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

/** Miles of runs, and those between the middle of a short and of a long third of them. */
const [SHORTEST, LONGEST] = [3, 8];
const BETWEEN_THIRDS = ((LONGEST - SHORTEST) * 2) / 3;

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
    const drift = truth.recovery * (0.5 - index / truth.days);
    const expected = USUAL + drift + (weekdays[index % 7] ?? 0) + pointsOf(truth, days.at(-1));
    const felt = expected + spread.felt * back;
    const score = Math.min(10, Math.max(0, Math.round(felt + spread.unfelt * normal())));
    const sore = (unfelt > 0 ? felt : score) - USUAL;
    const done = doneOn(truth, { sore, isHabit: isHabit[index % 7] === true }, random);
    const isWritten = random() >= truth.missing;
    days.push({ day: addDays(FIRST_DAY, index), score: isWritten ? score : null, ...done });
  }
  return days;
}

function pointsOf({ cause, points }: Truth, before: InsightDay | undefined): number {
  switch (cause) {
    case null:
      return 0;
    case 'runs':
      return before?.hasRun === true ? points : 0;
    case 'evening':
      return before?.hasEvening === true ? points : 0;
    case 'surface':
      return before?.isRoad === true ? points : 0;
    case 'distance': {
      const miles = before?.miles ?? null;
      return miles === null ? 0 : (points * (miles - (SHORTEST + LONGEST) / 2)) / BETWEEN_THIRDS;
    }
  }
}

/** What is done after a morning that is `sore` by some points more than usual. */
function doneOn(
  { runs, evenings }: Truth,
  { sore, isHabit }: { readonly sore: number; readonly isHabit: boolean },
  random: () => number,
) {
  const isLed = runs === 'less-when-sore' || runs === 'by-feel';
  const hasRun = random() < chanceOfRun(runs, sore, isHabit);
  const hasEvening = random() < (evenings === 'random' ? 0.5 : logistic(HEED[evenings] * sore));
  const isRoad = random() < (isLed ? logistic(0.4 * sore) : 0.5);
  const led = isLed ? random() * logistic(-0.4 * sore) * 2 : random();
  const miles = SHORTEST + (LONGEST - SHORTEST) * Math.min(1, led);
  return {
    hasRun,
    hasEvening,
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
