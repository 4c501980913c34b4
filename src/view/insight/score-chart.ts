import { isStrongPain } from '../../core/safety/pain-scale.ts';
import { type Canvas, draw } from './canvas.ts';
import { barSigns, type Signs } from './signs.ts';

/** Rows of a chart of scores: each has two points, so that half a row is one. */
export const SCORE_ROWS = 5;

/** What stands left of these rows: 10 is at the upper edge of the first, 0 at the lower edge of the last. */
export const SCORE_LABELS: readonly string[] = ['10', '', ' 5', '', ' 0'];

const HIGHEST = 10;

/** A bar of a chart: its first column, how many it has, and its score, 0 to 10; null where there is none. */
export interface ScoreBar {
  readonly column: number;
  readonly columns: number;
  readonly score: number | null;
}

/** Draws bars in the first rows. Colour only says what the height does; what is missing is not as low as 0, but a dot. */
export function drawScores(canvas: Canvas, bars: readonly ScoreBar[], signs: Signs): void {
  for (const { column, columns, score } of bars) {
    if (score === null) {
      draw(canvas, [SCORE_ROWS - 1, column + Math.floor((columns - 1) / 2)], signs.missing, 'dim');
      continue;
    }
    const ink = isStrongPain(score) ? 'warn' : 'accent';
    for (const [row, sign] of barSigns(score / HIGHEST, SCORE_ROWS, signs).entries()) {
      if (sign !== ' ') draw(canvas, [row, column], sign.repeat(columns), ink);
    }
  }
}
