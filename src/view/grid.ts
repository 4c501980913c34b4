import type { ColourLevel } from './theme.ts';
import { characters, width } from './text.ts';

/** The styles of a cell, by what they mean. */
export type CellStyle =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'accent'
  | 'move'
  | 'work'
  | 'hold'
  | 'rest'
  | 'alarm'
  | 'track';

/** One cell: its character and style. A wide character's second cell is empty. */
export interface Cell {
  readonly text: string;
  readonly style: CellStyle;
}

/** A screenful of cells. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly cells: Cell[];
}

const BLANK: Cell = { text: ' ', style: 'plain' };

/** A grid of blanks. */
export function blankGrid(columns: number, rows: number): Grid {
  return { columns, rows, cells: Array.from({ length: columns * rows }, () => BLANK) };
}

/** Writes one line of text; what does not fit is left off. */
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

/** Blanks the other half of a wide character of which one half is about to be overwritten. */
function clearHalves(grid: Grid, index: number, cells: number): void {
  if (grid.cells[index]?.text === '' && index > 0) grid.cells[index - 1] = BLANK;
  if (grid.cells[index + cells]?.text === '') grid.cells[index + cells] = BLANK;
}

/** Writes a line that ends at a column. */
export function putRight(
  grid: Grid,
  end: number,
  row: number,
  text: string,
  style: CellStyle,
): void {
  put(grid, Math.max(0, end - width(text)), row, text, style);
}

/** Writes a line in the middle between two columns. */
export function putCentred(
  grid: Grid,
  [from, to]: readonly [number, number],
  row: number,
  text: string,
  style: CellStyle,
): void {
  put(grid, Math.max(from, from + Math.floor((to - from - width(text)) / 2)), row, text, style);
}

/** The rows of a grid as plain text, for those who test it or cannot see colour. */
export function gridText(grid: Grid): string {
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .slice(row * grid.columns, (row + 1) * grid.columns)
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  ).join('\n');
}

/**
 * What to write to a terminal that shows `before` so that it shows `after`: only the cells that differ. Nothing
 * where nothing differs; everything where there is no `before` of the same size.
 */
export function paint(before: Grid | undefined, after: Grid, level: ColourLevel): string {
  const isSameSize = before?.columns === after.columns && before.rows === after.rows;
  // A screen that is cleared first shows blanks already.
  const shown = isSameSize ? before.cells : undefined;
  let output = '';
  let style: string | undefined;
  let cursor = -1;
  for (let index = 0; index < after.cells.length; index++) {
    const cell = after.cells[index] ?? BLANK;
    const old = shown === undefined ? BLANK : (shown[index] ?? BLANK);
    if (cell === old || cell.text === '' || (old.text === cell.text && old.style === cell.style))
      continue;
    if (index !== cursor) output += goTo(index, after.columns);
    const { code, text } = dressed(cell, level);
    if (code !== style) output += `\u001b[0${code}m`;
    style = code;
    output += text;
    const next = index + Math.max(1, width(cell.text));
    // At the right edge terminals differ in where the cursor is.
    cursor = next % after.columns === 0 ? -1 : next;
  }
  if (output === '' && isSameSize) return '';
  // Synchronised output: terminals that have it show the frame at once, the others ignore it.
  const clear = isSameSize ? '' : '\u001b[0m\u001b[2J';
  return `\u001b[?2026h${clear}${output}\u001b[0m\u001b[?2026l`;
}

function goTo(index: number, columns: number): string {
  return `\u001b[${Math.floor(index / columns) + 1};${(index % columns) + 1}H`;
}

/** Colours as xterm-256 numbers and as the nearest of 16; both are readable on dark and on light. */
const COLOURS: Readonly<Partial<Record<CellStyle, readonly [many: number, few: number]>>> = {
  accent: [37, 36],
  move: [172, 33],
  work: [204, 31],
  hold: [208, 33],
  rest: [69, 34],
  alarm: [160, 31],
  track: [244, 90],
};
const WEIGHTS: Readonly<Partial<Record<CellStyle, string>>> = {
  strong: ';1',
  dim: ';2',
  accent: ';1',
  work: ';1',
  hold: ';1',
  alarm: ';1',
};

/** A full block is shown as a coloured space: fonts leave seams between blocks, never between backgrounds. */
function dressed(cell: Cell, level: ColourLevel): { readonly code: string; readonly text: string } {
  const colour = COLOURS[cell.style];
  // Bold turns some terminals' colours bright, which would set half-filled cells off from full ones.
  const weight = isBlock(cell.text) ? '' : (WEIGHTS[cell.style] ?? '');
  if (level === 0 || colour === undefined) return { code: weight, text: cell.text };
  const [many, few] = colour;
  if (cell.text === '█') return { code: level === 1 ? `;${few + 10}` : `;48;5;${many}`, text: ' ' };
  return { code: `${weight}${level === 1 ? `;${few}` : `;38;5;${many}`}`, text: cell.text };
}

function isBlock(text: string): boolean {
  return text >= '▀' && text <= '▟';
}
