import { capitalise } from '../../core/text/capitalise.ts';
import { mean } from '../../core/base/mean.ts';
import { median } from '../../core/base/median.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { amountWords, percentWords, quantity } from '../../core/text/quantity.ts';
import { pad } from '../../core/text/width.ts';
import { unbroken, wrap } from '../../core/text/wrap.ts';
import {
  blankCanvas,
  type Canvas,
  canvasLines,
  draw,
  type Ink,
  legendLines,
  shownLines,
  textLines,
} from './canvas.ts';
import { intervalLines, sizeWords, tenths } from './interval-picture.ts';
import { type PictureLook, WIDEST_SENTENCE } from './picture-look.ts';
import { barSigns, signsFor } from './signs.ts';
import type { Strip, Strips } from './strips.ts';

/**
 * Returns a strip for each kind of mornings, on one scale of scores: how large a share of them has each score, how many
 * that are, and their median. Below these is the interval of the difference, on an axis of its own.
 */
export function stripsLines(value: Strips, look: PictureLook): readonly string[] {
  const { strips, interval, of, scale } = value;
  const recorded = recordedWords(value);
  const layout = layoutOf(strips, look);
  const isEmpty = strips.every(({ scores }) => scores.length === 0);
  const below = isEmpty ? [] : [...scaleRow(layout, look), ...legend(layout, look)];
  const lines = [
    ...(recorded === undefined
      ? []
      : [...wrap(recorded, Math.min(look.columns, WIDEST_SENTENCE)), '']),
    ...strips.flatMap((strip) => [
      ...textLines('', titleOf(strip), look).map((line) => look.theme.strong(line)),
      ...(strip.scores.length === 0 ? [] : stripRows(strip, layout, look)),
    ]),
    ...below,
    ...(interval === null ? [] : ['', ...intervalLines(of, interval, scale, look)]),
  ];
  return shownLines(lines, look);
}

/**
 * Returns the plain difference of the means beside the one of the interval, which allows for other things and may point the
 * other way; undefined without an interval, or mornings.
 */
export function recordedWords({ compared, interval, scale, allowing }: Strips): string | undefined {
  const [one, other] = compared ?? [];
  if (one === undefined || other === undefined || interval === null) return undefined;
  if (one.scores.length === 0 || other.scores.length === 0) return undefined;
  // The difference is that of the means as they are shown.
  const [a, b] = [tenths(mean(one.scores)), tenths(mean(other.scores))];
  const means = `${a.toFixed(1)} ${plainLine(one.name)} and ${b.toFixed(1)} ${plainLine(other.name)}`;
  return `As recorded, the means are ${means}: ${sizeWords(tenths(a - b), scale)}. Allowing for ${allowing}: ${sizeWords(interval.difference, scale)}.`;
}

function titleOf(strip: Strip): string {
  return `${capitalise(strip.name)}: ${unbroken(quantity(strip.scores.length, 'morning'))}${medianWords(strip)}`;
}

/** Returns the median of a kind, to follow how many mornings there are: `, median 4`; empty if there are none. */
export function medianWords({ scores }: Pick<Strip, 'scores'>): string {
  return scores.length === 0 ? '' : `, median ${amountWords(median(scores))}`;
}

/** Returns how many mornings have each score from 0 to 10. */
export function countsOf({ scores }: Pick<Strip, 'scores'>): readonly number[] {
  return Array.from({ length: SCORES }, (_, score) => scores.filter((one) => one === score).length);
}

const SCORES = 11;
const BAR_ROWS = 3;
const LABEL = 6;
const WIDEST_CELL = 6;

interface StripLayout {
  /** Columns of a score, one of them free. */
  readonly cell: number;
  /** Whether the counts have room below their bars. */
  readonly hasCounts: boolean;
  /** The largest share that a score has of the mornings of its kind. */
  readonly highest: number;
}

function layoutOf(strips: readonly Strip[], { columns }: PictureLook): StripLayout {
  const room = Math.floor((columns - LABEL) / SCORES);
  const cell = Math.min(WIDEST_CELL, Math.max(2, room));
  const counts = strips.map((strip) => countsOf(strip));
  const hasCounts = counts.flat().every((count) => `${count}`.length < cell);
  const shares = counts.flatMap((own, index) =>
    own.map((count) => count / Math.max(1, strips[index]?.scores.length ?? 0)),
  );
  return { cell, hasCounts, highest: Math.max(0, ...shares) };
}

/** The column of the middle of a score, which may lie between two. */
function middleOf(score: number, { cell }: StripLayout): number {
  return Math.round(score * cell + (cell - 2) / 2);
}

function stripRows(strip: Strip, layout: StripLayout, look: PictureLook): readonly string[] {
  const { cell, hasCounts, highest } = layout;
  const signs = signsFor(look);
  const canvas = blankCanvas(cell * SCORES, BAR_ROWS + (hasCounts ? 2 : 1));
  draw(canvas, [BAR_ROWS, 0], signs.ground.repeat(cell * SCORES - 1), 'dim');
  for (const [score, count] of countsOf(strip).entries()) {
    if (count === 0) continue;
    const share = count / strip.scores.length / highest;
    for (const [row, sign] of barSigns(share, BAR_ROWS, signs).entries()) {
      if (sign !== ' ') draw(canvas, [row, score * cell], sign.repeat(cell - 1), 'accent');
    }
    drawAt(canvas, BAR_ROWS + 1, middleOf(score, layout), `${count}`, 'plain');
  }
  draw(canvas, [BAR_ROWS, middleOf(median(strip.scores), layout)], signs.median, 'strong');
  const labels = canvas.rows.map((_, row) => pad(row > BAR_ROWS ? 'n' : '', LABEL));
  return canvasLines(canvas, labels, look);
}

/** Draws a number with its middle in a column, or just right of it. */
function drawAt(canvas: Canvas, row: number, middle: number, text: string, ink: Ink): void {
  draw(canvas, [row, Math.max(0, middle - Math.floor((text.length - 1) / 2))], text, ink);
}

function scaleRow(layout: StripLayout, look: PictureLook): readonly string[] {
  const canvas = blankCanvas(layout.cell * SCORES, 1);
  for (let score = 0; score < SCORES; score++) {
    drawAt(canvas, 0, middleOf(score, layout), `${score}`, 'dim');
  }
  return canvasLines(canvas, [pad('score', LABEL)], look);
}

function legend({ hasCounts, highest }: StripLayout, look: PictureLook): readonly string[] {
  const parts = [
    'score: soreness on waking',
    hasCounts ? 'n: mornings' : '',
    `bars: share of n, up to ${percentWords(highest)}`,
    `${signsFor(look).median} median: the middle score`,
  ];
  return legendLines(parts, look).map((line) => look.theme.dim(line));
}
