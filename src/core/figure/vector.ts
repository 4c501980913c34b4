/** A place or direction in the picture, in per cent of body height; x is to the right, y up. */
export type Point = readonly [x: number, y: number];

/** A whole turn in degrees. */
const TURN = 360;

/** The vector with this angle in degrees (0 right, 90 up) and length. */
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

/** The vector with length one; the zero vector stays as it is. */
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

/** The dot product of two vectors. */
export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** The number at a share `t`, 0 to 1, of the way from `a` to `b`. */
export function between(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** The point at a share `t`, 0 to 1, of the way from `a` to `b`. */
export function midway(a: Point, b: Point, t: number): Point {
  return [between(a[0], b[0], t), between(a[1], b[1], t)];
}

/** The same angle between −180 and 180 degrees. */
export function wrapped(degrees: number): number {
  return ((((degrees + TURN / 2) % TURN) + TURN) % TURN) - TURN / 2;
}

/** The angle at a share `t` of the shorter way from `a` to `b`, in degrees. */
export function turned(a: number, b: number, t: number): number {
  return a + wrapped(b - a) * t;
}
