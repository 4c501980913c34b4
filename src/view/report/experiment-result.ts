import { ARMS, type Experiment } from '../../core/experiment/experiment.ts';
import type { Difference } from '../../core/insight/answer.ts';
import { knownDays, wasCarriedOut } from '../../core/insight/carried-out.ts';
import {
  type ArmMornings,
  type ExperimentResult,
  LEAST_PAIRS,
  LEVEL,
  type PairResult,
  type WhyDropped,
} from '../../core/insight/experiment-result.ts';
import type { ExperimentStanding } from '../../core/insight/experiment-standing.ts';
import { MATTERS } from '../../core/insight/verdict.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { wrap } from '../../core/text/wrap.ts';
import { pairsLines } from '../insight/pairs-picture.ts';
import { pairsWords } from '../insight/pairs-words.ts';
import type { Pairs, PairSide } from '../insight/pairs.ts';
import { afterArmWords, armWords } from '../words/experiment-arms.ts';
import { pairName } from '../words/pair-name.ts';
import {
  intervalWords,
  differenceWords,
  isAllOnOneSide,
  pointsWords,
  probabilityWords,
} from '../words/points.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { experimentDayLines } from './experiment-days.ts';
import { pWords } from './experiment-plan.ts';
import { complianceLines, type ExperimentLook, lostSlotLines } from './experiment-standing.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

/** Returns what came out of an experiment: a sentence, its pairs, its numbers, and what was done. */
export function experimentResultText(
  standing: ExperimentStanding,
  result: ExperimentResult,
  how: ExperimentLook,
): string {
  const { experiment } = standing;
  const { theme } = how;
  const room = Math.min(how.columns, MAX_WIDTH);
  const lines = [
    theme.strong(wrap(plainLine(experiment.title), room).join('\n')),
    ...headLines(standing, result, room),
    ...section('The pairs', pairLines(experiment, result, how), theme),
    ...section('The numbers', bulletLines(numberWords(experiment, result), room), theme),
    ...complianceLines(standing, how),
    ...experimentDayLines(standing, how),
    ...lostSlotLines(standing, room),
    ...section('What it says, and what not', bulletLines(LIMITS, room), theme),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns what may be said of the result; before any verdict, that it was not carried out as planned. */
function headLines(
  standing: ExperimentStanding,
  result: ExperimentResult,
  room: number,
): readonly string[] {
  const { experiment, compliance } = standing;
  const verdict = verdictWords(standing, result);
  const isJudged = result.verdict !== 'too-few' && result.verdict !== 'stopped';
  if (!isJudged || wasCarriedOut(experiment, compliance) !== false) return wrap(verdict, room);
  const what = experiment.layout === 'runs' ? 'runs' : 'days';
  const [a, b] = ARMS.map((arm) => {
    const done = compliance[arm].days['as-planned'];
    return `${done} of ${knownDays(compliance[arm])} ${what} for ${armWords(experiment, arm)}`;
  });
  const so = `Not carried out as planned: ${a} and ${b} were done that way. The two differed too little in what was done for this to say much about them.`;
  return [
    ...wrap(so, room),
    ...wrap(`Days are compared as the coins had them, whatever was done. ${verdict}`, room),
  ];
}

/** Returns what may be said of the result, in a sentence or two. */
function verdictWords(
  { experiment, resultFrom }: Pick<ExperimentStanding, 'experiment' | 'resultFrom'>,
  result: ExperimentResult,
): string {
  const { verdict, difference, used } = result;
  const [a, b] = [afterArmWords(experiment, 0), afterArmWords(experiment, 1)];
  if (verdict === 'stopped') {
    const day = fullDayWords(experiment.ended?.day ?? resultFrom);
    if (used === 0) return `Stopped because of harm on ${day}, before any pair could be compared.`;
    return `Stopped because of harm on ${day}: below is what there was until then. No verdict, since the mornings themselves can have decided when it ended.`;
  }
  if (verdict === 'too-few' || difference === null) {
    return `No answer: ${quantity(used, 'pair')} can be compared, and with fewer than ${LEAST_PAIRS} no difference can be told from the fall of the coins.`;
  }
  switch (verdict) {
    case 'better':
    case 'worse': {
      const isLess = verdict === 'better';
      return `Mornings ${b} were ${isLess ? 'less' : 'more'} sore by ${differenceWords(difference)} than ${a}. ${sizeWords(difference)}`;
    }
    case 'alike':
      return `No difference of ${MATTERS} points or more: mornings ${b} and ${a} are at most ${widest(difference)} points apart, by the 95 % interval.`;
    case 'open': {
      const fits = `anything from ${intervalWords(difference, 'less sore', 'more sore')} fits, for mornings ${b} against ${a}`;
      // The interval and the coins are two ways to look at the same pairs; the coins decide.
      const none = isAllOnOneSide(difference)
        ? `, and no difference may fit as well: coins alone would set the two as far apart in ${Math.round(difference.p * 100)} of 100 cases`
        : '';
      return `Cannot tell: ${fits}${none}.`;
    }
  }
}

function sizeWords({ difference }: Difference): string {
  return Math.abs(difference) >= MATTERS
    ? `Differences from ${MATTERS} points matter to most people.`
    : `Differences from ${MATTERS} points matter to most people; this one is smaller.`;
}

function widest({ low, high }: Difference): string {
  return pointsWords(Math.max(Math.abs(low), Math.abs(high)));
}

/** Returns the pairs as a picture or in words, and how many are left out and why. */
function pairLines(
  experiment: Experiment,
  result: ExperimentResult,
  how: ExperimentLook,
): readonly string[] {
  const room = Math.min(how.columns, MAX_WIDTH);
  const shown = pairsOf(experiment, result);
  const picture = how.isPlain
    ? pairsWords(shown).flatMap((line) => wrap(line, room))
    : pairsLines(shown, { ...how, columns: room });
  const left = WHY_DROPPED.flatMap((why) => {
    const count = result.pairs.filter(({ dropped }) => dropped === why).length;
    return count === 0 ? [] : wrap(`${quantity(count, 'pair')} left out: ${DROPPED[why]}.`, room);
  });
  return [...picture, ...left];
}

function pairsOf(experiment: Experiment, { pairs, difference }: ExperimentResult): Pairs {
  const side = (one: ArmMornings): PairSide => ({ mean: one.mean, mornings: one.recorded });
  return {
    names: { a: armWords(experiment, 0), b: armWords(experiment, 1) },
    pairs: pairs
      .filter((pair) => isShown(pair))
      .map(({ number, arms: [a, b] }) => ({
        name: pairName(experiment.layout, number),
        a: side(a),
        b: side(b),
      })),
    interval: difference,
  };
}

/** A pair that was not reached is shown only if it has a morning. */
function isShown({ arms, dropped }: PairResult): boolean {
  return dropped !== 'not-reached' || arms.some(({ recorded }) => recorded > 0);
}

const WHY_DROPPED = ['no-morning', 'not-reached'] as const;

const DROPPED: Readonly<Record<WhyDropped, string>> = {
  'not-reached': 'not reached',
  'no-morning': 'of one of the two, or of both, no morning is recorded',
};

function numberWords(experiment: Experiment, result: ExperimentResult): readonly string[] {
  const { difference, used, pairs, smallestP, verdict, isOtherAnalysis } = result;
  const counted = `${used} of ${quantity(pairs.length, 'pair')} count.`;
  const other = isOtherAnalysis
    ? [
        `It was planned with another analysis, ${plainLine(experiment.analysis)}, which this version does not know.`,
      ]
    : [];
  if (pairs.every((pair) => !isShown(pair))) return other;
  if (difference === null) return [counted, ...other];
  if (verdict === 'stopped') return [counted, ...other];
  const coins = `${chanceWords(difference.p)}: how often coins alone would set the two as far apart. The smallest that ${quantity(used, 'pair')} can give is ${pWords(smallestP)}. Up to .05 it counts as a difference, since it is looked at once, as planned.`;
  return [counted, coins, ...other];
}

/** A decimal more where a p would round to the level that it is above. */
function chanceWords(p: number): string {
  const isJustAbove = p > LEVEL && p < LEVEL + 0.0005;
  return isJustAbove ? `p ${p.toFixed(4).replace(/^0/, '')}` : probabilityWords(p);
}

const LIMITS: readonly string[] = [
  'Coins chose the days, so neither bad days nor weekdays did. It was not blinded: what one expects can be part of it.',
  'Every day counts for what was planned, whatever was done.',
  'It is about these weeks and about you. In a trial with 215 people in pain, no difference could be told half a year later between those who did such an experiment and those who did not (PREEMPT 2018, 10.1001/jamainternmed.2018.3981).',
];
