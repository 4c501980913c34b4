import { type Role, STRETCH_SHADES, WORK_SHADES } from '../../core/figure/roles.ts';
import { between } from '../../core/figure/vector.ts';
import type { GlyphMode } from '../../core/settings/glyph-mode.ts';
import { BLANK, type Cell } from '../terminal/grid.ts';
import type { Background } from '../../core/figure/colours.ts';
import { rgbOf } from '../terminal/palette.ts';
import { BLOCKS, type Blocks } from './blocks.ts';
import { type Raster, roleOf } from './raster.ts';

/** How to turn a raster into cells. */
export interface CellOptions {
  readonly mode: GlyphMode;
  readonly on: Background;
}

/** A raster as cells, row by row; each cell has the two colours that are nearest to its dots. */
export function cellsOf(raster: Raster, { mode, on }: CellOptions): readonly Cell[] {
  const blocks = BLOCKS[mode];
  const [columns, rows] = [raster.width / blocks.across, raster.height / blocks.down];
  const known = cellsOn({ mode, on });
  const cells: Cell[] = [];
  for (let index = 0; index < columns * rows; index++) {
    const from = Math.floor(index / columns) * blocks.down * raster.width;
    const key = keyAt(raster, blocks, from + (index % columns) * blocks.across);
    let cell = known.get(key);
    if (cell === undefined) {
      cell = newCell(dotsOf(key, blocks), { mode, on });
      known.set(key, cell);
    }
    cells.push(cell);
  }
  return cells;
}

/** Cells by the key of their dots, for each mode and background: a figure has thousands of cells, few of them different. */
const knownCells = new Map<string, Map<number, Cell>>();

function cellsOn({ mode, on }: CellOptions): Map<number, Cell> {
  const key = `${mode} ${on}`;
  const known = knownCells.get(key);
  if (known !== undefined && known.size < MOST_KNOWN) return known;
  const blank = new Map([[0, BLANK]]);
  knownCells.set(key, blank);
  return blank;
}

/** All figures of the library together have fewer. */
const MOST_KNOWN = 20_000;

/** More than there are roles, so that the numbers of a cell's dots make one number. */
const BASE = 32;

/** The dots of a cell, row by row, as one number; 0 if all are empty. */
function keyAt({ width, dots }: Raster, { across, down }: Blocks, start: number): number {
  let key = 0;
  for (let row = 0; row < down; row++) {
    const from = start + row * width;
    for (let column = 0; column < across; column++) key = key * BASE + (dots[from + column] ?? 0);
  }
  return key;
}

function dotsOf(key: number, { across, down }: Blocks): readonly number[] {
  const dots = Array.from({ length: across * down }, (_, place) => Math.floor(key / BASE ** place));
  return dots.map((rest) => rest % BASE).toReversed();
}

function newCell(dots: readonly number[], { mode, on }: CellOptions): Cell {
  return mode === 'ascii' ? asciiCell(dots) : blockCell(dots, BLOCKS[mode], on);
}

/** How important it is that a role keeps its colour in a shared cell. */
const WEIGHTS: Readonly<Partial<Record<Role, number>>> = {
  ...weighed(WORK_SHADES),
  ...weighed(STRETCH_SHADES),
  arrow: 3.2,
  skin: 2,
  legs: 2,
  prop: 1.9,
  torso: 1.8,
  farSkin: 1.5,
  farLegs: 1.5,
};

/** The fuller a shade, the more it matters. */
function weighed(shades: readonly Role[]): Readonly<Partial<Record<Role, number>>> {
  const [pale, full] = [2.5, 5];
  return Object.fromEntries(
    shades.map((shade, index) => [shade, between(pale, full, index / (shades.length - 1))]),
  );
}

/** Chooses the pair of colours with the least weighted error; the background counts as a colour. */
function blockCell(dots: readonly number[], { characters }: Blocks, on: Background): Cell {
  const seen = [...new Set(dots)].filter((dot) => dot > 0);
  let best = { error: Infinity, front: seen[0] ?? 0, behind: 0 };
  for (const front of seen) {
    for (const behind of [0, ...seen]) {
      if (behind === front) continue;
      const error = dots.reduce((sum, dot) => {
        const nearest = Math.min(gapOf(dot, front, on), gapOf(dot, behind, on));
        return sum + weightOf(dot) * nearest;
      }, 0);
      if (error < best.error) best = { error, front, behind };
    }
  }
  const { front, behind } = best;
  const isLit = (dot: number) => gapOf(dot, front, on) <= gapOf(dot, behind, on);
  const bits = dots.reduce((sum, dot, index) => (isLit(dot) ? sum | (1 << index) : sum), 0);
  const style = roleOf(front) ?? 'plain';
  const text = characters[bits] ?? ' ';
  const under = roleOf(behind);
  return under === undefined || text === '█' ? { text, style } : { text, style, under };
}

function weightOf(dot: number): number {
  const role = roleOf(dot);
  return role === undefined ? 0.9 : (WEIGHTS[role] ?? 0.9);
}

const gaps = new Map<number, number>();

/** The distance between two colours, cached because every dot needs it. */
function gapOf(a: number, b: number, on: Background): number {
  const key = (on === 'dark' ? 0 : 4096) + a * 64 + b;
  const known = gaps.get(key);
  if (known !== undefined) return known;
  const [one, other] = [rgbOf(roleOf(a), on), rgbOf(roleOf(b), on)];
  const gap = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  gaps.set(key, gap);
  return gap;
}

/** The character of each role in ASCII mode. */
const ASCII: Readonly<Record<Role, string>> = {
  ghost: ' ',
  wall: '|',
  mat: '=',
  floor: '_',
  farSkin: ':',
  farLegs: ':',
  torso: 'H',
  skin: '@',
  legs: 'M',
  paleWork: 'o',
  work25: 'o',
  work50: '*',
  work75: '*',
  work: '*',
  paleStretch: 's',
  stretch25: 's',
  stretch50: '%',
  stretch75: '%',
  stretch: '%',
  prop: '~',
  arrow: '+',
};

/** A half-filled cell becomes a mark at the edge. */
function asciiCell([upper = 0, lower = 0]: readonly number[]): Cell {
  const dot = upper === 0 ? lower : upper;
  const style = roleOf(dot);
  if (style === undefined) return BLANK;
  if (upper !== 0 && lower !== 0) return { text: ASCII[style], style };
  return { text: upper === 0 ? '.' : '"', style };
}
