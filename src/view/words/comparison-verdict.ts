import type { ComparisonAnswer, DistanceThird, Judged } from '../../core/insight/answer.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { Compared } from '../../core/insight/question.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { intervalWords, chanceWords, differenceWords, isAllOnOneSide } from './points.ts';
import { littleWords, matteringWords } from './size.ts';
import { LOOK_AGAIN, NO_CAUSE, type Told } from './told.ts';
import { EXPERIMENTS, KIND_WORDS } from './too-little.ts';

/** What would have no effect in a diary that shows a difference all the same. */
export const WITHOUT: Readonly<Record<Compared, string>> = {
  runs: 'running changes nothing',
  distance: 'distance changes nothing',
  surface: 'the surface changes nothing',
  evening: 'the evening session changes nothing',
};

/** Returns the verdict on a comparison, briefly and in a sentence. */
export function verdictTold(
  answer: ComparisonAnswer,
  { verdict, estimate }: Judged,
  unit: DistanceUnit,
): Pick<Told, 'brief' | 'says'> {
  const [yes, no] = pairOf(answer, unit);
  const found = foundWords(answer, estimate, unit);
  const sides = ['better', 'worse'] as const;
  switch (verdict) {
    case 'worse':
    case 'better':
      return {
        brief: found.brief,
        says: `${capitalise(found.says)}; ${matteringWords(estimate)}.`,
      };
    case 'hint-worse':
    case 'hint-better':
      return {
        brief: `a hint: ${found.brief}; ${LOOK_AGAIN}`,
        says: `A hint: ${found.says}; ${LOOK_AGAIN}. ${capitalise(matteringWords(estimate))}.`,
      };
    case 'alike':
      return {
        brief: 'no difference of 2 points or more',
        says: `No difference of 2 points or more between mornings ${yes} and ${no}: from ${intervalWords(estimate, ...sides)}.`,
      };
    case 'open': {
      const fits = `anything from ${intervalWords(estimate, ...sides)} fits for mornings ${yes}, against those ${no}`;
      // Only with many mornings missing is that said of an interval without 0.
      const none = isAllOnOneSide(estimate)
        ? ', and no difference may fit as well: too many mornings have no score'
        : '';
      return { brief: 'cannot tell yet', says: `Cannot tell yet: ${fits}${none}.` };
    }
  }
}

/** A difference as it was found. Where it may be the back that decides what is done, it only went together with it. */
function foundWords(
  answer: ComparisonAnswer,
  estimate: Judged['estimate'],
  unit: DistanceUnit,
): Pick<Told, 'brief' | 'says'> {
  const { question, isSuspicious } = answer;
  const by = differenceWords(estimate);
  // The runners' own question is why it is worse after rest days.
  const isTurned = question === 'runs' && estimate.difference < 0;
  const [own, other] = isTurned ? pairOf(answer, unit).toReversed() : pairOf(answer, unit);
  const worse = estimate.difference > 0 || isTurned ? 'worse' : 'better';
  const direction = `${littleWords(estimate)}${worse}`;
  if (!isSuspicious) {
    return {
      brief: `${direction} ${own}, by ${by}`,
      says: `on mornings ${own} your back was ${direction} by ${by} than ${other}`,
    };
  }
  const together = `${own?.replace('after ', '')} went together with mornings ${direction} by ${by}`;
  return {
    brief: `${together}, but ${badDaysOf(question)}`,
    says: `${together} than those ${other}`,
  };
}

/** What is compared: mornings of one kind against those of another. */
function pairOf({ question, thirds }: ComparisonAnswer, unit: DistanceUnit): readonly string[] {
  const [short, , long] = thirds;
  if (question !== 'distance' || short === undefined || long === undefined) {
    return KIND_WORDS[question];
  }
  const about = ({ middle }: DistanceThird) => `(about ${distanceWords(middle, unit)})`;
  return [`after longer runs ${about(long)}`, `after shorter ones ${about(short)}`];
}

/** What a reader needs beside a verdict: the other explanation, how often chance would show it, and what it cannot show. */
export function verdictNotes(
  { question, isSuspicious, experiment }: ComparisonAnswer,
  { verdict, estimate }: Judged,
): readonly string[] {
  const isSaid = verdict !== 'alike' && verdict !== 'open';
  const chance = isSuspicious
    ? chanceWords(
        estimate.p,
        WITHOUT[question],
        ` by chance alone, but in far more where one ${doesOf(question)} by how the back feels`,
      )
    : chanceWords(estimate.p, WITHOUT[question]);
  return [
    ...(isSuspicious
      ? [
          `${capitalise(badDaysOf(question))}; a diary cannot tell the two apart, an experiment can.`,
          ...(isSaid ? [NO_REASON] : []),
          ...(isSaid && experiment === null ? [`To plan one: ${EXPERIMENTS[question]}.`] : []),
        ]
      : []),
    isSaid ? `${chance} ${NO_CAUSE}` : NO_CAUSE,
  ];
}

/** What a difference in the suspicious direction comes to. */
const NO_REASON = 'It may be the other way round, so it is no reason to change anything.';

function badDaysOf(question: Compared): string {
  return `one also ${doesOf(question)} ${question === 'evening' ? 'more' : 'less'} on bad days`;
}

function doesOf(question: Compared): string {
  return question === 'evening' ? 'stretches' : 'runs';
}

/** False alarms of 100, after twelve weeks and after half a year (this project's own simulation, docs/statistics.md). */
const FELT: Readonly<Partial<Record<Compared, readonly [number, number]>>> = {
  runs: [20, 45],
  evening: [15, 31],
};

/** Returns how often what follows the back shows a difference in the suspicious direction; empty if that was not tried. */
export function feltWords(question: Compared): string {
  const [weeks, half] = FELT[question] ?? [];
  return weeks === undefined
    ? ''
    : `in made-up diaries in which ${WITHOUT[question]} but follows how the back feels, up to ${weeks} of 100 show such a difference (p up to .05) after twelve weeks, and up to ${half} after half a year`;
}
