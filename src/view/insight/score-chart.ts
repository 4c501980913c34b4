import { isStrongPain } from '../../core/safety/pain-scale.ts';
import { type Canvas, draw } from './canvas.ts';
import type { PictureLook } from './picture-look.ts';
import { barSigns, signsFor, type Signs } from './signs.ts';

/** Rows of a chart of scores: each has two points, so that half a row is one. */
export const SCORE_ROWS = 5;

const HIGHEST = 10;

/** A bar of a chart: its first column, how many it has, and its score, 0 to 10; null where there is none. */
export interface ScoreBar {
  readonly column: number;
  readonly columns: number;
  readonly score: number | null;
  /** Whether it is shown, but does not count. */
  readonly isFaint: boolean;
}

/** Draws bars in the first rows. Colour only says what the height does; what is missing is not as low as 0, but a dot. */
export function drawScores(canvas: Canvas, bars: readonly ScoreBar[], signs: Signs): void {
  for (const { column, columns, score, isFaint } of bars) {
    if (score === null) {
      const middle = column + Math.floor((columns - 1) / 2);
      draw(canvas, [SCORE_ROWS - 1, middle], signs.missing, 'dim');
      continue;
    }
    const ink = isFaint ? 'dim' : isStrongPain(score) ? 'warn' : 'accent';
    for (const [row, sign] of barSigns(score / HIGHEST, SCORE_ROWS, signs).entries()) {
      const shown = isFaint ? faintSign(sign, row, signs) : sign;
      if (shown !== ' ') draw(canvas, [row, column], shown.repeat(columns), ink);
    }
  }
}

/** Says what another colour of bars means, for a legend; empty without colours, or without such a bar. */
export function strongBarWords(
  bars: readonly Pick<ScoreBar, 'score'>[],
  { theme }: Pick<PictureLook, 'theme'>,
): string {
  const hasColours = theme.warn(STRONG) !== theme.accent(STRONG);
  return hasColours && bars.some(({ score }) => isStrongPain(score)) ? STRONG : '';
}

const STRONG = 'in another colour: 6 or more';

/** Returns the row in which a score ends. */
export function scoreRow(score: number): number {
  return SCORE_ROWS - 1 - Math.min(SCORE_ROWS - 1, Math.floor((score / HIGHEST) * SCORE_ROWS));
}

/** Returns what stands left of these rows: 10 is at the upper edge of the first, 0 at the lower edge of the last. */
export function scoreLabels(label: number, look: PictureLook): readonly string[] {
  return scaleLabels(['10', '', '5', '', '0'], label, look);
}

/** Returns names at the left of rows, with the wall that they stand at. */
export function scaleLabels(
  names: readonly string[],
  label: number,
  look: PictureLook,
): readonly string[] {
  const { wall } = signsFor(look);
  return names.map((name) => look.theme.dim(`${name.padStart(label - 1)}${wall}`));
}

/** A shade instead of a block, where at least half of the row is filled; there is no shade of less than a row. */
function faintSign(sign: string, row: number, { ladder, faint }: Signs): string {
  if (sign === ' ') return sign;
  if (ladder.lastIndexOf(sign) >= ladder.length / 2 - 1) return faint;
  return row === SCORE_ROWS - 1 ? sign : ' ';
}
