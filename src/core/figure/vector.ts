/** A place or a direction in the picture plane, in per cent of body height; x to the right, y up. */
export type Point = readonly [x: number, y: number];

/** Degrees of a whole turn. */
const TURN = 360;

/** The vector of a length along an angle in degrees: 0 right, 90 up. */
export function along(degrees: number, length = 1): Point {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians) * length, Math.sin(radians) * length];
}

/** The sum of two vectors. */
export function plus(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}

/** The vector from `b` to `a`. */
export function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

/** The vector `factor` times as long. */
export function times(a: Point, factor: number): Point {
  return [a[0] * factor, a[1] * factor];
}

/** The length of a vector. */
export function lengthOf(a: Point): number {
  return Math.hypot(a[0], a[1]);
}

/** The vector with length one; a vector without length stays as it is. */
export function unit(a: Point): Point {
  const length = lengthOf(a);
  return length === 0 ? a : times(a, 1 / length);
}

/** The direction of a vector in degrees, −180 to 180. */
export function angleOf(a: Point): number {
  return (Math.atan2(a[1], a[0]) * 180) / Math.PI;
}

/** A quarter turn to the left. */
export function leftOf(a: Point): Point {
  return [-a[1], a[0]];
}

/** A quarter turn to the right. */
export function rightOf(a: Point): Point {
  return [a[1], -a[0]];
}

/** How far two vectors point the same way. */
export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** The number a share `t`, 0 to 1, of the way from `a` to `b`. */
export function between(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** The point a share `t`, 0 to 1, of the way from `a` to `b`. */
export function midway(a: Point, b: Point, t: number): Point {
  return [between(a[0], b[0], t), between(a[1], b[1], t)];
}

/** The angle brought into −180 up to 180 degrees. */
export function wrapped(degrees: number): number {
  return ((((degrees + TURN / 2) % TURN) + TURN) % TURN) - TURN / 2;
}

/** The angle a share `t` of the way by the shorter way round, in degrees. */
export function turned(a: number, b: number, t: number): number {
  return a + wrapped(b - a) * t;
}
