import { capitalise } from '../../core/text/capitalise.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { pointDecimals, signedWords } from '../words/signed.ts';
import { blankCanvas, canvasLines, draw, type Canvas } from './canvas.ts';
import type { Interval, IntervalScale } from './interval.ts';
import type { PictureLook } from './picture-look.ts';
import { signsFor } from './signs.ts';

/**
 * Returns an interval on an axis of its own, below what it is of in words: 0 is marked, and the band in which a difference
 * is smaller than what people call a change (Ostelo 2008; Farrar 2001); an end beyond the axis has an arrow.
 */
export function intervalLines(
  of: string,
  interval: Interval,
  scale: IntervalScale,
  look: PictureLook,
): readonly string[] {
  const half =
    TICKS * Math.max(1, Math.min(WIDEST_TICK, Math.floor((look.columns - EDGE - 1) / (2 * TICKS))));
  const canvas = blankCanvas(look.columns, 3);
  drawAxis(canvas, half, scale, look);
  drawInterval(canvas, half, interval, scale, look);
  return [
    ...wrap(intervalWords(of, interval, scale), look.columns),
    ...canvasLines(canvas, [], look),
    ...directionLines(2 * half + 1, scale, look).map((line) => look.theme.dim(line)),
  ];
}

/** What an interval is, in a sentence that needs no statistics. */
export const INTERVAL =
  '95 % interval: made so that in 95 of 100 cases it holds the true difference.';

/** Returns an interval in words: `After runs against after rest days: +1.7 points (95 % interval +0.8 to +2.7).` */
export function intervalWords(
  of: string,
  { difference, low, high }: Interval,
  scale: IntervalScale,
): string {
  const say = (amount: number) => signedWords(amount, scale.limit > 1 ? pointDecimals(amount) : 2);
  return `${capitalise(of)}: ${say(difference)} ${scale.unit} (95 % interval ${say(low)} to ${say(high)})`;
}

/** Rounds to one decimal. */
export function tenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}

/** Returns how large a difference is and which way it goes: `0.4 points less sore`. */
export function sizeWords(difference: number, { unit, below, above }: IntervalScale): string {
  const size = `${Math.abs(difference).toFixed(pointDecimals(difference))} ${unit}`;
  return difference === 0 ? 'no difference' : `${size} ${difference < 0 ? below : above}`;
}

/** Ticks on each side of 0. */
const TICKS = 4;
/** Columns from one to the next at most. */
const WIDEST_TICK = 8;
/** Columns left of the axis, for the sign of its first number. */
const EDGE = 2;

const [INTERVAL_ROW, AXIS_ROW, NUMBER_ROW] = [0, 1, 2];

function drawAxis(canvas: Canvas, half: number, scale: IntervalScale, look: PictureLook): void {
  const { limit, band } = scale;
  const signs = signsFor(look);
  const within = band === null ? -1 : Math.round((band / limit) * half);
  for (let at = -half; at <= half; at++) {
    const isBand = Math.abs(at) <= within;
    const isTick = at % (half / TICKS) === 0;
    const sign = isBand
      ? isTick
        ? signs.bandTick
        : signs.band
      : isTick
        ? signs.cross
        : signs.line;
    draw(canvas, [AXIS_ROW, EDGE + half + at], sign, isBand ? 'plain' : 'dim');
    if (at === 0) draw(canvas, [INTERVAL_ROW, EDGE + half], signs.wall, 'plain');
    else if (Math.abs(at) === within)
      draw(canvas, [INTERVAL_ROW, EDGE + half + at], signs.edge, 'plain');
  }
  const names = Array.from({ length: 2 * TICKS + 1 }, (_, index) =>
    tickWords(index - TICKS, limit),
  );
  const room = half / TICKS;
  const longest = Math.max(...names.map((name) => name.length));
  const step = [1, 2, TICKS].find((every) => every * room > longest) ?? TICKS;
  for (let tick = -TICKS; tick <= TICKS; tick += step) {
    const name = names[tick + TICKS] ?? '';
    // The first digit is below the tick, the sign before it.
    const start = EDGE + half + tick * room - (tick === 0 ? 0 : 1);
    draw(canvas, [NUMBER_ROW, start], look.isAscii ? name.replace('−', '-') : name, 'dim');
  }
}

function tickWords(tick: number, limit: number): string {
  const amount = (tick / TICKS) * limit;
  if (amount === 0) return '0';
  return `${amount < 0 ? '−' : '+'}${Math.abs(amount)}`;
}

function drawInterval(
  canvas: Canvas,
  half: number,
  { difference, low, high }: Interval,
  scale: IntervalScale,
  look: PictureLook,
): void {
  const { limit } = scale;
  const signs = signsFor(look);
  const place = (amount: number) => EDGE + half + placeOf(amount, half, scale);
  const [from, to] = [place(low), place(high)];
  for (let at = from; at <= to; at++) {
    const isCrossed = canvas.rows[INTERVAL_ROW]?.[at]?.text !== ' ';
    draw(canvas, [INTERVAL_ROW, at], isCrossed ? signs.cross : signs.line, 'accent');
  }
  draw(canvas, [INTERVAL_ROW, from], low < -limit ? signs.left : signs.from, 'accent');
  draw(canvas, [INTERVAL_ROW, to], high > limit ? signs.right : signs.to, 'accent');
  const isSeen = Math.abs(difference) <= limit;
  if (isSeen) draw(canvas, [INTERVAL_ROW, place(difference)], signs.point, 'accent');
  // All of it is beyond the axis.
  if (low > limit) draw(canvas, [INTERVAL_ROW, to], signs.right, 'accent');
  if (high < -limit) draw(canvas, [INTERVAL_ROW, from], signs.left, 'accent');
}

/**
 * Returns how many columns right of 0 an amount is. It is never on the wrong side of 0 or of an edge of the band, nor on one
 * that it is not: whether an interval crosses these is what one looks for.
 */
function placeOf(amount: number, half: number, { limit, band }: IntervalScale): number {
  const columns = (one: number) =>
    Math.round((Math.max(-limit, Math.min(limit, one)) / limit) * half);
  const landmarks = band === null ? [0] : [-band, 0, band];
  return landmarks.reduce((at, landmark) => {
    const own = columns(landmark);
    if (amount < landmark) return Math.min(at, own - 1);
    return amount > landmark ? Math.max(at, own + 1) : at;
  }, columns(amount));
}

/** What left and right mean, and what the band is. */
function directionLines(
  columns: number,
  { below, above, band, unit }: IntervalScale,
  look: PictureLook,
): readonly string[] {
  const signs = signsFor(look);
  const [left, right] = [`${signs.left} ${below}`, `${above} ${signs.right}`];
  const gap = columns - width(left) - width(right);
  const indent = (text: string) => ' '.repeat(EDGE + Math.max(0, columns - width(text)));
  const hasRoom = Math.max(width(left), width(right)) <= columns;
  const apart = hasRoom
    ? [`${' '.repeat(EDGE)}${left}`, `${indent(right)}${right}`]
    : [...wrap(left, look.columns), ...wrap(right, look.columns)];
  const directions = gap < 2 ? apart : [`${' '.repeat(EDGE)}${left}${' '.repeat(gap)}${right}`];
  const inside = `${signs.band} less than the ${band} ${unit} that people with back pain usually call a change`;
  return [
    ...directions,
    ...(band === null ? [] : wrap(inside, look.columns)),
    ...wrap(INTERVAL, look.columns),
  ];
}
