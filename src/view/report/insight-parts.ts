import type { ComparisonAnswer, Insights } from '../../core/insight/answer.ts';
import type { Compared, Question } from '../../core/insight/question.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import { longRunsLines } from '../insight/long-runs-picture.ts';
import { longRunsWords } from '../insight/long-runs-words.ts';
import type { PictureLook } from '../insight/picture-look.ts';
import { pointsScale } from '../insight/points-scale.ts';
import { stepsLines } from '../insight/steps-picture.ts';
import { stepsWords } from '../insight/steps-words.ts';
import type { Strip, Strips } from '../insight/strips.ts';
import { stripsLines } from '../insight/strips-picture.ts';
import { stripsWords } from '../insight/strips-words.ts';
import { weeksLines } from '../insight/weeks-picture.ts';
import { weeksWords } from '../insight/weeks-words.ts';
import { ALLOWED_FOR } from '../words/allowed-for.ts';
import { comparisonTold } from '../words/comparison.ts';
import { longRunsTold } from '../words/long-runs.ts';
import type { Told } from '../words/told.ts';
import { KIND_WORDS } from '../words/too-little.ts';
import { changeTold, noChangeTold, weeksTold } from '../words/weeks-answer.ts';

/** A question with what is said about it, and its picture for those who see it and in words for those who do not. */
export interface InsightPart {
  readonly question: Question;
  readonly told: Told;
  readonly picture: (look: PictureLook) => readonly string[];
  readonly words: () => readonly string[];
}

/** Long runs that are drawn in a picture that is not to be long. */
const FEW_LONG_RUNS = 6;

/** Returns all parts in the order in which they are shown; `isAll` is whether pictures may be long. */
export function insightParts(
  insights: Insights,
  unit: DistanceUnit,
  isAll: boolean,
): readonly InsightPart[] {
  return [
    ...insights.comparisons.map((answer) => comparisonPart(answer, unit)),
    weeksPart(insights),
    ...changeParts(insights),
    longRunsPart(insights, unit, isAll),
  ];
}

const NOTHING = { picture: () => [], words: () => [] };

/** A picture of both kinds comes with a verdict only, so that it does not say what the sentence cannot. */
function comparisonPart(answer: ComparisonAnswer, unit: DistanceUnit): InsightPart {
  const { question, standing } = answer;
  const told = comparisonTold(answer, unit);
  if (standing.kind !== 'verdict') return { question, told, ...NOTHING };
  const strips = stripsOf(answer, unit);
  const value: Strips = {
    strips,
    interval: standing.estimate,
    of: ofWords(answer),
    scale: pointsScale('less sore', 'more sore'),
    compared: comparedIn(strips, question),
    allowing: ALLOWED_FOR[question],
  };
  const picture = (look: PictureLook) => stripsLines(value, look);
  return { question, told, picture, words: () => stripsWords(value) };
}

function stripsOf({ question, kinds, thirds }: ComparisonAnswer, unit: DistanceUnit) {
  const [yes, no] = KIND_WORDS[question];
  const byKind: readonly Strip[] =
    kinds === null
      ? []
      : [
          { name: yes, scores: kinds.yes.scores },
          { name: no, scores: kinds.no.scores },
        ];
  const byThird = thirds.map(({ from, to, scores }) => ({
    name: `after ${distanceWords(from, unit)} to ${distanceWords(to, unit)}`,
    scores,
  }));
  return [...byKind, ...byThird];
}

/** Of distances the long third against the short one, otherwise the first kind against the second. */
function comparedIn(strips: readonly Strip[], question: Compared): Strips['compared'] {
  const ordered = question === 'distance' ? strips.toReversed() : strips;
  const [one, other] = [ordered[0], ordered.at(-1)];
  return one === undefined || other === undefined ? null : [one, other];
}

function ofWords({ question }: ComparisonAnswer): string {
  const [yes, no] = KIND_WORDS[question];
  return question === 'distance'
    ? 'after longer runs, against shorter ones'
    : `${yes}, against ${no}`;
}

function weeksPart({ weeks: answer }: Insights): InsightPart {
  const first = answer.first === null ? [] : [{ ...answer.first, isLeftOut: true }];
  const weeks = [...first, ...answer.weeks.map((week) => ({ ...week, isLeftOut: false }))];
  const value = { weeks, trend: answer.line };
  return {
    question: 'weeks',
    told: weeksTold(answer),
    picture: (look) => (weeks.length === 0 ? [] : weeksLines(value, look)),
    words: () => (weeks.length === 0 ? [] : weeksWords(value)),
  };
}

function changeParts({ changes, to }: Insights): readonly InsightPart[] {
  if (changes.length === 0) return [{ question: 'changes', told: noChangeTold(), ...NOTHING }];
  return changes.map((change) => {
    const told = changeTold(change, to);
    if (change.standing.kind !== 'verdict') return { question: 'changes', told, ...NOTHING };
    const value = { ...change, step: change.standing.estimate };
    return {
      question: 'changes',
      told,
      picture: (look) => stepsLines(value, look),
      words: () => stepsWords(value),
    };
  });
}

function longRunsPart(insights: Insights, unit: DistanceUnit, isAll: boolean): InsightPart {
  const { longRuns, to } = insights;
  const told = longRunsTold(insights, unit);
  const runs = isAll ? longRuns.runs : longRuns.runs.slice(-FEW_LONG_RUNS);
  const value = { runs, unit, today: to };
  if (runs.length === 0) return { question: 'long-runs', told, ...NOTHING };
  return {
    question: 'long-runs',
    told,
    picture: (look) => longRunsLines(value, look),
    words: () => longRunsWords(value),
  };
}
