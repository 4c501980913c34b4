import { ERASE_SCREEN } from '../../core/text/erase-screen.ts';
import { BLANK, type Cell, type CellStyle, type Grid } from './grid.ts';
import type { Background } from '../../core/figure/colours.ts';
import { colourCode, type Hue } from './palette.ts';
import type { ColourLevel } from './theme.ts';
import { width } from '../../core/text/width.ts';

/** What a terminal can show, and its background. */
export interface Canvas {
  readonly colours: ColourLevel;
  readonly on: Background;
  /** Whether to ask the terminal to show each frame at once; one that cannot ignores it. */
  readonly isSynchronised: boolean;
  /** Whether to paint the background too: if it is unknown, half of the text might be invisible on it. */
  readonly isOpaque?: boolean;
}

/** Fewer unchanged cells than this are written again, as that is shorter than moving past them. */
const MIN_MOVE = 4;

/**
 * Returns what to write to a terminal that shows `before` so that it shows `after`: the cells that differ. Everything
 * is written if `before` is undefined or of another size.
 */
export function paint(before: Grid | undefined, after: Grid, canvas: Canvas): string {
  const isSameSize = before?.columns === after.columns && before.rows === after.rows;
  const shown = isSameSize ? before.cells : undefined;
  // Clearing the screen makes every cell blank, but on the terminal's own background.
  const cleared = canvas.isOpaque === true ? undefined : BLANK;
  const pen: Pen = { canvas, output: '', style: '', cursor: -1 };
  for (let index = 0; index < after.cells.length; index++) {
    const cell = after.cells[index] ?? BLANK;
    const old = shown === undefined ? cleared : (shown[index] ?? BLANK);
    if (cell.text === '' || (old !== undefined && isSame(cell, old))) continue;
    moveTo(pen, index, after);
    writeCell(pen, index, cell, after.columns);
  }
  if (pen.output === '' && isSameSize) return '';
  const clear = isSameSize ? '' : ERASE_SCREEN;
  const whole = `${clear}${pen.output}${pen.style === '' ? '' : '\u001b[0m'}`;
  return canvas.isSynchronised ? `\u001b[?2026h${whole}\u001b[?2026l` : whole;
}

/** Returns the rows of a grid as text with colours, for printing. */
export function paintedRows({ cells, columns, rows }: Grid, canvas: Canvas): readonly string[] {
  return Array.from({ length: rows }, (_, row) => {
    let style = '';
    let output = '';
    for (const cell of cells.slice(row * columns, (row + 1) * columns)) {
      const { code, text } = styled(cell, canvas);
      if (code !== style) output += `\u001b[0${code}m`;
      style = code;
      output += text;
    }
    return style === '' ? output.trimEnd() : `${output}\u001b[0m`;
  });
}

interface Pen {
  readonly canvas: Canvas;
  output: string;
  /** The parameters of the escape sequence in force. */
  style: string;
  /** The index of the cell that the cursor is on; -1 if terminals differ. */
  cursor: number;
}

function isSame(a: Cell, b: Cell): boolean {
  return a === b || (a.text === b.text && a.style === b.style && a.under === b.under);
}

/** Moves the cursor, or writes over a few unchanged cells of the same style, which is shorter. */
function moveTo(pen: Pen, index: number, { cells, columns }: Grid): void {
  if (index === pen.cursor) return;
  const gap = index - pen.cursor;
  const isOnRow =
    pen.cursor >= 0 && Math.floor(pen.cursor / columns) === Math.floor(index / columns);
  const between = isOnRow && gap > 0 && gap < MIN_MOVE ? cells.slice(pen.cursor, index) : [];
  const isPlainWay =
    between.length > 0 &&
    between.every((cell) => cell.text.length === 1 && styled(cell, pen.canvas).code === pen.style);
  if (isPlainWay) pen.output += between.map((cell) => styled(cell, pen.canvas).text).join('');
  else if (isOnRow && gap > 0) pen.output += gap === 1 ? '\u001b[C' : `\u001b[${gap}C`;
  else pen.output += `\u001b[${Math.floor(index / columns) + 1};${(index % columns) + 1}H`;
}

function writeCell(pen: Pen, index: number, cell: Cell, columns: number): void {
  const { code, text } = styled(cell, pen.canvas);
  if (code !== pen.style) pen.output += `\u001b[0${code}m`;
  pen.style = code;
  pen.output += text;
  const next = index + (isBlock(cell.text) ? 1 : Math.max(1, width(cell.text)));
  // Terminals differ in where the cursor is after the last column.
  pen.cursor = next % columns === 0 ? -1 : next;
}

const BOLD: ReadonlySet<CellStyle> = new Set(['strong', 'accent', 'work', 'hold', 'alarm']);

interface StyledCell {
  /** The parameters of the escape sequence, each with its semicolon in front. */
  readonly code: string;
  readonly text: string;
}

/** A full block becomes a space on its colour: fonts leave gaps between blocks, but never between backgrounds. */
function styled({ text, style, under }: Cell, canvas: Canvas): StyledCell {
  const { colours, on } = canvas;
  // Bold makes colours bright in some terminals: half-filled cells would differ from full ones, and words would be pale
  // on a light background.
  const isBright = isBlock(text) || (colours === 1 && isHue(style));
  const weight = isBright ? '' : weightOf(style, colours);
  if (colours === 0) return { code: weight, text };
  const code = (hue: Hue | undefined, isBehind: boolean) =>
    hue === undefined ? '' : `;${colourCode(hue, on, { level: colours, isBehind })}`;
  if (text === '█' && isHue(style)) return { code: code(style, true), text: ' ' };
  const isOpaque = canvas.isOpaque === true;
  const front = code(text === ' ' ? undefined : inkOf(style, canvas), false);
  return {
    code: `${weight}${front}${code(under ?? (isOpaque ? 'paper' : undefined), true)}`,
    text,
  };
}

function isHue(style: CellStyle): style is Hue {
  return style !== 'plain' && style !== 'strong' && style !== 'dim';
}

function weightOf(style: CellStyle, colours: ColourLevel): string {
  // Some terminals make faint text unreadable, so it has a colour of its own where there are enough.
  if (style === 'dim') return colours < 2 ? ';2' : '';
  return BOLD.has(style) ? ';1' : '';
}

/** The colour of a character; undefined for the terminal's own. */
function inkOf(style: CellStyle, { colours, isOpaque }: Canvas): Hue | undefined {
  if (isHue(style)) return style;
  if (style === 'dim' && colours > 1) return 'faint';
  return isOpaque === true ? 'ink' : undefined;
}

/** Block elements, sextants and octants: always one column, never bold. */
function isBlock(text: string): boolean {
  if (text.length === 1) return text >= '▀' && text <= '▟';
  const code = text.codePointAt(0) ?? 0;
  return (code >= 0x1cd00 && code <= 0x1ceaf) || (code >= 0x1fb00 && code <= 0x1fbff);
}
