import { asciiText } from '../../core/text/ascii.ts';
import { width } from '../../core/text/width.ts';
import { hang, unbroken, wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import type { PictureLook } from './picture-look.ts';

/** The style of a cell, by meaning. */
export type Ink = keyof Theme | 'plain';

/** Cells to draw on, each of one column. */
export interface Canvas {
  readonly columns: number;
  readonly rows: readonly CanvasCell[][];
}

interface CanvasCell {
  readonly text: string;
  readonly ink: Ink;
}

/** Returns empty cells. */
export function blankCanvas(columns: number, rows: number): Canvas {
  const row = () =>
    Array.from({ length: columns }, (): CanvasCell => ({ text: ' ', ink: 'plain' }));
  return { columns, rows: Array.from({ length: rows }, row) };
}

/** Draws signs of one column each in a row, from a column on; those beyond the edges are not drawn. */
export function draw(
  canvas: Canvas,
  [row, column]: readonly [number, number],
  signs: string,
  ink: Ink,
): void {
  const cells = canvas.rows[row];
  if (cells === undefined) return;
  for (const [index, text] of signs.split('').entries()) {
    const at = column + index;
    if (at >= 0 && at < canvas.columns) cells[at] = { text, ink };
  }
}

/** Returns what is drawn, a line a row, after a label each. */
export function canvasLines(
  { rows }: Canvas,
  labels: readonly string[],
  { theme }: PictureLook,
): readonly string[] {
  return rows.map((cells, row) => {
    const last = cells.findLastIndex(({ text }) => text !== ' ');
    const parts: { text: string; ink: Ink }[] = [];
    for (const { text, ink } of cells.slice(0, last + 1)) {
      const part = parts.at(-1);
      // A space has no colour of its own.
      if (part !== undefined && (part.ink === ink || text === ' ')) part.text += text;
      else parts.push({ text, ink });
    }
    const shown = parts.map(({ text, ink }) => (ink === 'plain' ? text : theme[ink](text)));
    return `${labels[row] ?? ''}${shown.join('')}`.trimEnd();
  });
}

/** Returns a line of text, or more if it is too long, those after the first under what follows its head. */
export function textLines(head: string, text: string, { columns }: PictureLook): readonly string[] {
  return hang(head, text, columns).split('\n');
}

/** Returns what signs mean, as many to a line as fit, each on one line if it has room. Empty ones are left out. */
export function legendLines(parts: readonly string[], { columns }: PictureLook): readonly string[] {
  const used = parts.filter((part) => part !== '');
  const held = used.map((part) => (width(part) < columns ? unbroken(part) : part));
  return wrap(held.join('; '), columns);
}

/** Returns the lines of a picture as the terminal can show them: what people wrote may have signs beyond ASCII. */
export function shownLines(lines: readonly string[], { isAscii }: PictureLook): readonly string[] {
  const broken = lines.map((line) => line.replaceAll('\u00a0', ' '));
  return isAscii ? broken.map((line) => asciiText(line)) : broken;
}
