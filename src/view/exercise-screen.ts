import { isReps, type Dose } from '../core/dose.ts';
import type { Movement } from '../core/movement.ts';
import type { SetSide } from '../core/side.ts';
import { withSide } from '../core/side.ts';
import { drawFigure, type FigureLook, type Stance } from './figure/draw.ts';
import { reachAt } from './figure/stance.ts';
import { drawLarge, largeWords, squeezeFor } from './glyph.ts';
import { blankGrid, type Grid, put, putCells } from './grid.ts';
import { cut, safe, wrap } from './text.ts';

/** One exercise as it is played: the movement, its dose, and which side. */
export interface Playing {
  readonly movement: Movement;
  readonly dose: Dose;
  readonly side: SetSide;
  readonly look: FigureLook;
}

/** Frames a second, and seconds at the start, and on the way into and out of a hold. */
const FRAMES = 12;
const AT_START = 0.7;
const HELD = { up: 2, hold: 3, down: 2 } as const;

/** The stance so many milliseconds after the beginning: the movement at its tempo, over and over. */
function playedStance({ dose, side }: Pick<Playing, 'dose' | 'side'>, ms: number): Stance {
  const { up, hold, down } = isReps(dose) ? dose.tempo : HELD;
  const cycle = AT_START + up + hold + down;
  const seconds = Math.floor((ms * FRAMES) / 1000) / FRAMES;
  const isSecond = Math.floor(seconds / cycle) % 2 === 1;
  const inCycle = Math.max(0, (seconds % cycle) - AT_START);
  return {
    turn: side === 'alternate' && isSecond ? 'left' : 'right',
    reach: reachAt(inCycle, { up, hold, down }),
    isMirrored: side === 'left',
    isShowing: true,
  };
}

/** The figure as large as the terminal allows, with its name above and the movement in words below. */
export function drawPlaying(
  playing: Playing,
  ms: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Grid {
  const grid = blankGrid(columns, rows);
  const { movement, side, look } = playing;
  const top = drawName(grid, playing);
  const words = wrap(safe(withSide(movement.alt, side)), Math.max(1, columns - 2));
  const shown = words.slice(0, Math.max(0, Math.min(3, rows - top - 7)));
  const bottom = rows - 1 - shown.length;
  const area = { columns: Math.max(1, columns - 2), rows: Math.max(2, bottom - top) };
  if (movement.figure !== undefined && bottom > top + 1) {
    putCells(grid, 1, top, drawFigure(movement.figure, playedStance(playing, ms), look, area));
  }
  for (const [index, line] of shown.entries()) put(grid, 1, bottom + index, line, 'strong');
  put(grid, 1, rows - 1, cut('any key ends', columns - 1), 'dim');
  return grid;
}

/** Writes the name and returns the first row below it. */
function drawName(grid: Grid, { movement, look }: Playing): number {
  const words = largeWords(safe(movement.name));
  const { mode, cellAspect } = look;
  const [rows, columns] = [3, grid.columns - 2];
  const squeeze =
    words === undefined ? undefined : squeezeFor(words, { rows, columns, cellAspect });
  if (words === undefined || squeeze === undefined || grid.rows < 16) {
    put(grid, 1, 0, cut(safe(movement.name), columns), 'strong');
    return 2;
  }
  putCells(grid, 1, 0, drawLarge(words, { rows, squeeze, mode, style: 'title', cellAspect }));
  return 4;
}
