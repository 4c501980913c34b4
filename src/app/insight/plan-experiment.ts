import { Fault } from '../../core/base/fault.ts';
import { countedMornings } from '../../core/diary/morning.ts';
import { slotsOf } from '../../core/experiment/coming.ts';
import { daysWithout, type ExperimentDesign } from '../../core/experiment/design.ts';
import type { Arm } from '../../core/experiment/experiment.ts';
import { foundShare, spreadOf } from '../../core/insight/experiment-power.ts';
import { ANALYSIS } from '../../core/insight/experiment-result.ts';
import type { PayloadOf } from '../../core/journal/line.ts';
import { slotsFrom } from '../../core/schedule/schedule.ts';
import { slotsTooClose } from '../../core/schedule/too-close.ts';
import { smallestP } from '../../core/statistics/sign-flips.ts';
import { shellWord } from '../../core/text/shell-quote.ts';
import { addDays } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { ExperimentPlan } from '../../view/report/experiment-plan.ts';
import { tooCloseWords } from '../../view/report/too-close.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { diarySince } from '../record/diary.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { readApart } from '../record/too-close-warnings.ts';
import { experimentsOf } from '../record/experiments.ts';
import { openExperiment } from './find-experiment.ts';
import { findInsights } from './insights.ts';

/** Throws a `usage` fault if an experiment is under way or to come. */
export function refuseSecond(record: RecordSnapshot): void {
  const open = openExperiment(experimentsOf(record));
  if (open === undefined) return;
  const { title, from } = open.experiment;
  const when = from > record.today ? `begins on ${fullDayWords(from)}` : 'is under way';
  const hint = 'two at once would disturb one another; to end it: stretch experiment stop';
  throw new Fault('usage', `an experiment ${when}: ${title}`, hint);
}

/** Throws a `usage` fault if the plan does not let the two arms differ, or a routine would come too soon. */
export async function refuseUnfit(
  host: Host,
  { history, today, shell }: RecordSnapshot,
  { routines, slots, ...days }: ExperimentDesign,
): Promise<void> {
  const names = slotsOf({ routines, slots });
  const plan = slotsFrom(history.schedules, days.from);
  for (const name of names) {
    const slot = plan.find((one) => one.name === name);
    const set = `stretch schedule set ${shellWord(name, shell)} ${slot?.time ?? '20:30'}`;
    if (slot === undefined) {
      const message = `the plan has no slot called ${name} on ${fullDayWords(days.from)}`;
      throw new Fault('usage', message, `to add it: ${set}`);
    }
    const without = days.layout === 'runs' ? undefined : daysWithout(slot, days);
    if (without !== undefined) {
      const [from = days.from, to = from] = [without[0], without.at(-1)];
      const message = `the ${name} slot is on no day from ${dayWords(from)} to ${dayWords(to)}, so the two would not differ`;
      throw new Fault('usage', message, `to have it every day: ${set} --days daily`);
    }
  }
  if (routines === null) return;
  const apartOf = await readApart(host);
  for (const routine of routines.names) {
    const own = plan.map((slot) => (slot.name === routines.slot ? { ...slot, routine } : slot));
    const schedules = [{ from: days.from, at: `${today}T00:00:00.000Z`, slots: own }];
    const [close] = slotsTooClose(schedules, days.from, apartOf, { about: routines.slot, most: 1 });
    if (close === undefined) continue;
    const hint = 'compare routines that can be done on days that follow one another';
    throw new Fault('usage', tooCloseWords(close, days.from), hint);
  }
}

/** Days whose mornings say how much they vary: eight weeks. */
const SPREAD_DAYS = 56;

/** Returns what is known about an experiment before it begins. */
export function experimentPlan(record: RecordSnapshot, design: ExperimentDesign): ExperimentPlan {
  const scores = scoresSince(record, SPREAD_DAYS);
  const points = spreadOf(scores);
  return {
    design,
    foundShare: foundShare(design.layout, design.pairs),
    spread: points === undefined ? undefined : { points, mornings: scores.length },
    ownDifference: design.kind === 'evening' ? differenceOfEvenings(record) : undefined,
    smallestP: smallestP(design.pairs),
    fewMornings: fewMornings(record),
  };
}

/** Only of evening sessions does the diary compare what the experiment would. */
function differenceOfEvenings(record: RecordSnapshot): number | undefined {
  const { comparisons } = findInsights(record).insights;
  const found = comparisons.find(({ question }) => question === 'evening')?.standing;
  return found?.kind === 'verdict' ? Math.abs(found.estimate.difference) : undefined;
}

/** Days whose mornings are counted, and how many of them there should be: every second one (this project's own rule). */
const RECENT_DAYS = 28;
const ENOUGH = 14;

/** Returns how many of the last mornings are recorded, if these are too few for an experiment; undefined if not. */
function fewMornings(record: RecordSnapshot): ExperimentPlan['fewMornings'] {
  const recorded = scoresSince(record, RECENT_DAYS).length;
  return recorded >= ENOUGH ? undefined : { recorded, of: RECENT_DAYS };
}

function scoresSince(record: RecordSnapshot, days: number): readonly number[] {
  const { mornings } = diarySince(record, addDays(record.today, 1 - days));
  return countedMornings(mornings).map(({ score }) => score);
}

/** Throws the coins and returns the line that holds the whole plan. */
export function experimentPayload(
  host: Pick<Host, 'randomNumber'>,
  design: ExperimentDesign,
): PayloadOf<'experiment'> {
  const { kind, title, arms, layout, from, pairs, slots, routines } = design;
  return {
    type: 'experiment',
    kind,
    title,
    arms,
    layout,
    from,
    pairs,
    first: Array.from({ length: pairs }, () => coin(host)),
    seed: host.randomNumber(),
    ...(slots.length === 0 ? {} : { slots }),
    ...(routines === null ? {} : { routines }),
    analysis: ANALYSIS,
  };
}

function coin(host: Pick<Host, 'randomNumber'>): Arm {
  return host.randomNumber() % 2 === 0 ? 0 : 1;
}
