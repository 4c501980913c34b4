import { plainLine } from '../../core/text/plain-text.ts';
import { pad, width } from '../../core/text/width.ts';
import { signedWords } from '../words/signed.ts';
import { blankCanvas, canvasLines, draw, legendLines, shownLines, textLines } from './canvas.ts';
import { intervalLines } from './interval-picture.ts';
import type { Pairs, ShownPair } from './pairs.ts';
import type { PictureLook } from './picture-look.ts';
import { pointsScale } from './points-scale.ts';
import { signsFor } from './signs.ts';

/**
 * Returns the pairs of an experiment, a row each: the mean soreness of both sides on one scale, joined by a line, and how
 * much the second is above the first; below these, the mean difference with its interval. A pair with an empty side is
 * there, but has no difference.
 */
export function pairsLines(value: Pairs, look: PictureLook): readonly string[] {
  const { names, pairs, interval } = value;
  if (pairs.length === 0) return [];
  const layout = layoutOf(value, look);
  const lines = [
    ...textLines('A  ', plainLine(names.a), look),
    ...textLines('B  ', plainLine(names.b), look),
    ...headRows(layout, look),
    ...pairs.map((pair, index) => pairRow(pair, layout.names[index] ?? '', layout, look)),
    ...legend(value, layout, look).map((line) => look.theme.dim(line)),
    ...(interval === null
      ? []
      : ['', ...intervalLines(meanWords(value), interval, PAIRS_SCALE, look)]),
  ];
  return shownLines(lines, look);
}

/** Returns what the interval is of: `mean of 11 differences, B less A`. */
export function meanWords({ pairs }: Pairs): string {
  const whole = pairs.filter((pair) => differenceOf(pair) !== null).length;
  return `mean difference of n = ${whole} pairs, B − A`;
}

/** Returns by how much the second side of a pair is above the first; null if one of them is empty. */
export function differenceOf({ a, b }: ShownPair): number | null {
  return a.mean === null || b.mean === null ? null : b.mean - a.mean;
}

/** The scale of the differences of an experiment. */
export const PAIRS_SCALE = pointsScale('less sore with B', 'more sore with B');

const HIGHEST = 10;
const WIDEST_POINT = 6;
const LEAST_POINT = 2;
/** Columns of a difference such as `+10.0`, and of the mornings of both sides, `7 7`. */
const DIFFERENCE = 5;
const MORNINGS = 6;
const GAP = 1;

interface PairsLayout {
  /** What stands left of the rows. */
  readonly names: readonly string[];
  readonly label: number;
  /** Columns of a point of the scale. */
  readonly point: number;
  readonly hasMornings: boolean;
}

/** The names of the pairs, and the mornings, are only there where the scale has room beside them. */
function layoutOf({ pairs }: Pairs, { columns }: PictureLook): PairsLayout {
  const numbers = pairs.map((_, index) => `${index + 1}`);
  const within = (names: readonly string[], hasMornings: boolean): PairsLayout => {
    const label = Math.max(...names.map((name) => width(name))) + GAP;
    const others = label + 1 + GAP + DIFFERENCE + (hasMornings ? MORNINGS : 0);
    const point = Math.min(WIDEST_POINT, Math.floor((columns - others) / HIGHEST));
    return { names, label, point, hasMornings };
  };
  const roomy = [
    within(
      pairs.map(({ name }) => plainLine(name)),
      true,
    ),
    within(numbers, true),
  ];
  return roomy.find(({ point }) => point >= LEAST_POINT) ?? within(numbers, false);
}

/** The scale, with the names of the columns beside it. */
function headRows(layout: PairsLayout, look: PictureLook): readonly string[] {
  const { label, point, hasMornings } = layout;
  const { line, tick } = signsFor(look);
  const canvas = blankCanvas(endOf(layout), 2);
  for (const score of [0, 5, HIGHEST]) {
    draw(canvas, [0, score * point], `${score}`, 'dim');
  }
  draw(canvas, [1, 0], line.repeat(HIGHEST * point + 1), 'dim');
  for (let score = 0; score <= HIGHEST; score++) draw(canvas, [1, score * point], tick, 'dim');
  draw(canvas, [1, differenceColumn(layout) + 2], look.isAscii ? 'B-A' : 'B−A', 'dim');
  if (hasMornings) draw(canvas, [1, differenceColumn(layout) + DIFFERENCE + 1], 'n A B', 'dim');
  const space = ' '.repeat(label);
  return canvasLines(canvas, [space, space], look);
}

function pairRow(pair: ShownPair, name: string, layout: PairsLayout, look: PictureLook): string {
  const { label, point, hasMornings } = layout;
  const signs = signsFor(look);
  const canvas = blankCanvas(endOf(layout), 1);
  const place = (score: number) => Math.round(score * point);
  const { a, b } = pair;
  const difference = differenceOf(pair);
  if (a.mean !== null && b.mean !== null) {
    const [from, to] = [place(a.mean), place(b.mean)].toSorted((one, other) => one - other);
    draw(canvas, [0, from ?? 0], signs.line.repeat((to ?? 0) - (from ?? 0)), 'dim');
  }
  if (a.mean !== null) draw(canvas, [0, place(a.mean)], 'A', 'plain');
  if (b.mean !== null) {
    const isSame = a.mean !== null && place(a.mean) === place(b.mean);
    draw(canvas, [0, place(b.mean)], isSame ? BOTH : 'B', 'accent');
  }
  const said = difference === null ? DROPPED : signedWords(difference, 1);
  const column = differenceColumn(layout);
  draw(canvas, [0, column + DIFFERENCE - said.length], said, difference === null ? 'dim' : 'plain');
  const counts = `${`${a.mornings}`.padStart(3)} ${b.mornings}`;
  if (hasMornings) draw(canvas, [0, column + DIFFERENCE + 1], counts, 'dim');
  const [line = ''] = canvasLines(canvas, [pad(name, label)], look);
  return line;
}

/** Stands where both sides are the same, and where a pair has no difference. */
const BOTH = '=';
const DROPPED = '–';

function differenceColumn({ point }: PairsLayout): number {
  return HIGHEST * point + 1 + GAP;
}

function endOf(layout: PairsLayout): number {
  return differenceColumn(layout) + DIFFERENCE + (layout.hasMornings ? MORNINGS : 0);
}

function legend(
  { pairs }: Pairs,
  { hasMornings }: PairsLayout,
  look: PictureLook,
): readonly string[] {
  const isDropped = pairs.some((pair) => differenceOf(pair) === null);
  const parts = [
    'A, B: mean soreness on waking, 0 to 10',
    `${BOTH} both the same`,
    hasMornings ? 'n: mornings with a score' : '',
    isDropped ? `${DROPPED} dropped: one side has no morning` : '',
  ];
  return legendLines(parts, look);
}
