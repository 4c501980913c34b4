import { arrowPath } from './arrow.ts';
import { blender } from './blend.ts';
import { type Figure, figureOf } from './figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { LIMBS } from './figure-spec.ts';
import { jointOf } from './joint.ts';
import { type SolvedPose, solve } from './solve-pose.ts';
import { lengthOf, minus, type Point } from './vector.ts';

/** How far an arrow may be from all that moves, in per cent of body height: farther, it seems to mean something else. */
export const STRAY = 20;
/** How far a joint moves before it is seen to, in per cent of body height. */
const MOVED = 1.5;

/** How far each arrow between two points is from what moves, for those that are too far; none if nothing moves. */
export function strayArrows(spec: FigureSpec): readonly number[] {
  const figure = figureOf(spec);
  const moving = movingPoints(figure);
  if (moving.length === 0) return [];
  const fixed = figure.arrows.filter((arrow) => typeof arrow !== 'string' && 'from' in arrow);
  return fixed
    .map((arrow) => leastDistance(arrowPath(figure, arrow), moving))
    .filter((distance) => distance > STRAY);
}

function leastDistance(path: readonly Point[], others: readonly Point[]): number {
  return Math.min(...path.flatMap((a) => others.map((b) => lengthOf(minus(a, b)))));
}

/** The places of the joints that move, on their whole way. */
function movingPoints({ start, end, view }: Figure): readonly Point[] {
  const pose = blender(start, end, view);
  const frames = [0, 0.25, 0.5, 0.75, 1].map((share) => jointsOf(solve(pose(share), view)));
  const [first = [], last = []] = [frames[0], frames.at(-1)];
  const isTurned = start.look !== end.look || start.turn !== end.turn;
  return first.flatMap((from, joint) => {
    const isMoved =
      lengthOf(minus(last[joint] ?? from, from)) > MOVED || (joint === HEAD && isTurned);
    return isMoved ? frames.map((points) => points[joint] ?? from) : [];
  });
}

/** The head is the first joint. */
const HEAD = 0;

function jointsOf(solved: SolvedPose): readonly Point[] {
  const limbs = LIMBS.flatMap((name) => {
    const { middle, end, tip } = solved.limbs[name];
    return [middle, end, tip];
  });
  return [solved.head, solved.hip, solved.shoulder, jointOf(solved, 'belly'), ...limbs];
}
