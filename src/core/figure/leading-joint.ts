import { blender } from './blend.ts';
import { jointOf } from './joint.ts';
import type { Pose } from './pose.ts';
import { solve } from './solve-pose.ts';
import { lengthOf, minus, type Point } from './vector.ts';
import type { View } from './figure-spec.ts';

/** A movement from one pose to another. */
interface Movement {
  readonly start: Pose;
  readonly end: Pose;
  readonly view: View;
}

/** A joint that moves. */
export interface MovingJoint {
  readonly name: string;
  /** Its places on its whole way. */
  readonly points: readonly Point[];
  /** The way from the first to the last of them. */
  readonly by: Point;
}

/** How far a joint moves before it is seen to, in per cent of body height. */
export const MOVED = 1.5;

/** The joints that can move, the trunk first and the ends of limbs and the head, which are carried along, last. */
const JOINTS: readonly string[] = [
  'hip',
  'shoulder',
  'belly',
  ...['knee', 'ankle', 'elbow', 'wrist', 'toe'].flatMap((part) => [`near.${part}`, `far.${part}`]),
  'head',
];

/** The joints that move; a head that only turns does, too. */
export function movingJoints({ start, end, view }: Movement): readonly MovingJoint[] {
  const pose = blender(start, end, view);
  const frames = [0, 0.25, 0.5, 0.75, 1].map((share) => solve(pose(share), view));
  const isTurned = start.look !== end.look || start.turn !== end.turn;
  return JOINTS.flatMap((name) => {
    const points = frames.map((solved) => jointOf(solved, name));
    const by = wayOf(points);
    const isMoving = lengthOf(by) > MOVED || (name === 'head' && isTurned);
    return isMoving ? [{ name, points, by }] : [];
  });
}

/** A joint leads if it moves at least so far as a share of the one that moves most. */
const LEADING = 0.7;

/**
 * The joint that leads a movement: the one nearest to the trunk of those that move far. Toes and head follow others, so they
 * count only if nothing else moves. Undefined if nothing does.
 */
export function leadingJoint(movement: Movement): string | undefined {
  const moving = movingJoints(movement);
  const leaders = moving.filter(({ name }) => name !== 'head' && !name.endsWith('toe'));
  const most = Math.max(...leaders.map(({ by }) => lengthOf(by)));
  return (leaders.find(({ by }) => lengthOf(by) >= LEADING * most) ?? moving[0])?.name;
}

/** The way from the first of some points to the last. */
export function wayOf(path: readonly Point[]): Point {
  const [first = [0, 0], last = first] = [path[0], path.at(-1)];
  return minus(last, first);
}
