// What scripts/simulate-insights.mjs counts: how often diaries that are made up, of which the truth is known, are answered,
// and how often rightly. Everything is asked of the program's own functions.
import { loadSources } from './load-sources.mjs';

const {
  comparisonAnswer,
  judged,
  judgedFirmly,
  scaled,
  trend,
  beforeAfter,
  experimentResult,
  armOn,
  armOfRunOn,
  seededRandom,
  madeDiary,
  NOTHING,
  BETWEEN_THIRDS,
} = await loadSources('simulation', {
  comparison: 'src/core/insight/comparison.ts',
  verdict: 'src/core/insight/verdict.ts',
  trend: 'src/core/insight/trend.ts',
  'before-after': 'src/core/insight/before-after.ts',
  result: 'src/core/insight/experiment-result.ts',
  random: 'src/core/statistics/random.ts',
  arm: 'src/core/experiment/arm.ts',
  made: 'test/support/made-diary.ts',
});

/** The days of the diaries that `count` calls of `ask` get, each with a seed of its own. */
function ofMany(count, truth, ask) {
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(index + 1);
    return ask(madeDiary({ ...NOTHING, ...truth }, random));
  });
}

/**
 * Shares of diaries without an answer and, of the others, of p up to .05 and .01, of intervals that hold the truth, and of "no
 * difference of 2 points or more". An answer is what may be said, with the truth about it.
 */
function summed(answers) {
  const given = answers.filter((answer) => answer !== null);
  const share = (isCounted) => given.filter((one) => isCounted(one)).length / given.length;
  return {
    given: given.length,
    none: 1 - given.length / answers.length,
    at5: share(({ estimate }) => estimate.p <= 0.05),
    at1: share(({ estimate }) => estimate.p <= 0.01),
    holds: share(({ estimate, truth }) => estimate.low <= truth && truth <= estimate.high),
    alike: share(({ verdict }) => verdict === 'alike'),
    below: share(({ estimate }) => estimate.p <= 0.05 && estimate.difference < 0),
    above: share(({ estimate }) => estimate.p <= 0.05 && estimate.difference > 0),
  };
}

/** What diaries answer to a comparison, where something makes a difference of so many points or, with 0, nothing does. */
export function comparisons(count, truth, question, points) {
  const cause = points === 0 ? null : question;
  const ask = (days) => answerTo(days, question, points);
  return summed(ofMany(count, { ...truth, cause, points }, ask));
}

/** The same of all questions at once, where nothing makes a difference. */
export function comparisonsOfNothing(count, truth, questions) {
  const all = ofMany(count, truth, (days) => questions.map((one) => answerTo(days, one, 0)));
  return questions.map((_, index) => summed(all.map((answers) => answers[index])));
}

function answerTo(days, question, points) {
  const asked = { question, days, today: days.at(-1).day, blind: undefined };
  const { standing, perMile } = comparisonAnswer(asked);
  if (standing.kind !== 'verdict') return null;
  if (perMile === null) return { ...standing, truth: points };
  const miles = standing.estimate.difference / perMile.difference;
  return { ...standing, truth: (points / BETWEEN_THIRDS) * miles };
}

/** The share of diaries in which somebody who looks every day for half a year ever sees a p up to .05, and up to .01. */
export function everSeen(count, truth) {
  const lowest = ofMany(count, { ...truth, days: 182 }, (days) => {
    const ps = days.map(
      (_, index) => answerTo(days.slice(0, index + 1), 'runs', 0)?.estimate.p ?? 1,
    );
    return Math.min(...ps);
  });
  const share = (level) => lowest.filter((p) => p <= level).length / count;
  return { at5: share(0.05), at1: share(0.01) };
}

/** The trend of diaries in which soreness falls by so many points. */
export function trends(count, truth, points) {
  return summed(
    ofMany(count, { ...truth, recovery: points }, (days) => {
      const { line, means } = trend(days);
      if (line === null) return null;
      const weeks = means.at(-1).at - means[0].at;
      const slope = { difference: line.slope, low: line.low, high: line.high, p: line.p };
      return { ...judged(scaled(slope, weeks)), truth: (-7 * points * weeks) / days.length };
    }),
  );
}

/** Before and after a mark in the middle, where soreness falls by so many points at once. */
export function changes(count, truth, points) {
  return summed(
    ofMany(count, { ...truth, step: points }, (days) => {
      const { step } = beforeAfter(days, days[Math.floor(days.length / 2)].day);
      return step === null ? null : { ...judgedFirmly(step), truth: -points };
    }),
  );
}

/** Experiments from the first day of a diary on, kept to on so many of the days, where the second arm is worth some points. */
export function experiments(count, { layout, pairs, kept = 1, ...truth }, points) {
  const answers = Array.from({ length: count }, (_, index) => {
    const random = seededRandom(index + 1);
    const first = Array.from({ length: pairs }, () => (random() < 0.5 ? 0 : 1));
    const plan = { layout, from: '2025-01-06', pairs, first, ended: undefined };
    const experiment = { ...plan, seed: index + 1, analysis: 'sign-flips-1' };
    const evenings = (day, hasRun, before) => {
      const arm = armIn(experiment, day, hasRun, before);
      return (arm ?? (random() < 0.5 ? 1 : 0)) === (random() < kept ? 1 : 0);
    };
    const cause = truth.cause ?? 'evening';
    const days = madeDiary({ ...NOTHING, ...truth, evenings, cause, points: -points }, random);
    const result = resultOf(experiment, days);
    return result === null ? null : { ...result, truth: -points };
  });
  return summed(answers);
}

function armIn(experiment, day, hasRun, before) {
  if (experiment.layout !== 'runs') return armOn(experiment, day, []);
  return hasRun ? armOfRunOn(experiment, day, runDaysOf(before)) : 0;
}

function runDaysOf(days) {
  return days.filter(({ hasRun }) => hasRun).map(({ day }) => day);
}

function resultOf(experiment, days) {
  const scores = new Map(days.flatMap(({ day, score }) => (score === null ? [] : [[day, score]])));
  const facts = { runDays: runDaysOf(days), isStopped: false };
  const { verdict, difference } = experimentResult(experiment, scores, facts);
  return verdict === 'too-few' ? null : { verdict, estimate: difference };
}
