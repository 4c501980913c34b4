import { plainLine } from '../../core/text/plain-text.ts';
import { cueText } from '../../core/library/exercise-cue.ts';
import { isReps, type Dose } from '../../core/library/dose.ts';
import type { Movement } from '../../core/library/movement.ts';
import type { SetSide } from '../../core/library/side.ts';
import { withSide } from '../../core/library/side.ts';
import { doseLine } from './exercise.ts';
import { drawFigure, type FigureLook, filledRows, type Stance } from '../figure/draw.ts';
import { inFrames, roundAt, turnIn } from '../figure/stance.ts';
import {
  blankGrid,
  type CellStyle,
  type Grid,
  put,
  putCells,
  type Size,
} from '../terminal/grid.ts';
import { drawWord, largestWord } from '../figure/large-word.ts';
import { cut } from '../../core/text/width.ts';
import { wrapCells } from '../../core/text/wrap.ts';

/** What an exercise's screen shows: the movement, its dose, the side, and how to draw it. */
export interface ExerciseScreen {
  readonly movement: Movement;
  readonly dose: Dose;
  readonly side: SetSide;
  readonly look: FigureLook;
}

/** Seconds at the start; and for a hold, seconds into it, in it and out of it. */
const START_SECONDS = 0.7;
const HOLD_BEAT = { up: 2, hold: 3, down: 2 } as const;

/** The stance after `ms` milliseconds: the movement at its tempo, over and over. */
function stanceAt({ dose, side }: Pick<ExerciseScreen, 'dose' | 'side'>, ms: number): Stance {
  const beat = isReps(dose) ? dose.tempo : HOLD_BEAT;
  const { round, reach } = roundAt(inFrames(ms), START_SECONDS, beat);
  return {
    turn: turnIn(round, side),
    reach,
    isMirrored: side === 'left',
    isDemo: true,
  };
}

/** Draws the figure as large as possible, with the name above it and the movement in words below. */
export function drawExercise(playing: ExerciseScreen, ms: number, { columns, rows }: Size): Grid {
  const grid = blankGrid(columns, rows);
  const { movement, look } = playing;
  const { title, words, bottom, spare } = layoutFor(playing, { columns, rows });
  drawTitle(grid, playing, title);
  const floor = bottom - Math.floor(spare / 2);
  if (movement.figure !== undefined && floor > title.rows + 1) {
    const area = { columns: innerColumns(columns), rows: floor - title.rows };
    const stance = stanceAt(playing, ms);
    putCells(grid, MARGIN, title.rows, drawFigure(movement.figure, stance, look, area));
  }
  for (const [index, { text, style }] of words.entries()) {
    put(grid, MARGIN, bottom + index, text, style);
  }
  put(grid, MARGIN, rows - 1, cut('press any key to end', columns - MARGIN), 'dim');
  return grid;
}

/** Columns left free on either side. */
const MARGIN = 1;
/** The fewest rows of a screen with a large name, and the rows then reserved for the name. */
const LARGE = { from: 16, rows: 3 } as const;
/** Rows that the words of the movement leave for the figure and the line below it, at least. */
const FIGURE_ROWS = 6;

interface ScreenLine {
  readonly text: string;
  readonly style: CellStyle;
}

/** Where everything is on a screen: the name, then the figure, then, from the row `bottom` on, the words. */
interface Layout {
  readonly title: Title;
  readonly words: readonly ScreenLine[];
  readonly bottom: number;
  /** Rows that stay empty. */
  readonly spare: number;
}

const layouts = new WeakMap<Movement, { readonly key: string; readonly layout: Layout }>();

/** Keeps a layout for many frames: measuring large words takes longer than drawing a figure. */
function layoutFor(playing: ExerciseScreen, size: Size): Layout {
  const { movement, dose, side, look } = playing;
  const key = JSON.stringify([size, dose, side, look.mode, look.cellAspect]);
  const last = layouts.get(movement);
  if (last?.key === key) return last.layout;
  const layout = layoutOf(playing, size);
  layouts.set(movement, { key, layout });
  return layout;
}

/** Rows that the figure leaves free go to the rest of the words first, then to a larger name. */
function layoutOf(playing: ExerciseScreen, { columns, rows }: Size): Layout {
  const isLarge = rows >= LARGE.from;
  const least = titleIn(playing, { columns, rows: isLarge ? LARGE.rows : 1 });
  const groups = wordGroups(playing, columns);
  const first = (groups[0] ?? []).slice(0, Math.max(0, rows - least.rows - FIGURE_ROWS));
  const free = rows - 1 - least.rows - first.length;
  let spare =
    free - figureRows(playing, { columns: innerColumns(columns), rows: Math.max(2, free) });
  const words = [...first];
  for (const group of groups) {
    const more = group.slice(group === groups[0] ? first.length : 0);
    if (more.length > spare) break;
    words.push(...more);
    spare -= more.length;
  }
  const most = Math.min(least.rows + spare - 1, Math.floor(rows / 3));
  const title = isLarge ? titleIn(playing, { columns, rows: Math.max(LARGE.rows, most) }) : least;
  const used = Math.max(0, title.rows - least.rows);
  return { title, words, bottom: rows - 1 - words.length, spare: Math.max(0, spare - used) };
}

/** The movement, the dose and the cues; each is shown whole or not at all. */
function wordGroups(
  { movement, dose, side }: ExerciseScreen,
  columns: number,
): readonly (readonly ScreenLine[])[] {
  const lines = (text: string, style: CellStyle) =>
    wrapCells(plainLine(withSide(text, side)), innerColumns(columns)).map((line) => ({
      text: line,
      style,
    }));
  return [
    lines(movement.alt, 'strong'),
    lines(doseLine(dose, side === 'alternate', movement.beats), 'plain'),
    lines(movement.cues.map((cue) => cueText(cue)).join(' '), 'plain'),
  ];
}

function figureRows({ movement: { figure }, look }: ExerciseScreen, room: Size): number {
  return figure === undefined ? room.rows : filledRows(figure, look, room);
}

function innerColumns(columns: number): number {
  return Math.max(1, columns - 2 * MARGIN);
}

/** The name on one line or two, and the rows it takes, including a blank one below. */
interface Title {
  readonly lines: readonly string[];
  /** Rows of each large line; 0 if it is plain text. */
  readonly large: number;
  readonly rows: number;
}

/** The name as large as possible; on two lines only if that makes it larger. */
function titleIn({ movement, look }: ExerciseScreen, { columns, rows }: Size): Title {
  const name = plainLine(movement.name);
  const ways = [[name], ...twoLineSplits(name)].map((lines) => {
    const each = Math.floor((rows + 1) / lines.length) - 1;
    const sizes = lines.map(
      (line) => largestWord(line, look, { columns: innerColumns(columns), rows: each })?.rows ?? 0,
    );
    const large = Math.min(...sizes);
    return { lines, large, rows: lines.length * (large + 1) };
  });
  const best = ways.reduce((one, other) => (other.large > one.large ? other : one));
  return best.large > 0 ? best : { lines: [name], large: 0, rows: 2 };
}

function twoLineSplits(name: string): readonly (readonly string[])[] {
  const words = name.split(' ');
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

function drawTitle(grid: Grid, { look }: ExerciseScreen, { lines, large }: Title): void {
  const columns = innerColumns(grid.columns);
  for (const [index, line] of lines.entries()) {
    const area = { left: MARGIN, top: index * (large + 1), columns, rows: large };
    if (large === 0) put(grid, MARGIN, 0, cut(line, columns), 'strong');
    else drawWord(grid, look, line, area, { style: 'title', align: 'left' });
  }
}
