import { mean } from '../../core/base/mean.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { pad } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { blankCanvas, type Canvas, canvasLines, draw, legendLines, shownLines } from './canvas.ts';
import { intervalLines, sizeWords, tenths } from './interval-picture.ts';
import { type PictureLook, WIDEST_SENTENCE } from './picture-look.ts';
import { pointsScale } from './points-scale.ts';
import { drawScores, SCORE_ROWS, scoreLabels, strongBarWords } from './score-chart.ts';
import { signsFor } from './signs.ts';
import type { Steps, StepWeek } from './steps.ts';

/**
 * Returns the mean soreness of the weeks before and after a change, how many mornings that is, and the interval of the
 * step beside a straight line through all of them.
 */
export function stepsLines(value: Steps, look: PictureLook): readonly string[] {
  const { before, after, step } = value;
  const isEmpty = before.length + after.length === 0;
  const recorded = recordedStepWords(value);
  const lines = [
    ...(recorded === undefined
      ? []
      : [...wrap(recorded, Math.min(look.columns, WIDEST_SENTENCE)), '']),
    ...wrap(changeWords(value), look.columns).map((line) => look.theme.strong(line)),
    ...(isEmpty ? [] : [...weekRows(value, look), ...legend(value, look)]),
    ...(step === null ? [] : ['', ...intervalLines(STEP, step, STEP_SCALE, look)]),
  ];
  return shownLines(lines, look);
}

/** Returns the change and its day: `Sat 14 Nov 2026: new shoes`. */
export function changeWords({ day, text }: Pick<Steps, 'day' | 'text'>): string {
  return `${fullDayWords(day)}: ${plainLine(text)}`;
}

/**
 * Returns the plain difference of the weeks after a change and those before beside the step, which allows for a line through
 * all of them and may point the other way; undefined without a step.
 */
export function recordedStepWords({ before, after, step }: Steps): string | undefined {
  const [first, second] = [before, after].map((weeks) => weeks.flatMap((week) => week.mean ?? []));
  if (step === null || first === undefined || second === undefined) return undefined;
  if (first.length === 0 || second.length === 0) return undefined;
  // The difference is that of the means as they are shown.
  const [a, b] = [tenths(mean(first)), tenths(mean(second))];
  const plain = sizeWords(tenths(b - a), PLAIN_SCALE);
  return `As recorded, the mean is ${a.toFixed(1)} in the weeks before and ${b.toFixed(1)} in those after: ${plain}. Allowing for a straight line through all of these weeks: a step of ${sizeWords(step.difference, PLAIN_SCALE)}.`;
}

const PLAIN_SCALE = pointsScale('less sore', 'more sore');

/** What the interval is of, and its scale. */
export const STEP = 'from before to after, allowing for a slow trend';
export const STEP_SCALE = pointsScale('less sore after the change', 'more sore after the change');

const LABEL = 5;
const WIDEST_CELL = 7;
/** The columns that a mean such as `10.0` needs, and one that is free. */
const CELL_OF_NUMBERS = 5;

interface StepsLayout {
  /** The weeks from left to right, each with how many weeks before or after the change it is, and its first column. */
  readonly weeks: readonly (StepWeek & { readonly number: number; readonly column: number })[];
  /** Columns of a week, one of them free. */
  readonly cell: number;
  /** The column of the change. */
  readonly change: number;
}

function layoutOf({ before, after }: Steps, { columns }: PictureLook): StepsLayout {
  const side = Math.max(before.length, after.length, 1);
  const cell = Math.min(WIDEST_CELL, Math.max(2, Math.floor((columns - LABEL - 3) / (2 * side))));
  const change = 1 + side * cell;
  const weeks = [
    ...before.map((week, index) => ({
      ...week,
      number: index + 1,
      column: change - (index + 1) * cell,
    })),
    ...after.map((week, index) => ({
      ...week,
      number: index + 1,
      column: change + 2 + index * cell,
    })),
  ];
  return { weeks, cell, change };
}

function weekRows(value: Steps, look: PictureLook): readonly string[] {
  const { weeks, cell, change } = layoutOf(value, look);
  const signs = signsFor(look);
  const hasNumbers = cell >= CELL_OF_NUMBERS;
  const names = hasNumbers ? ['mean', 'n', 'week', ''] : ['n', 'week', ''];
  const canvas = blankCanvas(2 * change + 1, SCORE_ROWS + names.length);
  const bars = weeks.map(({ column, mean }) => ({
    column,
    columns: cell - 1,
    score: mean,
    isFaint: false,
  }));
  drawScores(canvas, bars, signs);
  const row = (name: string) => SCORE_ROWS + names.indexOf(name);
  for (const { column, mean, mornings, number } of weeks) {
    const put = (name: string, text: string, ink: 'plain' | 'dim') => {
      const before = Math.max(0, Math.floor((cell - 1 - text.length) / 2));
      draw(canvas, [row(name), column + before], text, ink);
    };
    if (hasNumbers && mean !== null) put('mean', mean.toFixed(1), 'plain');
    put('n', `${mornings}`, 'plain');
    put('week', `${number}`, 'dim');
  }
  drawChange(canvas, change, look);
  return canvasLines(
    canvas,
    [...scoreLabels(LABEL, look), ...names.map((name) => pad(name, LABEL))],
    look,
  );
}

/** A wall between before and after, through all rows. */
function drawChange(canvas: Canvas, change: number, look: PictureLook): void {
  const { wall } = signsFor(look);
  for (const row of canvas.rows.keys()) draw(canvas, [row, change], wall, 'strong');
  const last = canvas.rows.length - 1;
  draw(canvas, [last, Math.max(0, change - 1 - 'before'.length)], 'before', 'dim');
  draw(canvas, [last, change + 2], 'after', 'dim');
}

function legend({ before, after }: Steps, look: PictureLook): readonly string[] {
  const { wall, missing } = signsFor(look);
  const isFew = [...before, ...after].some(({ mean }) => mean === null);
  const parts = [
    'bars: mean soreness on waking, 0 to 10',
    strongBarWords(
      [...before, ...after].map((week) => ({ score: week.mean })),
      look,
    ),
    'n: mornings with a score',
    'week: how many before or after',
    `${wall} the change`,
    isFew ? `${missing} too few mornings for a mean` : '',
  ];
  return legendLines(parts, look).map((line) => look.theme.dim(line));
}
