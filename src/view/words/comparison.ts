import { EVENING_FROM } from '../../core/insight/insight-days.ts';
import type {
  ComparisonAnswer,
  Difference,
  DistanceThird,
  Judged,
  MorningCount,
  MorningGaps,
  ScoresOfKind,
  Verdict,
} from '../../core/insight/answer.ts';
import type { Compared } from '../../core/insight/question.ts';
import { scaled } from '../../core/insight/verdict.ts';
import { type DistanceUnit, METRES, distanceWords } from '../../core/diary/distance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { amountWords, percentWords, quantity } from '../../core/text/quantity.ts';
import { ALLOWED_FOR } from './allowed-for.ts';
import { feltWords, verdictNotes, verdictTold, WITHOUT } from './comparison-verdict.ts';
import { chanceWords, probabilityWords } from './points.ts';
import { pointDecimals } from './signed.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { Told } from './told.ts';
import { comparisonNeeds, EXPERIMENTS, KIND_WORDS, offPatternWords } from './too-little.ts';

const TITLES: Readonly<Record<Compared, string>> = {
  runs: 'Runs and rest days',
  distance: 'By distance',
  surface: 'Road and trail',
  evening: 'Evening session or none',
};

/** What an evening session is. */
const EVENING = `an evening session is one that began at ${EVENING_FROM} or later and of which at least 80 % was done; every other evening is one without`;

/** Returns what is said about a comparison, and where the result of an experiment about it is. */
export function comparisonTold(answer: ComparisonAnswer, unit: DistanceUnit): Told {
  const { experiment, standing } = answer;
  const told = diaryTold(answer, unit);
  if (experiment === null || standing.kind === 'blind') return told;
  const over = `Your experiment about this is over: stretch experiment result ${plainLine(experiment).slice(0, ID)}`;
  return { ...told, notes: [...told.notes, over] };
}

/** Characters of an id in a command. */
const ID = 8;

/** What is said of the diary alone. */
function diaryTold(answer: ComparisonAnswer, unit: DistanceUnit): Told {
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
        // The counts of the diary are not those of the experiment.
        numbers: [],
      };
    case 'verdict':
      return {
        ...told,
        ...withCaution(answer, verdictTold(answer, standing, unit)),
        notes: [oneMorningWords(answer), ...verdictNotes(answer, standing)].filter(
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

/** What could turn an answer comes before it. */
function withCaution(
  { question, gaps, oneMorning }: ComparisonAnswer,
  { brief, says }: Pick<Told, 'brief' | 'says'>,
): Pick<Told, 'brief' | 'says'> {
  const caution = gapWords(question, gaps);
  const hangs = oneMorning === null ? '' : '; hangs on one morning';
  if (caution === '') return { brief: `${brief}${hangs}`, says };
  return {
    brief: `${brief}${hangs}; mornings without a score could turn it`,
    says: `${caution} ${says}`,
  };
}

/** What would be said without the morning that a verdict hangs on; empty if there is none. */
function oneMorningWords({ oneMorning }: ComparisonAnswer): string {
  if (oneMorning === null) return '';
  const { day, score, without } = oneMorning;
  return `This hangs on one morning: without ${fullDayWords(day)} (${score} of 10) it would be “${VERDICT_WORDS[without]}”.`;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  worse: 'worse',
  better: 'better',
  'hint-worse': 'a hint',
  'hint-better': 'a hint',
  alike: 'no difference of 2 points or more',
  open: 'cannot tell yet',
};

function gapWords(question: Compared, { all, yes, no, isUneven, isMany }: MorningGaps): string {
  if (isUneven && yes !== null && no !== null) {
    const [first, second] = KIND_WORDS[question];
    return `${shareWords(yes)} of the mornings ${first} have no score, and ${shareWords(no)} of those ${second}: what they were like could turn this answer.`;
  }
  if (!isMany) return '';
  return `${shareWords(all)} of the mornings have no score: what they were like could turn this answer.`;
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
    `each morning is compared with what ${ALLOWED_FOR[question]} would lead one to expect`,
  ];
  return rows.filter((row) => row !== '');
}

function scoresWords({ scores, median, mean }: ScoresOfKind): string {
  return `median (middle score) ${amountWords(median)} of 10, mean ${mean.toFixed(1)}, ${quantity(scores.length, 'morning')}`;
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
function countRows(answer: ComparisonAnswer): readonly string[] {
  const { question, from, counts, gaps } = answer;
  const { rows, yes, no, offPattern } = counts;
  const [first, second] = KIND_WORDS[question];
  const kinds =
    question === 'distance'
      ? ''
      : `, ${yes} ${first} and ${no} ${second}; ${offPattern} ${offPatternWords(question)}`;
  const missing =
    gaps.yes === null || gaps.no === null
      ? `${gaps.all.missing} of ${gaps.all.all}`
      : `${gaps.yes.missing} of ${gaps.yes.all} ${first}, ${gaps.no.missing} of ${gaps.no.all} ${second}`;
  return [
    `${quantity(rows, 'morning')} ${rows === 1 ? 'counts' : 'count'} since ${fullDayWords(from)}${kinds}`,
    notCountedWords(answer),
    `mornings without a score: ${missing}`,
  ].filter((row) => row !== '');
}

/** Says why fewer mornings are compared than are shown. */
function notCountedWords({ question, counts, kinds, thirds }: ComparisonAnswer): string {
  const shown = kinds === null ? thirds : [kinds.yes, kinds.no];
  const count = shown.reduce((sum, { scores }) => sum + scores.length, 0);
  if (count <= counts.rows) return '';
  const far = question === 'surface' ? ', or no distance of the run' : '';
  return `of the ${count} mornings shown, ${count - counts.rows} cannot be compared: the first two days, or no score in the three days before${far}`;
}
