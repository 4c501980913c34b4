import { EVENING_FROM } from '../../core/insight/insight-days.ts';
import type {
  ComparisonAnswer,
  Difference,
  DistanceThird,
  Judged,
  MorningCount,
  MorningGaps,
} from '../../core/insight/answer.ts';
import type { Compared } from '../../core/insight/question.ts';
import { scaled } from '../../core/insight/verdict.ts';
import { type DistanceUnit, METRES } from '../../core/diary/distance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { amountWords, percentWords, quantity } from '../../core/text/quantity.ts';
import { distanceWords } from './diary.ts';
import { feltWords, verdictNotes, verdictTold, WITHOUT } from './comparison-verdict.ts';
import { chanceWords, probabilityWords } from './points.ts';
import { pointDecimals } from './signed.ts';
import { fullDayWords } from './time.ts';
import type { Told } from './told.ts';
import { comparisonNeeds, EXPERIMENTS, KIND_WORDS } from './too-little.ts';

/** How mornings are compared, in a sentence. */
const COMPARED_HOW =
  'Each morning is compared with what the morning before, the slow trend, the weekday and the run before that would lead one to expect.';

const TITLES: Readonly<Record<Compared, string>> = {
  runs: 'Runs and rest days',
  distance: 'By distance',
  surface: 'Road and trail',
  evening: 'Evening session or none',
};

/** What an evening session is. */
const EVENING = `an evening session is one that began at ${EVENING_FROM} or later and of which at least 80 % was done; every other evening is one without`;

/** Returns what is said about a comparison. */
export function comparisonTold(answer: ComparisonAnswer, unit: DistanceUnit): Told {
  const { question, standing } = answer;
  const numbers = [...countRows(answer), ...(question === 'evening' ? [EVENING] : [])];
  const told = { title: TITLES[question], notes: [], numbers };
  switch (standing.kind) {
    case 'too-little':
      return { ...told, ...comparisonNeeds(question, standing, unit) };
    case 'inseparable':
      return {
        ...told,
        brief: 'cannot be separated from something else',
        says: inseparableWords(question),
      };
    case 'blind':
      return {
        ...told,
        brief: `nothing is compared before an experiment ends on ${fullDayWords(standing.until)}`,
        says: `An experiment about this is under way until ${fullDayWords(standing.until)}: ${plainLine(standing.title)}. Nothing is compared before its end.`,
        notes: ['How it is going: stretch experiment show.'],
      };
    case 'verdict':
      return {
        ...told,
        ...verdictTold(answer, standing, unit),
        notes: [...verdictNotes(answer, standing), gapWords(question, answer.gaps)].filter(
          (note) => note !== '',
        ),
        numbers: [...numberRows(answer, standing, unit), ...numbers],
      };
  }
}

function inseparableWords(question: Compared): string {
  const apart = `No diary of this shape can tell the two apart; an experiment can: ${EXPERIMENTS[question]}.`;
  const something = 'something else that was recorded';
  switch (question) {
    case 'runs':
      return `Cannot be separated: your runs go hand in hand with ${something}. ${apart}`;
    case 'distance':
      return `Cannot be separated: your runs are all about as long, or their length goes hand in hand with ${something}. Runs of different length are what it takes.`;
    case 'surface':
      return `Cannot be separated: road and trail go hand in hand with ${something}, such as how far you run. ${apart}`;
    case 'evening':
      return `Cannot be separated: your evening sessions go hand in hand with ${something}, such as your runs. ${apart}`;
  }
}

function gapWords(question: Compared, { all, yes, no, isUneven, isMany }: MorningGaps): string {
  if (isUneven && yes !== null && no !== null) {
    const [first, second] = KIND_WORDS[question];
    return `${shareWords(yes)} of the mornings ${first} have no score, and ${shareWords(no)} of those ${second}: what they were like could turn the answer.`;
  }
  if (!isMany) return '';
  return `${shareWords(all)} of the mornings have no score: what they were like could turn the answer.`;
}

function shareWords({ all, missing }: MorningCount): string {
  return percentWords(all === 0 ? 0 : missing / all);
}

function numberRows(
  answer: ComparisonAnswer,
  { verdict, estimate }: Judged,
  unit: DistanceUnit,
): readonly string[] {
  const { question, kinds, overlap, thirds, perMile } = answer;
  const [yes, no] = KIND_WORDS[question];
  const rows = [
    kinds === null ? '' : `${yes}: ${scoresWords(kinds.yes)}`,
    kinds === null ? '' : `${no}: ${scoresWords(kinds.no)}`,
    overlap === null ? '' : overlapWords(overlap, question),
    ...thirds.map((third, index) => thirdWords(third, index, unit)),
    thirds.length === 0 ? '' : 'thirds are only shown, and not tested',
    perMile === null ? '' : `with each ${unit} more: ${slopeWords(perMile, unit)}`,
    `difference, all else alike: ${signedWords(estimate)}, ${probabilityWords(estimate.p)}`,
    verdict === 'alike' || verdict === 'open' ? chanceWords(estimate.p, WITHOUT[question]) : '',
    answer.isSuspicious ? feltWords(question) : '',
    COMPARED_HOW,
  ];
  return rows.filter((row) => row !== '');
}

function scoresWords({ scores, median }: { scores: readonly number[]; median: number }): string {
  return `median ${amountWords(median)} of 10, ${quantity(scores.length, 'morning')}`;
}

function overlapWords(
  { share, low, high }: NonNullable<ComparisonAnswer['overlap']>,
  question: Compared,
) {
  const [yes, no] = KIND_WORDS[question];
  const of100 = (value: number) => Math.round(value * 100);
  return `of 100 pairs, a morning ${yes} is worse than one ${no} in ${of100(share)} (${of100(low)} to ${of100(high)}), ties counted half`;
}

const THIRDS = ['shortest', 'middle', 'longest'];

function thirdWords(third: DistanceThird, index: number, unit: DistanceUnit): string {
  const { from, to } = third;
  const far = `${distanceWords(from, unit)} to ${distanceWords(to, unit)}`;
  return `${THIRDS[index] ?? ''} third of runs, ${far}: ${scoresWords(third)}`;
}

/** Points are a mile in the model, and as many fewer a kilometre. */
function slopeWords(perMile: Difference, unit: DistanceUnit): string {
  const { difference, low, high } = scaled(perMile, METRES[unit] / METRES.mi);
  return `${signedPoints(difference, 2)} points (${signedPoints(low, 2)} to ${signedPoints(high, 2)})`;
}

/** Below 0 is better. */
function signedWords({ difference, low, high }: Difference): string {
  const say = (points: number) => signedPoints(points, pointDecimals(points));
  return `${say(difference)} points (${say(low)} to ${say(high)}), above 0 is worse`;
}

function signedPoints(points: number, decimals: number): string {
  const text = Math.abs(points).toFixed(decimals);
  return points < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** What is there, whatever can be said of it. */
function countRows({ question, from, counts, gaps }: ComparisonAnswer): readonly string[] {
  const { rows, yes, no, offPattern } = counts;
  const [first, second] = KIND_WORDS[question];
  const kinds =
    question === 'distance'
      ? ''
      : `, ${yes} ${first} and ${no} ${second}, ${offPattern} off the weekly pattern`;
  const missing =
    gaps.yes === null || gaps.no === null
      ? `${gaps.all.missing} of ${gaps.all.all}`
      : `${gaps.yes.missing} of ${gaps.yes.all} ${first}, ${gaps.no.missing} of ${gaps.no.all} ${second}`;
  return [
    `${quantity(rows, 'morning')} ${rows === 1 ? 'counts' : 'count'} since ${fullDayWords(from)}${kinds}`,
    `mornings without a score: ${missing}`,
  ];
}
