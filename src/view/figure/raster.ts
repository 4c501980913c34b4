import type { Bounds } from '../../core/figure/bounds.ts';
import { ROLES, type Role } from '../../core/figure/roles.ts';
import type { Stroke } from '../../core/figure/scene.ts';
import type { Capsule } from '../../core/figure/shapes.ts';

/** A picture with one role for each dot: 0 is nothing, other numbers are positions in `ROLES`, from 1. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** How lengths become dots: dots per unit across and up, and the point in the upper left corner. */
export interface Scale {
  readonly across: number;
  readonly up: number;
  readonly left: number;
  readonly top: number;
}

const NUMBERS: ReadonlyMap<unknown, number> = new Map(
  ROLES.map((role, index) => [role, index + 1]),
);

/** The number of a role in a raster. */
export function numberOf(role: Role): number {
  return NUMBERS.get(role) ?? 0;
}

/** The role of a number in a raster. */
export function roleOf(number: number): Role | undefined {
  return ROLES[number - 1];
}

/** An empty raster. */
export function blankRaster(width: number, height: number): Raster {
  return { width, height, dots: new Uint8Array(width * height) };
}

/** The roles of the body and its ghost, out of which gaps are cut; other things stay whole. */
const BODY = { from: numberOf('farSkin'), to: numberOf('stretch'), ghost: numberOf('ghost') };

function isBody(number: number): boolean {
  return number === BODY.ghost || (number >= BODY.from && number <= BODY.to);
}

/** Paints strokes in order. `gap` is the width of gaps in dots. */
export function paintStrokes(
  raster: Raster,
  scale: Scale,
  strokes: readonly Stroke[],
  gap: number,
  isMono: boolean,
): void {
  const width = gap / Math.min(scale.across, scale.up);
  for (const stroke of strokes) {
    const number = stroke.kind === 'fill' ? numberOf(stroke.role) : 0;
    const grow = stroke.kind === 'gap' ? width : 0;
    const over = stroke.kind === 'fill' ? ANYTHING : clearedBy(stroke, isMono);
    for (const shape of stroke.shapes) {
      if (stroke.kind === 'cut' && !isSeen(shape, scale)) continue;
      paintShape(raster, scale, shape, grow, { number, over });
    }
  }
}

/** A number for each role, and for nothing: 1 if it is painted over. */
type Over = Uint8Array;

const ANYTHING: Over = new Uint8Array(ROLES.length + 1).fill(1);
const ANY_BODY: Over = ANYTHING.map((_, number) => Number(isBody(number)));

/**
 * What a gap is cut out of: the ghost, and what has the same colour. Other colours can be told apart without it, and it would
 * cut thin limbs to pieces.
 */
function clearedBy(stroke: Exclude<Stroke, { readonly kind: 'fill' }>, isMono: boolean): Over {
  if (stroke.kind === 'cut' || stroke.from === undefined || isMono) return ANY_BODY;
  const own = numberOf(stroke.from);
  return ANYTHING.map((_, number) => Number(number === own || number === BODY.ghost));
}

/** Whether a shape to cut out is as large as a dot; less would make a hole of more than its size. */
function isSeen({ ra }: Capsule, { across, up }: Scale): boolean {
  return 2 * ra * Math.min(across, up) >= 0.65;
}

/** Fills the part of a rectangle, in dots, that is inside the raster. */
export function paintBox(
  { width, height, dots }: Raster,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  role: Role,
): void {
  const number = numberOf(role);
  for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height); y++) {
    const from = Math.max(0, box.x);
    dots.fill(
      number,
      y * width + from,
      y * width + Math.max(from, Math.min(width, box.x + box.width)),
    );
  }
}

/** The fewest dots that hang together and still look like a far limb. */
const LEAST_LIMB = 10;

/** Empties the crumbs of far limbs that are left between near ones: single dots in a row, and few that hang together. */
export function swept(raster: Raster): void {
  const { width, dots } = raster;
  const before = new Uint8Array(dots);
  for (let index = 0; index < dots.length; index++) {
    if (!isFar(dots[index])) continue;
    const isLeftmost = index % width === 0 || before[index - 1] !== before[index];
    const isRightmost = index % width === width - 1 || before[index + 1] !== before[index];
    if (isLeftmost && isRightmost) dots[index] = 0;
  }
  const seen = new Set<number>();
  for (let index = 0; index < dots.length; index++) {
    if (!isFar(dots[index]) || seen.has(index)) continue;
    const piece = pieceFrom(raster, index, seen);
    if (piece.length < LEAST_LIMB) for (const one of piece) dots[one] = 0;
  }
}

const FAR = { skin: numberOf('farSkin'), legs: numberOf('farLegs') };

function isFar(number: number | undefined): boolean {
  return number === FAR.skin || number === FAR.legs;
}

/** The dots of the same role that hang together with one, straight or across a corner. */
function pieceFrom({ width, height, dots }: Raster, start: number, seen: Set<number>): number[] {
  const piece = [start];
  seen.add(start);
  for (const index of piece) {
    const [x, y] = [index % width, Math.floor(index / width)];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const other = row * width + column;
        if (seen.has(other) || dots[other] !== dots[start]) continue;
        seen.add(other);
        piece.push(other);
      }
    }
  }
  return piece;
}

/** Empties everything outside of a rectangle, in per cent of body height, such as a close-up. */
export function cutOff({ width, height, dots }: Raster, scale: Scale, inside: Bounds): void {
  const [left, right] = [inside.left, inside.right].map((x) => (x - scale.left) * scale.across);
  const [top, bottom] = [inside.top, inside.bottom].map((y) => (scale.top - y) * scale.up);
  for (let y = 0; y < height; y++) {
    const isIn = y + 0.5 >= (top ?? 0) && y + 0.5 <= (bottom ?? height);
    const from = isIn ? Math.max(0, Math.ceil((left ?? 0) - 0.5)) : width;
    const to = isIn ? Math.min(width, Math.floor((right ?? width) + 0.5)) : width;
    dots.fill(0, y * width, y * width + from);
    dots.fill(0, y * width + to, (y + 1) * width);
  }
}

/** The picture with left and right swapped. */
export function mirrored({ width, height, dots }: Raster): Raster {
  const turned = new Uint8Array(dots);
  for (let row = 0; row < height; row++) turned.subarray(row * width, (row + 1) * width).reverse();
  return { width, height, dots: turned };
}

/** Paints each dot whose centre is inside the capsule, grown by `grow`. */
function paintShape(
  { width, height, dots }: Raster,
  scale: Scale,
  { a, b, ra, rb }: Capsule,
  grow: number,
  { number, over }: { readonly number: number; readonly over: Over },
): void {
  // Nothing is thinner than a dot, or it would flicker while moving.
  const least = 0.51 / Math.min(scale.across, scale.up);
  const [start, end] = [Math.max(ra, least) + grow, Math.max(rb, least) + grow];
  const most = Math.max(start, end);
  const left = Math.max(0, Math.floor((Math.min(a[0], b[0]) - most - scale.left) * scale.across));
  const right = Math.min(
    width - 1,
    Math.ceil((Math.max(a[0], b[0]) + most - scale.left) * scale.across),
  );
  const top = Math.max(0, Math.floor((scale.top - Math.max(a[1], b[1]) - most) * scale.up));
  const bottom = Math.min(
    height - 1,
    Math.ceil((scale.top - Math.min(a[1], b[1]) + most) * scale.up),
  );
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy || 1e-9;
  for (let row = top; row <= bottom; row++) {
    const y = scale.top - (row + 0.5) / scale.up - a[1];
    // Of a slanted limb, most of the columns are far from its axis in any one row.
    const low = dy === 0 ? 0 : Math.max(0, Math.min(1, (y - Math.sign(dy) * most) / dy));
    const high = dy === 0 ? 1 : Math.max(0, Math.min(1, (y + Math.sign(dy) * most) / dy));
    const from = a[0] + Math.min(low * dx, high * dx) - most - scale.left;
    const to = a[0] + Math.max(low * dx, high * dx) + most - scale.left;
    const first = Math.max(left, Math.floor(from * scale.across));
    const last = Math.min(right, Math.ceil(to * scale.across));
    for (let column = first; column <= last; column++) {
      const x = (column + 0.5) / scale.across + scale.left - a[0];
      const t = Math.max(0, Math.min(1, (x * dx + y * dy) / square));
      const ox = x - dx * t;
      const oy = y - dy * t;
      const radius = start + (end - start) * t;
      if (ox * ox + oy * oy > radius * radius) continue;
      const index = row * width + column;
      if (over[dots[index] ?? 0] === 1) dots[index] = number;
    }
  }
}
