import { remembered } from '../base/remembered.ts';
import { blender } from './blend.ts';
import type { Figure } from './figure.ts';
import { jointOf } from './joint.ts';
import { leadingJoint } from './leading-joint.ts';
import { type Capsule, capsule } from './shapes.ts';
import { type SolvedPose, solve } from './solve-pose.ts';
import {
  dot,
  lengthOf,
  leftOf,
  midway,
  minus,
  plus,
  type Point,
  rightOf,
  times,
  unit,
} from './vector.ts';
import type { ArrowSpec } from './figure-spec.ts';

/** The distance of an arrow from the joint it follows, in per cent of body height. */
const OFF = 9.5;
/** Farther for the head, which is thick, so that the arrowhead is not on the face. */
const OFF_HEAD = 13;
/** The number of pieces in an arrow's path. */
const STEPS = 14;
/** The share of the movement after which an arrow begins by default. */
const AFTER = 0.2;

/** The paths of a figure's arrows. They are the same in each picture of its movement, so those of the last one are kept. */
export const arrowPaths = remembered((figure: Figure): readonly (readonly Point[])[] =>
  arrowsOf(figure)
    .map((arrow) => arrowPath(figure, arrow))
    .filter((path) => path.length > 1),
);

/** A figure's arrows; if its file names none, one along the joint that leads. */
export function arrowsOf(figure: Figure): readonly ArrowSpec[] {
  if (figure.arrows !== undefined) return figure.arrows;
  const leading = figure.start === figure.end ? undefined : leadingJoint(figure);
  return leading === undefined ? [] : [leading];
}

/** The path of one arrow. */
export function arrowPath(figure: Figure, arrow: ArrowSpec): readonly Point[] {
  if (typeof arrow === 'string') return alongJoint(figure, arrow, AFTER);
  return 'joint' in arrow
    ? alongJoint(figure, arrow.joint, arrow.after ?? AFTER)
    : curve(arrow.from, arrow.to, arrow.curve ?? 0);
}

function curve(from: Point, to: Point, bulge: number): readonly Point[] {
  const across = unit(leftOf(minus(to, from)));
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    return plus(midway(from, to, t), times(across, bulge * 4 * t * (1 - t)));
  });
}

/** The path of a joint from start to end, a little outside of the body and above the floor. */
function alongJoint(figure: Figure, joint: string, after: number): readonly Point[] {
  const { start, end, view } = figure;
  const pose = blender(start, end, view);
  const [from, to] = [start, end].map((one) => jointOf(solve(one, view), joint));
  const way = minus(to ?? NOWHERE, from ?? NOWHERE);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const solved = solve(pose(after + ((1 - after) * step) / STEPS), view);
    return outside(solved, joint, way);
  }).filter(([, y]) => y > 1.5);
}

const NOWHERE: Point = [0, 0];

/** Joints of the trunk have their arrow on the side to which they move, others beyond them. */
function outside(solved: SolvedPose, joint: string, way: Point): Point {
  const point = jointOf(solved, joint);
  if (ON_TRUNK.has(joint)) {
    const front = unit(rightOf(minus(solved.shoulder, solved.hip)));
    return plus(point, times(front, dot(front, way) < 0 ? -OFF : OFF));
  }
  const root = joint === 'head' || /knee|ankle|toe/.test(joint) ? solved.hip : solved.shoulder;
  return plus(point, times(unit(minus(point, root)), joint === 'head' ? OFF_HEAD : OFF));
}

const ON_TRUNK: ReadonlySet<string> = new Set(['hip', 'shoulder', 'belly', 'chest']);

const SHAFT = 0.95;
/** The length of an arrow's head, in per cent of body height. */
export const HEAD = 5.2;
const HEAD_HALF = 3.3;
const HEAD_STEPS = 6;

/** The length of an arrow in heads, at least: with less shaft it does not tell its direction. */
const LEAST_LENGTH = 2.2;

/**
 * The shapes of an arrow along a path: a shaft, and a head of ever shorter bars. `size` is 1, or more in pictures whose dots
 * are so large that a head would be a blob.
 */
export function arrowShapes(given: readonly Point[], size: number): readonly Capsule[] {
  const path = longEnough(given, HEAD * size * LEAST_LENGTH);
  const shaft = path.slice(1).map((to, index) => capsule(path[index] ?? to, to, SHAFT, SHAFT));
  const { back, tip, across } = arrowHead(path, size);
  const bars = Array.from({ length: HEAD_STEPS + 1 }, (_, step) => {
    const centre = midway(back, tip, step / HEAD_STEPS);
    const reach = times(across, (1 - step / HEAD_STEPS) * HEAD_HALF * size);
    return capsule(plus(centre, reach), minus(centre, reach), 0.7, 0.7);
  });
  return [...shaft, ...bars];
}

/** The path, begun earlier in its first direction if it is shorter than `least`. */
function longEnough(path: readonly Point[], least: number): readonly Point[] {
  const [first, second] = path;
  if (first === undefined || second === undefined) return path;
  const length = path
    .slice(1)
    .reduce((sum, to, index) => sum + lengthOf(minus(to, path[index] ?? to)), 0);
  const missing = least - length;
  return missing <= 0 ? path : [plus(first, times(unit(minus(first, second)), missing)), ...path];
}

/** The head of an arrow: the middle of its back, its tip, and the direction across it; `size` as above. */
export function arrowHead(
  path: readonly Point[],
  size: number,
): {
  readonly back: Point;
  readonly tip: Point;
  readonly across: Point;
} {
  const end = path.at(-1) ?? [0, 0];
  const before = path[Math.max(0, path.length - 4)] ?? end;
  const way = unit(minus(end, before));
  return {
    back: plus(end, times(way, -HEAD * size * 0.55)),
    tip: plus(end, times(way, HEAD * size * 0.35)),
    across: leftOf(way),
  };
}
