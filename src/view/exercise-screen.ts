import { isReps, type Dose } from '../core/dose.ts';
import type { Movement } from '../core/movement.ts';
import type { SetSide } from '../core/side.ts';
import { withSide } from '../core/side.ts';
import { drawFigure, type FigureLook, type Stance } from './figure/draw.ts';
import { inFrames, roundAt, turnIn } from './figure/stance.ts';
import { blankGrid, type Grid, put, putCells, type Size } from './grid.ts';
import { drawWord } from './large-word.ts';
import { cut, safe, wrap } from './text.ts';

/** One exercise as it is played: the movement, its dose, and which side. */
export interface Playing {
  readonly movement: Movement;
  readonly dose: Dose;
  readonly side: SetSide;
  readonly look: FigureLook;
}

/** Seconds at the start, and of a hold with the way into and out of it. */
const AT_START = 0.7;
const HELD = { up: 2, hold: 3, down: 2 } as const;

/** The stance so many milliseconds after the beginning: the movement at its tempo, over and over. */
function playedStance({ dose, side }: Pick<Playing, 'dose' | 'side'>, ms: number): Stance {
  const beat = isReps(dose) ? dose.tempo : HELD;
  const { round, reach } = roundAt(inFrames(ms), AT_START, beat);
  return {
    turn: turnIn(round, side),
    reach,
    isMirrored: side === 'left',
    isShowing: true,
  };
}

/** The figure as large as the terminal allows, with its name above and the movement in words below. */
export function drawPlaying(playing: Playing, ms: number, { columns, rows }: Size): Grid {
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
  const name = safe(movement.name);
  const area = { left: 1, top: 0, columns: grid.columns - 2, rows: 3 };
  if (grid.rows >= 16 && drawWord(grid, look, name, area, { style: 'title', align: 'left' })) {
    return 4;
  }
  put(grid, 1, 0, cut(name, area.columns), 'strong');
  return 2;
}
