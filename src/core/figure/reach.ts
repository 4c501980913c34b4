import { along, angleOf, dot, lengthOf, minus, plus, type Point, times, unit } from './vector.ts';
import type { Bend } from './figure-spec.ts';

/** The middle joint and the end of a limb that reaches for a goal. */
export interface Placement {
  readonly middle: Point;
  readonly end: Point;
  /** The distance of the end from its goal, in per cent of body height. */
  readonly missedBy: number;
  readonly goal: Point;
}

/** A reaching limb is never quite straight, or its bend would be undefined. */
const SLACK = 0.05;
/** A shorter distance has no direction. */
const TINY = 1e-9;
/** The direction of a limb that reaches for its own root. */
const DOWN: Point = [0, -1];

const TOWARDS: Readonly<Record<Bend, Point>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * Places two bones between a root and a goal by the law of cosines, or as near to the goal as they reach. The middle
 * joint is on the side of `sign`, unless `bend` gives a direction.
 */
export function reachFor(
  root: Point,
  goal: Point,
  [upper, lower]: readonly [number, number],
  sign: 1 | -1,
  bend: Bend | undefined,
): Placement {
  const wanted = lengthOf(minus(goal, root));
  const way = wanted < TINY ? DOWN : minus(goal, root);
  const [most, least] = [upper + lower - SLACK, Math.abs(upper - lower) + SLACK];
  const distance = Math.min(most, Math.max(least, wanted));
  const end = plus(root, times(unit(way), distance));
  const cosine = (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance);
  const opening = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  const middle = (turn: number) => plus(root, along(angleOf(way) + turn * opening, upper));
  const [anatomical, other] = [middle(sign), middle(-sign)];
  const chosen = bend === undefined ? anatomical : farther(TOWARDS[bend], anatomical, other);
  return { middle: chosen, end, missedBy: Math.abs(wanted - distance), goal };
}

function farther(direction: Point, a: Point, b: Point): Point {
  return dot(b, direction) > dot(a, direction) ? b : a;
}
