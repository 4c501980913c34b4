import { percentWords, quantity } from '../../core/text/quantity.ts';
import { pad } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { type Day, differenceInDays } from '../../core/time/day.ts';
import { dayWordsFor } from '../../core/time/day-words.ts';
import { blankCanvas, type Canvas, canvasLines, draw, legendLines, shownLines } from './canvas.ts';
import { drawDates } from './day-axis.ts';
import { type PictureLook, WIDEST } from './picture-look.ts';
import {
  drawScores,
  SCORE_ROWS,
  scaleLabels,
  scoreLabels,
  scoreRow,
  strongBarWords,
} from './score-chart.ts';
import { barSigns, type Signs, signsFor } from './signs.ts';
import type { DrawnWeek, Weeks } from './weeks.ts';

/**
 * Returns weeks side by side: their mean soreness with where its trend begins and ends, how many mornings that is, and,
 * below and apart from it, the share of the planned sessions that was done. Where not all fit, it has the last ones.
 */
export function weeksLines(value: Weeks, look: PictureLook): readonly string[] {
  if (value.weeks.length === 0) return [NO_WEEKS];
  const layout = layoutOf(value, look);
  const lines = [
    ...wrap(rangeWords(value, layout), look.columns),
    ...titleLines('Mean soreness on waking, 0 to 10', look),
    ...scoreRows(value, layout, look),
    ...(isAnyPlanned(value)
      ? [...titleLines('Sessions done of those planned, %', look), ...sessionRows(layout, look)]
      : []),
    ...legend(value, layout, look).map((line) => look.theme.dim(line)),
  ];
  return shownLines(lines, look);
}

/** Whether sessions were planned in any of the weeks: without a plan there is nothing to look at beside soreness. */
export function isAnyPlanned({ weeks }: Pick<Weeks, 'weeks'>): boolean {
  return weeks.some(({ sessions }) => sessions.planned > 0);
}

/** Returns how many days between the week that is left out and the next one are in no week: weeks are counted back from today. */
export function daysInNoWeek({ weeks: [first, second] }: Pick<Weeks, 'weeks'>): number {
  return first === undefined || second === undefined || !first.isLeftOut
    ? 0
    : differenceInDays(first.to, second.from) - 1;
}

/** What is said of them, after how many days they are. */
export const IN_NO_WEEK = 'in no week, as weeks are counted back from today';

/** What is said in place of weeks. */
export const NO_WEEKS = 'No whole week is recorded yet.';

/** Returns how the days of weeks are said: with the year if there is more than one. */
export function sayWeeks({ weeks }: Weeks): (day: Day) => string {
  const last = weeks.at(-1)?.to ?? '';
  return dayWordsFor(
    weeks.map(({ from }) => from),
    last,
  );
}

/** Returns where the line of the trend begins and ends, in words: `5.1 to 3.4`. */
export function trendWords({ start, end }: NonNullable<Weeks['trend']>): string {
  return `${start.toFixed(1)} to ${end.toFixed(1)}`;
}

const LABEL = 5;
const LEAST_CELL = 2;
const WIDEST_CELL = 7;
/** The columns that a mean such as `10.0`, or `100`, needs, and one that is free. */
const CELL_OF_NUMBERS = 5;
/** The columns between the week that is left out and the next one, where days are in no week. */
const GAP = 2;
const SHARE_ROWS = 3;

interface WeeksLayout {
  readonly weeks: readonly DrawnWeek[];
  /** Columns of a week, one of them free, in which the trend begins or ends. */
  readonly cell: number;
  /** Columns that are free after the first week; 0 if no days are in no week. */
  readonly gap: number;
  /** The places of the first and the last week of the trend; negative if they are not shown, or there is none. */
  readonly first: number;
  readonly last: number;
}

function layoutOf({ weeks }: Weeks, { columns }: PictureLook): WeeksLayout {
  const room = Math.min(columns, WIDEST) - LABEL - 1;
  const gapOf = (isThere: boolean) => (isThere && daysInNoWeek({ weeks }) > 0 ? GAP : 0);
  const isWhole = weeks.length * LEAST_CELL + gapOf(true) <= room;
  const shown = isWhole ? weeks : weeks.slice(1).slice(-Math.floor(room / LEAST_CELL));
  const gap = gapOf(isWhole);
  const cell = Math.min(WIDEST_CELL, Math.floor((room - gap) / shown.length));
  const counts = ({ isLeftOut, mean }: DrawnWeek) => !isLeftOut && mean !== null;
  const before = weeks.length - shown.length;
  return {
    weeks: shown,
    cell,
    gap,
    first: weeks.findIndex((week) => counts(week)) - before,
    last: weeks.findLastIndex((week) => counts(week)) - before,
  };
}

function canvasOf(layout: WeeksLayout, rows: number): Canvas {
  return blankCanvas(columnOf(layout.weeks.length, layout), rows);
}

/** The first column of a week. */
function columnOf(index: number, { cell, gap }: WeeksLayout): number {
  return 1 + index * cell + (index > 0 ? gap : 0);
}

/** Draws where days are in no week. */
function drawGap(canvas: Canvas, rows: number, layout: WeeksLayout, { gap }: Signs): void {
  if (layout.gap === 0) return;
  const column = columnOf(1, layout) - GAP;
  for (let row = 0; row < rows; row++) draw(canvas, [row, column], gap, 'dim');
}

function scoreRows(value: Weeks, layout: WeeksLayout, look: PictureLook): readonly string[] {
  const { trend } = value;
  const { weeks, cell, first, last } = layout;
  const signs = signsFor(look);
  const hasNumbers = cell >= CELL_OF_NUMBERS;
  // The days stand below the lower of the two charts.
  const rows = [...(hasNumbers ? ['mean', 'n'] : ['n']), ...(isAnyPlanned(value) ? [] : ['from'])];
  const canvas = canvasOf(layout, SCORE_ROWS + rows.length);
  const bars = weeks.map(({ mean, isLeftOut }, index) => ({
    column: columnOf(index, layout),
    columns: cell - 1,
    score: mean,
    isFaint: isLeftOut,
  }));
  drawScores(canvas, bars, signs);
  drawGap(canvas, SCORE_ROWS, layout, signs);
  for (const [index, { mean, mornings }] of weeks.entries()) {
    if (hasNumbers && mean !== null) {
      drawIn(canvas, SCORE_ROWS, index, layout, mean.toFixed(1));
    }
    drawIn(canvas, SCORE_ROWS + rows.indexOf('n'), index, layout, `${mornings}`);
  }
  if (!isAnyPlanned(value)) drawWeeks(canvas, SCORE_ROWS + rows.indexOf('from'), layout);
  if (trend !== null) {
    const { start, end } = trend;
    const [from, to] = [columnOf(first, layout) - 1, columnOf(last, layout) - 1 + cell];
    if (first >= 0) draw(canvas, [scoreRow(start), from], signs.right, 'strong');
    if (last >= 0) draw(canvas, [scoreRow(end), to], signs.left, 'strong');
  }
  const labels = [...scoreLabels(LABEL, look), ...rows.map((name) => pad(name, LABEL))];
  return canvasLines(canvas, labels, look);
}

function sessionRows(layout: WeeksLayout, look: PictureLook): readonly string[] {
  const { weeks, cell } = layout;
  const signs = signsFor(look);
  const hasNumbers = cell >= CELL_OF_NUMBERS;
  const rows = hasNumbers ? ['%', 'from'] : ['from'];
  const canvas = canvasOf(layout, SHARE_ROWS + rows.length);
  for (const [index, { sessions }] of weeks.entries()) {
    const column = columnOf(index, layout);
    const share = sessions.planned === 0 ? null : sessions.done / sessions.planned;
    const bar = share === null ? [] : barSigns(share, SHARE_ROWS, signs);
    for (const [row, sign] of bar.entries()) {
      if (sign !== ' ') draw(canvas, [row, column], sign.repeat(cell - 1), 'good');
    }
    if (share === null) drawIn(canvas, SHARE_ROWS - 1, index, layout, signs.missing);
    else if (hasNumbers) {
      drawIn(canvas, SHARE_ROWS, index, layout, percentWords(share).replace(' %', ''));
    }
  }
  drawGap(canvas, SHARE_ROWS, layout, signs);
  drawWeeks(canvas, SHARE_ROWS + rows.indexOf('from'), layout);
  const labels = [
    ...scaleLabels(['100', '', '0'], LABEL, look),
    ...rows.map((name) => pad(name, LABEL)),
  ];
  return canvasLines(canvas, labels, look);
}

/** Draws the first day of each week. */
function drawWeeks(canvas: Canvas, row: number, layout: WeeksLayout): void {
  const dates = layout.weeks.map(({ from: day }, index) => ({
    day,
    column: columnOf(index, layout),
  }));
  drawDates(canvas, row, dates);
}

/** Draws a number in the middle of the place of a week. */
function drawIn(
  canvas: Canvas,
  row: number,
  index: number,
  layout: WeeksLayout,
  text: string,
): void {
  const before = Math.max(0, Math.floor((layout.cell - 1 - text.length) / 2));
  draw(canvas, [row, columnOf(index, layout) + before], text, 'plain');
}

function rangeWords({ weeks }: Weeks, layout: WeeksLayout): string {
  const say = sayWeeks({ weeks, trend: null });
  const [first, last] = [layout.weeks[0], layout.weeks.at(-1)];
  const count =
    layout.weeks.length < weeks.length
      ? `the last ${layout.weeks.length} of ${weeks.length} weeks`
      : [
          quantity(weeks.length, 'week'),
          ...(layout.gap > 0 ? [quantity(daysInNoWeek({ weeks }), 'day')] : []),
        ].join(' and ');
  return `${say(first?.from ?? '')} to ${say(last?.to ?? '')}: ${count}`;
}

function titleLines(title: string, { columns, theme }: PictureLook): readonly string[] {
  return wrap(title, columns).map((line) => theme.strong(line));
}

function legend(value: Weeks, { weeks, gap }: WeeksLayout, look: PictureLook): readonly string[] {
  const { trend } = value;
  const { faint, missing, right, left, gap: sign } = signsFor(look);
  const isFew = weeks.some(({ mean }) => mean === null);
  const isUnplanned = isAnyPlanned(value) && weeks.some(({ sessions }) => sessions.planned === 0);
  const parts = [
    strongBarWords(
      weeks.flatMap(({ mean, isLeftOut }) => (isLeftOut ? [] : [{ score: mean }])),
      look,
    ),
    'n: mornings with a score',
    trend === null ? '' : `${right} ${left} trend line, ${trendWords(trend)}`,
    weeks.some(({ isLeftOut }) => isLeftOut) ? `${faint} left out of the trend` : '',
    gap > 0 ? `${sign} ${quantity(daysInNoWeek(value), 'day')} ${IN_NO_WEEK}` : '',
    isFew ? `${missing} too few mornings for a mean` : '',
    isUnplanned ? `${missing} no sessions planned` : '',
    'from: first day of the week',
  ];
  return legendLines(parts, look);
}
