import type { FigureLook } from './draw.ts';
import { drawLarge, largeWords, squeezeFor } from './large-letters.ts';
import { type CellStyle, type Grid, putCells, type Size } from '../terminal/grid.ts';

/** A rectangle of cells. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

/** How to draw large words. */
export type WordLook = Pick<FigureLook, 'mode' | 'cellAspect'>;

interface WordStyle {
  readonly style: CellStyle;
  readonly align: 'left' | 'middle';
}

/** Draws a word as large as possible into an area; returns false if there is no room. */
export function drawWord(
  grid: Grid,
  look: WordLook,
  text: string,
  area: Area,
  { style, align }: WordStyle,
): boolean {
  const fitting = largestWord(text, look, area);
  if (fitting === undefined) return false;
  const { words, rows, squeeze } = fitting;
  const { mode, cellAspect } = look;
  const drawn = drawLarge(words, { rows, squeeze, mode, style, cellAspect });
  const spare = align === 'left' ? 0 : Math.floor((area.columns - drawn.columns) / 2);
  putCells(grid, area.left + Math.max(0, spare), area.top, drawn);
  return true;
}

/** The lowest readable height in rows; ASCII characters are coarser than blocks. */
const LOWEST = { blocks: 3, ascii: 5 };

/** Returns the lowest readable height in rows. */
export function lowestRows(mode: WordLook['mode']): number {
  return mode === 'ascii' ? LOWEST.ascii : LOWEST.blocks;
}

interface Fitting {
  /** The text in letters that can be drawn large. */
  readonly words: string;
  readonly rows: number;
  readonly squeeze: number;
}

/** The largest size at which a text fits into the room; undefined if it does not fit. */
export function largestWord(
  text: string,
  { mode, cellAspect }: WordLook,
  room: Size,
): Fitting | undefined {
  const words = largeWords(text);
  if (words === undefined) return undefined;
  const lowest = lowestRows(mode);
  for (let { rows } = room; rows >= lowest; rows--) {
    const squeeze = squeezeFor(words, { rows, columns: room.columns, cellAspect });
    if (squeeze !== undefined) return { words, rows, squeeze };
  }
  return undefined;
}
