import type { PropSpec } from './figure-spec.ts';
import { jointOf } from './joint.ts';
import { type Capsule, capsule } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { leftOf, minus, plus, type Point, times, unit } from './vector.ts';

/** A box in per cent of body height: the place of its lower left corner, and its size. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** The radius of a box's corners, in per cent of body height. */
const CORNER = 1.5;
const STRAP_RADIUS = 0.9;
/** How much longer a stick is than what it lies along, at each end, in per cent of body height. */
const STICK_OVER = 8;

/** The parts of a chair, in per cent of body height: someone who faces right sits on it with the back at the left. */
const CHAIR = { seat: 25, board: 3, leg: 3, back: 23 } as const;

/** The boxes that some props consist of; none for what lies along the body. */
export function boxesOf(props: readonly PropSpec[]): readonly Box[] {
  return props.flatMap((prop) => {
    if ('box' in prop) return [prop.box];
    if ('chair' in prop) return chairBoxes(prop.chair);
    if (!('step' in prop)) return [];
    const [x, width, height] = prop.step;
    return [[x, 0, width, height] as const];
  });
}

function chairBoxes([middle, height]: readonly [number, number]): readonly Box[] {
  const { seat, board, leg, back } = CHAIR;
  const left = middle - seat / 2;
  return [
    [left, height - board, seat, board],
    [left - leg / 2, 0, leg, height + back],
    [left + seat - leg, 0, leg, height - board],
  ];
}

/** A box as bars along its longer edge, side by side without gaps. */
export function boxShapes([x, y, width, height]: Box): readonly Capsule[] {
  const [long, short] = width < height ? [height, width] : [width, height];
  const radius = Math.min(CORNER, short / 2);
  const rest = short - 2 * radius;
  const steps = Math.ceil(rest / radius);
  const at = (along: number, across: number): Point =>
    width < height ? [x + across, y + along] : [x + along, y + across];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const across = radius + (steps === 0 ? 0 : (rest * step) / steps);
    return capsule(at(radius, across), at(long - radius, across), radius, radius);
  });
}

/** What lies along the body in a pose: straps and sticks. */
export function lengthsOf(props: readonly PropSpec[], solved: SolvedPose): readonly Capsule[] {
  return props.flatMap((prop) => {
    if ('strap' in prop) return strapShapes(prop.strap, solved);
    return 'stick' in prop ? [stickShape(prop.stick, prop.off ?? 0, solved)] : [];
  });
}

function strapShapes(places: readonly string[], solved: SolvedPose): readonly Capsule[] {
  const points = places.map((name) => jointOf(solved, name));
  return points
    .slice(1)
    .map((to, index) => capsule(points[index] ?? to, to, STRAP_RADIUS, STRAP_RADIUS));
}

function stickShape(
  [first, second]: readonly [string, string],
  off: number,
  solved: SolvedPose,
): Capsule {
  const [from, to] = [jointOf(solved, first), jointOf(solved, second)];
  const way = unit(minus(to, from));
  const aside = times(leftOf(way), off);
  const over = times(way, STICK_OVER);
  return capsule(
    plus(minus(from, over), aside),
    plus(plus(to, over), aside),
    STRAP_RADIUS,
    STRAP_RADIUS,
  );
}
