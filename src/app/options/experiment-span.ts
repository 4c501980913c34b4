import { Fault } from '../../core/base/fault.ts';
import {
  type ExperimentDesign,
  mondayAfter,
  MOST_RUN_PAIRS,
  MOST_WEEKS,
  pairsIn,
  USUAL_RUN_PAIRS,
  USUAL_WEEKS,
} from '../../core/experiment/design.ts';
import type { ExperimentLayout } from '../../core/experiment/experiment.ts';
import { LEAST_PAIRS } from '../../core/insight/experiment-result.ts';
import { smallestP } from '../../core/statistics/sign-flips.ts';
import { addDays, type Day, weekday } from '../../core/time/day.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDay } from '../record/typed-moment.ts';
import type { ExperimentStartOptions } from './experiment-options.ts';

/** What decides the days of an experiment. */
export type DayOptions = Pick<ExperimentStartOptions, 'from' | 'weeks' | 'pairs' | 'yes'>;

/** Returns the days of an experiment. Throws a `usage` fault if there are too few of them, or the first is none. */
export function daysOf(
  record: RecordSnapshot,
  layout: ExperimentLayout,
  { from, weeks, pairs }: DayOptions,
): Pick<ExperimentDesign, 'layout' | 'from' | 'pairs'> {
  const own = { layout, from: firstDay(record, layout, from) };
  if (layout === 'runs') {
    refuseFlag(weeks, '--weeks', 'pairs of runs are counted: --pairs 16');
    return { ...own, pairs: enough(numberFrom('--pairs', pairs, USUAL_RUN_PAIRS, MOST_RUN_PAIRS)) };
  }
  refuseFlag(pairs, '--pairs', 'weeks are counted: --weeks 12');
  const count = numberFrom('--weeks', weeks, USUAL_WEEKS, MOST_WEEKS);
  if (layout === 'weeks' && count % 2 === 1) {
    const message = `--weeks ${count}: two weeks make a pair, so their number is even`;
    throw new Fault('usage', message, `for example: --weeks ${count + 1}`);
  }
  return { ...own, pairs: enough(pairsIn(layout, count)) };
}

/** Days ahead that an experiment may begin at most: eight weeks, so that a mistyped year shows (this project's own rule). */
const FARTHEST = 56;

/** Returns the first day of an experiment. Throws a `usage` fault for a typed one that cannot be, before anything is asked. */
export function firstDay(
  record: RecordSnapshot,
  layout: ExperimentLayout | undefined,
  typed: string | undefined,
): Day {
  const { today } = record;
  const [tomorrow, next] = [addDays(today, 1), mondayAfter(today)];
  const usual = layout === 'runs' ? tomorrow : next;
  if (typed === undefined) return usual;
  const day = typedDay(record, '--from', typed, 'either');
  const example = `for example: --from ${usual}`;
  if (day <= today) {
    const begun = day === today ? 'today has begun' : `${fullDayWords(day)} is over`;
    const message = `--from: an experiment is written down before it begins, and ${begun}`;
    throw new Fault('usage', message, example);
  }
  if (day > addDays(today, FARTHEST)) {
    const message = `--from: ${fullDayWords(day)} is more than eight weeks away`;
    throw new Fault('usage', message, `write it down when it is nearer; ${example}`);
  }
  if (layout !== 'runs' && weekday(day) !== 1) {
    const message = `--from: ${fullDayWords(day)} is no Monday, and its weeks begin on one`;
    const runs = layout === undefined ? '; with --layout runs it begins on any day' : '';
    throw new Fault('usage', message, `the next Monday is --from ${mondayAfter(day)}${runs}`);
  }
  return day;
}

function refuseFlag(typed: string | undefined, flag: string, hint: string): void {
  if (typed !== undefined) throw new Fault('usage', `${flag} does not go with this`, hint);
}

function numberFrom(flag: string, typed: string | undefined, usual: number, most: number): number {
  if (typed === undefined) return usual;
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  if (number >= 1 && number <= most) return number;
  const message = `${flag} takes a whole number up to ${most}, not \`${typed}\``;
  throw new Fault('usage', message, `for example: ${flag} ${usual}`);
}

/** Throws a `usage` fault if so few pairs can give no answer, however the mornings are. */
function enough(pairs: number): number {
  if (pairs >= LEAST_PAIRS) return pairs;
  const share = Math.round(smallestP(pairs) * 1000) / 1000;
  const counted = `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;
  const message = `${counted} can give no answer: by coins alone they would be as far apart as can be in ${share} of all cases, and an answer needs .05 or less`;
  const hint = `at least ${LEAST_PAIRS} pairs: --weeks 6 of half-weeks, --weeks 12 of weeks, or --pairs 6`;
  throw new Fault('usage', message, hint);
}
