import { LENGTH } from './body.ts';
import type { View } from './figure-spec.ts';
import type { Pose } from './pose.ts';
import { along, minus, plus, type Point, rightOf, times, unit } from './vector.ts';

/** The number of pieces of the spine. */
export const PIECES = 10;

/**
 * The spine from the origin: an arc whose mean direction is that of the torso, and from the side the hollow of the low
 * back on it.
 */
export function spineOf(pose: Pose, view: View): readonly Point[] {
  const arc = arcOf(pose);
  if (view !== 'side' || pose.arch === 0) return arc;
  return arc.map((point, index) => {
    const out = pose.arch * hump(index / PIECES, LOW_BACK);
    return plus(point, times(frontAt(arc, index), out));
  });
}

function arcOf({ torso, bend }: Pose): readonly Point[] {
  const points: Point[] = [[0, 0]];
  for (let piece = 0; piece < PIECES; piece++) {
    const angle = torso - bend / 2 + (bend * (piece + 0.5)) / PIECES;
    points.push(plus(points.at(-1) ?? [0, 0], along(angle, LENGTH.spine / PIECES)));
  }
  return points;
}

/** The direction to the front of the trunk at a point of the spine, from the side. */
export function frontAt(spine: readonly Point[], index: number): Point {
  const from = spine[Math.max(0, index - 1)] ?? [0, 0];
  const to = spine[Math.min(spine.length - 1, index + 1)] ?? from;
  return rightOf(unit(minus(to, from)));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the low back and the belly are, as shares of the way from hip to shoulder. */
const LOW_BACK: Stretch = { from: 0, to: 0.7 };
const BELLY: Stretch = { from: 0, to: 0.74 };

/** How far the belly stands out at a share `t` of the way from hip to shoulder, in per cent of body height. */
export function bellyOut({ belly }: Pose, t: number): number {
  return belly * hump(t, BELLY);
}

/** A smooth hill: 0 outside of the stretch, 1 in its middle. */
function hump(t: number, { from, to }: Stretch): number {
  const share = (t - from) / (to - from);
  return share <= 0 || share >= 1 ? 0 : Math.sin(Math.PI * share) ** 2;
}

/** The middle of the belly, which moves with it. */
export function bellyAt(spine: readonly Point[], pose: Pose, view: View): Point {
  const middle = spine[4] ?? [0, 0];
  return view === 'side' ? plus(middle, times(frontAt(spine, 4), bellyOut(pose, 0.4))) : middle;
}
