import { type Capsule, capsule } from '../../core/figure/shapes.ts';
import type { GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { Background } from '../../core/figure/colours.ts';
import { BLOCKS } from './blocks.ts';
import { cellsOf } from './cells.ts';
import { blankRaster, paintStrokes } from './raster.ts';
import type { CellStyle, Picture } from '../terminal/grid.ts';
import { STROKES, type LetterStroke, WIDTHS } from './letter-strokes.ts';

/** How to draw a large text. */
export interface LargeStyle {
  /** The height in rows. */
  readonly rows: number;
  /** The width as a share of the natural width, to fit into less room. */
  readonly squeeze: number;
  readonly mode: GlyphMode;
  readonly style: CellStyle;
  /** The width of a cell as a share of its height. */
  readonly cellAspect: number;
}

const BOX = { width: 6, height: 10, gap: 3.2, stroke: 1 };
/** The narrowest readable width, as a share of the natural width. */
const NARROWEST = 0.72;
/** The number of drawings to keep: a screen has few, and most stay for many frames. */
const REMEMBERED = 40;

/** The text in capitals without accents, which can be drawn large; undefined if a letter cannot. */
export function largeWords(text: string): string | undefined {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('’', "'")
    .toUpperCase();
  const letters = words.split('');
  return letters.every((letter) => letter === ' ' || STROKES.has(letter)) ? words : undefined;
}

/** The share of its natural width at which a text fits into the columns; undefined if it would not be readable. */
export function squeezeFor(
  text: string,
  {
    rows,
    columns,
    cellAspect,
  }: { readonly rows: number; readonly columns: number; readonly cellAspect: number },
): number | undefined {
  const share = Math.min(1, columns / columnsOf(text, rows, cellAspect));
  return share < NARROWEST ? undefined : share;
}

const drawn = new Map<string, Picture>();

/** Draws a text in large letters. */
export function drawLarge(text: string, style: LargeStyle): Picture {
  const key = JSON.stringify([text, style]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = draw(text, style);
  if (drawn.size >= REMEMBERED) drawn.clear();
  drawn.set(key, made);
  return made;
}

function draw(text: string, { rows, squeeze, mode, style, cellAspect }: LargeStyle): Picture {
  const width = widthOf(text);
  const blocks = BLOCKS[mode];
  const columns = Math.ceil(columnsOf(text, rows, cellAspect) * squeeze);
  const raster = blankRaster(columns * blocks.across, rows * blocks.down);
  const height = BOX.height + 2 * BOX.stroke;
  const scale = {
    across: width === 0 ? 1 : raster.width / width,
    up: raster.height / height,
    left: 0,
    top: height,
  };
  paintStrokes(raster, scale, [{ kind: 'fill', role: 'skin', shapes: shapesOf(text) }], 0, false);
  const on: Background = 'dark';
  const cells = cellsOf(raster, { mode, on }).map((cell) =>
    cell.style === 'skin' ? { text: inked(cell.text, mode), style } : cell,
  );
  return { columns, rows, cells };
}

/** In ASCII mode, all ink is the same character. */
function inked(text: string, mode: GlyphMode): string {
  return mode === 'ascii' && text === '@' ? '#' : text;
}

function columnsOf(text: string, rows: number, cellAspect: number): number {
  const unitsPerRow = (BOX.height + 2 * BOX.stroke) / rows;
  return widthOf(text) / unitsPerRow / cellAspect;
}

/** The width of a text in the units of `BOX`. */
function widthOf(text: string): number {
  let right = BOX.stroke;
  for (const character of text) right += advanceOf(character);
  return Math.max(0, right - BOX.gap + BOX.stroke);
}

/** From the left edge of a letter to that of the next. */
function advanceOf(character: string): number {
  return (WIDTHS.get(character) ?? BOX.width) + BOX.gap;
}

function shapesOf(text: string): readonly Capsule[] {
  let left = BOX.stroke;
  const shapes: Capsule[] = [];
  for (const character of text) {
    const shift = left;
    shapes.push(...(STROKES.get(character) ?? []).flatMap((stroke) => inkOf(stroke, shift)));
    left += advanceOf(character);
  }
  return shapes;
}

function inkOf(stroke: LetterStroke, shift: number): readonly Capsule[] {
  const { stroke: radius } = BOX;
  return stroke.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = stroke[index] ?? [x, y];
    return capsule([fromX + shift, fromY + radius], [x + shift, y + radius], radius, radius);
  });
}
