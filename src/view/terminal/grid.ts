import type { Hue } from './palette.ts';
import { characters, width } from '../../core/text/width.ts';

/** The styles of a cell, by meaning: a weight of the text, or a colour. */
export type CellStyle = 'plain' | 'strong' | 'dim' | Hue;

/** One cell: its character, its style, and the colour behind it. A wide character's second cell is empty. */
export interface Cell {
  readonly text: string;
  readonly style: CellStyle;
  readonly under?: Hue;
}

/** A screenful of cells. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly cells: Cell[];
}

/** An empty cell. */
export const BLANK: Cell = { text: ' ', style: 'plain' };

/** A size in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Something to be put into a grid: its cells, row by row. */
export interface Picture extends Size {
  readonly cells: readonly Cell[];
}

/** Returns an empty grid. */
export function blankGrid(columns: number, rows: number): Grid {
  const cells: Cell[] = [];
  // Half as long as Array.from takes with a function, for each frame.
  for (let index = 0; index < columns * rows; index++) cells.push(BLANK);
  return { columns, rows, cells };
}

/** Writes one line of text into a grid; what does not fit is cut off. */
export function put(grid: Grid, column: number, row: number, text: string, style: CellStyle): void {
  if (row < 0 || row >= grid.rows) return;
  let at = column;
  for (const character of characters(text)) {
    const cells = width(character);
    if (cells === 0) continue;
    if (at >= 0 && at + cells <= grid.columns) {
      const index = row * grid.columns + at;
      clearHalves(grid, index, cells);
      grid.cells[index] = { text: character, style };
      if (cells === 2) grid.cells[index + 1] = { text: '', style };
    }
    at += cells;
  }
}

/** Clears the other half of a wide character before one half is overwritten. */
function clearHalves(grid: Grid, index: number, cells: number): void {
  if (grid.cells[index]?.text === '' && index > 0) grid.cells[index - 1] = BLANK;
  if (grid.cells[index + cells]?.text === '') grid.cells[index + cells] = BLANK;
}

/** Writes a line that ends before a column. */
export function putRight(
  grid: Grid,
  end: number,
  row: number,
  text: string,
  style: CellStyle,
): void {
  put(grid, Math.max(0, end - width(text)), row, text, style);
}

/** Writes a line centred between two columns. */
export function putCentred(
  grid: Grid,
  [from, to]: readonly [number, number],
  row: number,
  text: string,
  style: CellStyle,
): void {
  put(grid, Math.max(from, from + Math.floor((to - from - width(text)) / 2)), row, text, style);
}

/** Returns a grid below a row with a line; what of the line does not fit is cut off. */
export function underLine(grid: Grid, line: string): Grid {
  const top = blankGrid(grid.columns, 1);
  put(top, 0, 0, line, 'accent');
  return { ...grid, rows: grid.rows + 1, cells: [...top.cells, ...grid.cells] };
}

/** Returns the rows of a grid as plain text. */
export function gridText(grid: Grid): string {
  return Array.from({ length: grid.rows }, (_, row) => {
    let line = '';
    const end = (row + 1) * grid.columns;
    for (let index = row * grid.columns; index < end; index++)
      line += grid.cells[index]?.text ?? '';
    return line.trimEnd();
  }).join('\n');
}

/** Puts a picture into a grid; what does not fit is cut off. */
export function putCells(grid: Grid, column: number, row: number, picture: Picture): void {
  const [left, right] = [Math.max(0, column), Math.min(grid.columns, column + picture.columns)];
  const bottom = Math.min(grid.rows, row + picture.rows);
  for (let y = Math.max(0, row); y < bottom; y++) {
    const from = (y - row) * picture.columns - column;
    for (let x = left; x < right; x++) {
      const index = y * grid.columns + x;
      clearHalves(grid, index, 1);
      grid.cells[index] = picture.cells[from + x] ?? BLANK;
    }
  }
}
