import type { FigureSpec } from '../../core/figure/figure-spec.ts';
import { blankGrid, type Grid, put, putCells } from '../terminal/grid.ts';
import { drawFigure, type FigureLook } from './draw.ts';

/** The largest size of one of two figures above a text. */
const LARGEST = { columns: 44, rows: 14 } as const;
/** The narrowest figure that can be recognised, in columns. */
const SMALLEST = 18;

/** The start and end of a movement side by side, with captions; undefined if there is no room for two. */
export function figurePair(
  figure: FigureSpec,
  look: FigureLook,
  columns: number,
  isMirrored: boolean,
): Grid | undefined {
  const each = Math.min(LARGEST.columns, Math.floor((columns - 2) / 2));
  if (each < SMALLEST) return undefined;
  const rows = Math.min(LARGEST.rows, Math.max(7, Math.round(each * 0.32)));
  const grid = blankGrid(each * 2 + 2, rows + 1);
  for (const [index, reach] of [0, 1].entries()) {
    const left = index * (each + 2);
    const stance = { turn: 'right', reach, isMirrored, isDemo: reach === 1 } as const;
    putCells(grid, left, 0, drawFigure(figure, stance, look, { columns: each, rows }));
    put(grid, left, rows, reach === 0 ? 'start' : 'end', 'plain');
  }
  return grid;
}
