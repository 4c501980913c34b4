import type { DiaryDay } from '../../core/adherence/diary-day.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { ComparisonAnswer, Insights } from '../../core/insight/answer.ts';
import type { Question } from '../../core/insight/question.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { PictureLook } from '../insight/picture-look.ts';
import { timelineLines } from '../insight/timeline-picture.ts';
import { timelineWords } from '../insight/timeline-words.ts';
import { MATTERING } from '../words/size.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { gpListLines, gpListWords } from './gp-list.ts';
import { type InsightPart, insightParts } from './insight-parts.ts';
import { timelineOf } from './insight-timeline.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

/** What is shown: all questions or some of them. */
export interface InsightsShown {
  readonly insights: Insights;
  /** The days of the window. */
  readonly days: readonly DiaryDay[];
  readonly unit: DistanceUnit;
  /** The questions asked for; undefined for all. */
  readonly questions: readonly Question[] | undefined;
  /** Whether the numbers are shown. */
  readonly isAll: boolean;
}

/** Returns all answers in a list, then each as a sentence with its picture and, if asked for, its numbers. */
export function insightsText(shown: InsightsShown, look: PictureLook): string {
  const { theme } = look;
  const columns = Math.min(look.columns, MAX_WIDTH);
  const parts = partsOf(shown);
  const briefs = answerLines(shown, parts);
  const axis = shown.questions === undefined ? timelineLines(timelineOf(shown), look) : [];
  const lines = [
    ...wrap(headWords(shown), columns).map((line) => theme.strong(line)),
    ...(briefs.length === 0
      ? []
      : [
          '',
          ...bulletLines(briefs, columns),
          ...belowWords(shown).flatMap((words) =>
            wrap(words, columns).map((line) => theme.dim(line)),
          ),
        ]),
    ...(axis.length === 0 ? [] : ['', ...axis]),
    ...parts.flatMap((part) => partLines(part, shown, look)),
    ...onceWords(shown).flatMap((words) => [
      '',
      ...wrap(words, columns).map((line) => theme.dim(line)),
    ]),
    ...(hasList(shown) ? gpListLines(false, look) : []),
    ...footer(shown).flatMap((words) => [
      '',
      ...wrap(words, columns).map((line) => theme.dim(line)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** All answers at a glance, where there are several: pictures need more rows than a screen has. */
function answerLines({ questions }: InsightsShown, parts: readonly InsightPart[]) {
  return questions === undefined ? parts.map(({ told }) => `${told.title}: ${told.brief}`) : [];
}

/** What is said below all answers, if there is one. */
function belowWords({
  insights: { comparisons, weeks, changes },
  questions,
}: InsightsShown): readonly string[] {
  const isAnswered = [...comparisons, weeks, ...changes].some(
    ({ standing }) => standing.kind === 'verdict',
  );
  return isAnswered && questions === undefined
    ? [
        `${capitalise(MATTERING)}. None of this can show cause: a diary shows what goes together. What belongs to each answer is below.`,
      ]
    : [];
}

/** Of four questions, one or more have a p up to .05 in 1 − 0.95⁴ of diaries; how often looking is wrong is in docs/statistics.md. */
const ONCE =
  'How many of 100 diaries is said of one question, asked once. Of four questions, about 1 in 5 diaries in which nothing makes a difference shows a hint or more, and looking often adds to that.';

/** Said once, where anything was compared. */
function onceWords({ insights, questions }: InsightsShown): readonly string[] {
  const isAny = insights.comparisons.some(
    ({ question, standing }) =>
      standing.kind === 'verdict' && (questions === undefined || questions.includes(question)),
  );
  return isAny ? [ONCE] : [];
}

function partLines(
  { told, picture }: InsightPart,
  { isAll }: InsightsShown,
  look: PictureLook,
): readonly string[] {
  const columns = Math.min(look.columns, MAX_WIDTH);
  const drawn = picture(look);
  const numbers = isAll ? bulletLines(told.numbers, columns) : [];
  const lines = [
    ...wrap(told.says, columns),
    ...told.notes.flatMap((note) => wrap(note, columns)),
    ...(drawn.length === 0 ? [] : ['', ...drawn]),
    ...(numbers.length === 0 ? [] : ['', ...numbers]),
  ];
  return section(told.title, lines, look.theme);
}

/** What is said below a long text that went past. */
export const READ_FROM_TOP =
  '\nTo read this from its top, screen by screen, set PAGER, for example to less.\n';

/** Returns the same in words, a line each. */
export function insightsLines(shown: InsightsShown): string {
  const axis = shown.questions === undefined ? timelineWords(timelineOf(shown)) : [];
  const all = partsOf(shown);
  const briefs = answerLines(shown, all).map((line) => `${line}.`);
  const below = belowWords(shown);
  const parts = all.flatMap(({ told, words }) => [
    `${told.title}: ${told.says}`,
    ...told.notes,
    ...words(),
    ...(shown.isAll ? told.numbers : []),
  ]);
  const list = hasList(shown) ? gpListWords(false) : [];
  const lines = [
    headWords(shown),
    ...briefs,
    ...below,
    ...axis,
    ...parts,
    ...onceWords(shown),
    ...list,
    ...footer(shown),
  ];
  return `${lines.join('\n')}\n`;
}

function partsOf({ insights, unit, questions, isAll }: InsightsShown): readonly InsightPart[] {
  const parts = insightParts(insights, unit, isAll);
  const isShown = (question: Question) => questions === undefined || questions.includes(question);
  const short = insights.comparisons.find(
    ({ question, standing }) => isShown(question) && isShortOfMornings(standing),
  );
  return parts
    .filter(({ question }) => isShown(question))
    .map((part) => (part.question === short?.question ? withNote(part, WHICH_COUNT) : part));
}

function isShortOfMornings(standing: ComparisonAnswer['standing']): boolean {
  return standing.kind === 'too-little' && standing.needs.some(({ of }) => of === 'mornings');
}

function withNote(part: InsightPart, note: string): InsightPart {
  return { ...part, told: { ...part.told, notes: [...part.told.notes, note] } };
}

/** Why fewer mornings count than have a score; said once, under the first that is short of them. */
const WHICH_COUNT =
  'A morning counts if it has a score and so has one of the three days before it; those of the first two days do not.';

function headWords({ insights: { from, to, mornings, runs } }: InsightsShown): string {
  const span = from === null ? '' : ` from ${fullDayWords(from)} to ${fullDayWords(to)}`;
  return `Your diary${span}: ${quantity(mornings, 'morning')} with a score, ${quantity(runs, 'run')}`;
}

/** After twelve weeks of a sore back only. */
function hasList({ insights, questions }: InsightsShown): boolean {
  return insights.isLongSore && questions === undefined;
}

function footer({ questions, isAll }: InsightsShown): readonly string[] {
  if (questions !== undefined || isAll) return [];
  return ['Numbers: stretch insights --all; of one question: stretch insights runs'];
}
