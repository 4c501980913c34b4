import type { FigureLook } from './figure/draw.ts';
import { drawLarge, largeWords, squeezeFor } from './glyph.ts';
import { type CellStyle, type Grid, putCells, type Size } from './grid.ts';

/** A rectangle of cells. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

interface WordStyle {
  readonly style: CellStyle;
  readonly align: 'left' | 'middle';
}

/** How many rows high a large word has to be to be read; characters for dots are coarser than blocks. */
const LOWEST = { blocks: 3, ascii: 5 };

/** A word drawn as high as it fits into an area; whether it could be. */
export function drawWord(
  grid: Grid,
  { mode, cellAspect }: Pick<FigureLook, 'mode' | 'cellAspect'>,
  text: string,
  area: Area,
  { style, align }: WordStyle,
): boolean {
  const words = largeWords(text);
  if (words === undefined) return false;
  const lowest = mode === 'ascii' ? LOWEST.ascii : LOWEST.blocks;
  for (let rows = area.rows; rows >= lowest; rows--) {
    const squeeze = squeezeFor(words, { rows, columns: area.columns, cellAspect });
    if (squeeze === undefined) continue;
    const drawn = drawLarge(words, { rows, squeeze, mode, style, cellAspect });
    const spare = align === 'left' ? 0 : Math.floor((area.columns - drawn.columns) / 2);
    putCells(grid, area.left + Math.max(0, spare), area.top, drawn);
    return true;
  }
  return false;
}
