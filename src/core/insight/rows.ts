import { type Day, type Weekday, weekday } from '../time/day.ts';
import type { Compared } from './question.ts';
import type { InsightDay } from './insight-day.ts';

/** A morning with what is asked about the day before it, and what else lets one expect how sore it is. */
export interface Row {
  readonly day: Day;
  readonly score: number;
  /** What is asked: 1 yes and 0 no, or miles. */
  readonly asked: number;
  /** 1, the morning before, weeks since the start, the run two days before, and what the question adds. */
  readonly others: readonly number[];
  readonly weekday: Weekday;
}

/** Days back in which the morning before is looked for: this project's own rule. */
const DAYS_BACK = 3;

/** Returns the mornings that can be compared: with a score, one of the three days before, and a known answer to the question. */
export function rowsOf(days: readonly InsightDay[], question: Compared): readonly Row[] {
  return days.flatMap((day, index) => {
    const [before, earlier] = [days[index - 1], days[index - 2]];
    const last = lastScore(days, index);
    if (before === undefined || earlier === undefined || last === undefined) return [];
    const asked = askedOf(before, question);
    const added = addedOf(before, earlier, question);
    if (day.score === null || asked === null || added === null) return [];
    const others = [1, last, index / 7, Number(earlier.hasRun), ...added];
    return [{ day: day.day, score: day.score, asked, others, weekday: weekday(day.day) }];
  });
}

/** What a day says to a question: 1 yes, 0 no, or miles; null if it says nothing. */
export function askedOf(
  { hasRun, miles, isRoad, hasEvening }: InsightDay,
  question: Compared,
): number | null {
  switch (question) {
    case 'runs':
      return Number(hasRun);
    case 'evening':
      return Number(hasEvening);
    case 'distance':
      return hasRun ? miles : null;
    case 'surface':
      return hasRun && isRoad !== null ? Number(isRoad) : null;
  }
}

/** What else has to be the same for the question; null if it is not known. */
function addedOf(
  before: InsightDay,
  earlier: InsightDay,
  question: Compared,
): readonly number[] | null {
  switch (question) {
    case 'runs':
    case 'distance':
      return [];
    case 'surface':
      return before.miles === null ? null : [before.miles];
    case 'evening':
      return [Number(before.hasRun), Number(earlier.hasEvening)];
  }
}

function lastScore(days: readonly InsightDay[], index: number): number | undefined {
  for (let back = 1; back <= DAYS_BACK; back++) {
    const score = days[index - back]?.score ?? null;
    if (score !== null) return score;
  }
  return undefined;
}
