import { HEAD } from '../../core/figure/arrow.ts';
import { blend, eased } from '../../core/figure/blend.ts';
import { WALL_WIDTH } from '../../core/figure/body.ts';
import { type Bounds, boundsOf, hasFloor } from '../../core/figure/bounds.ts';
import { type Figure, figureOf, type Turn, turnOf } from '../../core/figure/figure.ts';
import { sceneOf } from '../../core/figure/scene.ts';
import { solve } from '../../core/figure/solve-pose.ts';
import type { FigureSpec } from '../../core/figure/figure-spec.ts';
import type { Background } from '../../core/figure/colours.ts';
import type { GlyphMode } from '../../core/settings/glyph-mode.ts';
import { BLANK, type Cell, type Picture, type Size } from '../terminal/grid.ts';
import { BLOCKS } from './blocks.ts';
import { cellsOf } from './cells.ts';
import { uncoloured } from './mono.ts';
import {
  blankRaster,
  cutOff,
  swept,
  mirrored,
  paintBox,
  paintStrokes,
  type Raster,
  type Scale,
} from './raster.ts';

/** How to draw figures, whatever their stance. */
export interface FigureLook {
  readonly mode: GlyphMode;
  readonly on: Background;
  /** Whether to draw without colours: muscles are striped and far limbs chequered instead. */
  readonly isMono: boolean;
  /** The width of a cell as a share of its height. */
  readonly cellAspect: number;
}

/** What a figure does at one moment. */
export interface Stance {
  readonly turn: Turn;
  /** How far it has come from start to end, 0 to 1, before easing. */
  readonly reach: number;
  /** Whether the picture is mirrored, for the left side. */
  readonly isMirrored: boolean;
  /** Whether the start is drawn dimly in the background, and arrows show the movement. */
  readonly isDemo: boolean;
}

/** In smaller pictures, arrows take no room from the figure: only those that fit beside it are drawn. */
const ROOMY_FROM = { columns: 46, rows: 10 } as const;

/** The dots in one per cent of body height from which a limb is never thinner than two of them. */
const SWEPT_FROM = 0.8;

/** The drawings that are kept of each figure. */
const drawings = new Map<FigureSpec, Map<string, Picture>>();
/** The cells that they have together. */
let keptCells = 0;

/** As many as all moments of some movements on a large screen; their cells take 4 MB. */
const MOST_CELLS = 500_000;

/** Draws a figure of this size in cells; the last row is the floor. A movement is drawn once, for all its repetitions. */
export function drawFigure(
  spec: FigureSpec,
  stance: Stance,
  look: FigureLook,
  { columns, rows }: Size,
): Picture {
  const key = JSON.stringify([stance, look, columns, rows]);
  const known = drawings.get(spec)?.get(key);
  if (known !== undefined) return known;
  const drawn = draw(spec, stance, look, { columns, rows });
  keep(spec, key, drawn);
  return drawn;
}

function keep(spec: FigureSpec, key: string, drawn: Picture): void {
  if (keptCells + drawn.cells.length > MOST_CELLS) {
    drawings.clear();
    keptCells = 0;
  }
  const ofFigure = drawings.get(spec) ?? new Map<string, Picture>();
  drawings.set(spec, ofFigure.set(key, drawn));
  keptCells += drawn.cells.length;
}

/** The number of rows that a figure and its floor fill when drawn as large as possible. */
export function filledRows(spec: FigureSpec, look: FigureLook, { columns, rows }: Size): number {
  const { figure, bounds } = prepareFigure(spec, isRoomyIn({ columns, rows }));
  if (!hasFloor(figure)) return rows;
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  return Math.min(rows, Math.ceil((height / width) * columns * look.cellAspect) + 1);
}

function isRoomyIn({ columns, rows }: Size): boolean {
  return columns >= ROOMY_FROM.columns && rows >= ROOMY_FROM.rows;
}

function draw(
  spec: FigureSpec,
  stance: Stance,
  look: FigureLook,
  { columns, rows }: Size,
): Picture {
  const isRoomy = isRoomyIn({ columns, rows });
  const { figure, bounds } = prepareFigure(spec, isRoomy);
  const floorRows = hasFloor(figure) ? 1 : 0;
  const blocks = BLOCKS[look.mode];
  const raster = blankRaster(columns * blocks.across, (rows - floorRows) * blocks.down);
  const scale = scaleOf(bounds, raster, (look.cellAspect * blocks.down) / blocks.across, figure);
  paintSurroundings(raster, scale, figure, bounds);
  const { start, end } = turnOf(figure, stance.turn);
  const share = eased(stance.reach);
  const solved = solve(blend(start, end, share, figure.view), figure.view);
  const isAway = stance.isDemo && stance.reach > 0 && !look.isMono;
  const ghost = isAway ? solve(start, figure.view) : undefined;
  const arrows = stance.isDemo ? arrowSize(scale, isRoomy) : 0;
  const room = isRoomy ? undefined : figure.view === 'top' ? bounds : shownIn(raster, scale);
  const strokes = sceneOf(figure, solved, { turn: stance.turn, share, ghost, arrows, room });
  paintStrokes(raster, scale, strokes, 1, look.isMono);
  if (scale.across >= SWEPT_FROM) swept(raster);
  if (figure.frame !== undefined) cutOff(raster, scale, bounds);
  const whole = stance.isMirrored ? mirrored(raster) : raster;
  const cells = cellsOf(look.isMono ? uncoloured(whole) : whole, look);
  const floor = floorRows === 0 ? [] : floorRow(figure, bounds, scale, { look, columns, stance });
  return { columns, rows, cells: cells.concat(floor) };
}

/** The dots of an arrow's head, at least, and how much larger than usual it may be for that. */
const HEAD_DOTS = 3.2;
const LARGEST_HEAD = 1.6;
/** How much larger it would have to be for it to be a blob as it is. */
const BLOB = 2.3;

/** None without room for them if the head would be a blob. */
function arrowSize({ across, up }: Scale, isRoomy: boolean): number {
  const size = Math.max(1, HEAD_DOTS / (HEAD * Math.min(across, up)));
  return isRoomy || size <= BLOB ? Math.min(LARGEST_HEAD, size) : 0;
}

interface PreparedFigure {
  readonly figure: Figure;
  readonly bounds: Bounds;
}

const prepared = new WeakMap<FigureSpec, Map<boolean, PreparedFigure>>();

/** Prepares a figure for drawing, once. */
function prepareFigure(spec: FigureSpec, isRoomy: boolean): PreparedFigure {
  const known = prepared.get(spec) ?? new Map<boolean, PreparedFigure>();
  prepared.set(spec, known);
  const found = known.get(isRoomy) ?? newFigure(spec, isRoomy);
  known.set(isRoomy, found);
  return found;
}

function newFigure(spec: FigureSpec, isRoomy: boolean): PreparedFigure {
  const figure = figureOf(spec);
  return { figure, bounds: boundsOf(figure, isRoomy) };
}

/** As large as possible and centred; at the bottom, or in the middle if seen from above. */
function scaleOf(bounds: Bounds, raster: Raster, dotAspect: number, figure: Figure): Scale {
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const across = Math.min(raster.width / width, raster.height / height / dotAspect);
  const up = across * dotAspect;
  const spare = hasFloor(figure) ? 0 : raster.height / up - height;
  return {
    across,
    up,
    left: bounds.left - (raster.width / across - width) / 2,
    top: bounds.bottom + raster.height / up - spare / 2,
  };
}

/** The part of the world that a raster shows. */
function shownIn({ width, height }: Raster, { left, top, across, up }: Scale): Bounds {
  return { left, bottom: top - height / up, right: left + width / across, top };
}

/** The edge of the mat seen from above, in per cent of body height. */
const EDGE = 1.3;

function paintSurroundings(raster: Raster, scale: Scale, figure: Figure, bounds: Bounds): void {
  if (figure.wall !== undefined) {
    const x = Math.round((figure.wall - scale.left) * scale.across);
    const width = Math.max(1, Math.round(WALL_WIDTH * scale.across));
    paintBox(raster, { x, y: 0, width, height: raster.height }, 'wall');
  }
  if (figure.view !== 'top') return;
  const [left, right] = [bounds.left, bounds.right].map((x) =>
    Math.round((x - scale.left) * scale.across),
  );
  const [top, bottom] = [bounds.top, bounds.bottom].map((y) =>
    Math.round((scale.top - y) * scale.up),
  );
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return;
  const [thick, wide] = [scale.up, scale.across].map((one) => Math.max(1, Math.round(EDGE * one)));
  const [width, height] = [right - left, bottom - top];
  const [across = 1, down = 1] = [wide, thick];
  for (const box of [
    { x: left, y: top, width, height: down },
    { x: left, y: bottom - down, width, height: down },
    { x: left, y: top, width: across, height },
    { x: right - across, y: top, width: across, height },
  ])
    paintBox(raster, box, 'mat');
}

interface FloorSpace {
  readonly look: FigureLook;
  readonly columns: number;
  readonly stance: Stance;
}

/** The floor has a row of its own, because cells shared with the body would need three colours. */
function floorRow(
  figure: Figure,
  bounds: Bounds,
  scale: Scale,
  { look, columns, stance }: FloorSpace,
): readonly Cell[] {
  const { across } = BLOCKS[look.mode];
  const isAscii = look.mode === 'ascii';
  const from = Math.floor(((bounds.left - scale.left) * scale.across) / across);
  const to = Math.ceil(((bounds.right - scale.left) * scale.across) / across);
  const mat: Cell = { text: isAscii ? '=' : '▀', style: 'mat' };
  const floor: Cell = { text: isAscii ? '-' : '▔', style: 'floor' };
  const row = Array.from({ length: columns }, (_, column) => {
    const isOn = column >= from && column < to;
    return !figure.mat ? floor : isOn ? mat : BLANK;
  });
  return stance.isMirrored ? row.toReversed() : row;
}
