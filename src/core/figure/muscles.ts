import type { MarkedMuscle } from './figure.ts';
import { type Capsule, capsule } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { bellyOut } from './spine.ts';
import {
  between,
  leftOf,
  midway,
  minus,
  plus,
  type Point,
  rightOf,
  times,
  unit,
} from './vector.ts';
import type { MuscleName, Part } from './figure-spec.ts';

/** The place of a muscle along a part of the body, from one share of its length to another. */
interface Belly {
  readonly along: 'thigh' | 'shin' | 'upper' | 'neck' | 'spine' | 'flank';
  readonly from: number;
  readonly to: number;
  /** The offset to the front of the body, negative to the back, in per cent of body height. */
  readonly out: number;
  readonly radius: number;
}

const BELLIES: Readonly<Record<MuscleName, readonly Belly[]>> = {
  hamstrings: [{ along: 'thigh', from: 0.12, to: 0.95, out: -1.9, radius: 2.1 }],
  quads: [{ along: 'thigh', from: 0.15, to: 0.9, out: 1.9, radius: 2.2 }],
  calf: [{ along: 'shin', from: 0.06, to: 0.62, out: -1.2, radius: 2.1 }],
  shin: [{ along: 'shin', from: 0.1, to: 0.8, out: 1.2, radius: 1.5 }],
  glutes: [{ along: 'spine', from: -0.06, to: 0.14, out: -3.6, radius: 3.2 }],
  piriformis: [{ along: 'spine', from: -0.1, to: 0.08, out: -3.6, radius: 3 }],
  hipflexors: [
    { along: 'spine', from: 0, to: 0.2, out: 3.2, radius: 2 },
    { along: 'thigh', from: 0, to: 0.3, out: 3, radius: 2 },
  ],
  lowback: [{ along: 'spine', from: 0.12, to: 0.5, out: -2.6, radius: 2.1 }],
  upperback: [{ along: 'spine', from: 0.5, to: 0.95, out: -3.3, radius: 2.1 }],
  back: [{ along: 'spine', from: 0.1, to: 0.95, out: -2.9, radius: 2.1 }],
  abs: [{ along: 'spine', from: 0.1, to: 0.75, out: 2.8, radius: 2.1 }],
  chest: [{ along: 'spine', from: 0.7, to: 0.95, out: 3.4, radius: 2.2 }],
  neck: [{ along: 'neck', from: 0.1, to: 0.6, out: -1.2, radius: 1.8 }],
  shoulders: [{ along: 'upper', from: 0, to: 0.35, out: 0, radius: 3.2 }],
  obliques: [{ along: 'flank', from: 0.15, to: 0.7, out: 4.6, radius: 2 }],
  adductors: [{ along: 'thigh', from: 0.1, to: 0.7, out: 0, radius: 2 }],
  outerhip: [{ along: 'thigh', from: 0.02, to: 0.3, out: 2.6, radius: 2.4 }],
};

/** The shapes of a muscle, and the part of the body they are painted on. */
export interface MuscleShapes {
  readonly on: Part;
  readonly shapes: readonly Capsule[];
}

/** The shapes of the muscles to mark. */
export function muscleShapes(
  solved: SolvedPose,
  marked: readonly MarkedMuscle[],
): readonly MuscleShapes[] {
  return marked.flatMap((one) => BELLIES[one.name].map((belly) => shapesOf(solved, one, belly)));
}

function shapesOf(solved: SolvedPose, marked: MarkedMuscle, belly: Belly): MuscleShapes {
  const { side } = marked;
  switch (belly.along) {
    case 'thigh':
    case 'shin': {
      const leg = solved.limbs[`${side} leg`];
      const ends = belly.along === 'thigh' ? [leg.root, leg.middle] : [leg.middle, leg.end];
      const on = side === 'near' ? 'nearLeg' : 'farLeg';
      return { on, shapes: [onBone(ends, belly, frontOf(solved, side))] };
    }
    case 'upper': {
      const arm = solved.limbs[`${side} arm`];
      const on = side === 'near' ? 'nearArm' : 'farArm';
      return { on, shapes: [onBone([arm.root, arm.middle], belly, frontOf(solved, side))] };
    }
    case 'neck':
      return { on: 'torso', shapes: [onBone([solved.shoulder, solved.head], belly, -1)] };
    case 'spine':
    case 'flank':
      return { on: 'torso', shapes: onSpine(solved, side, belly) };
  }
}

/** The hand of a bone on which its front is; from the front and from above, its outside. */
function frontOf({ view }: SolvedPose, side: 'near' | 'far'): 1 | -1 {
  return view !== 'side' && side === 'near' ? -1 : 1;
}

const NOWHERE: Point = [0, 0];

function onBone([from, to]: readonly Point[], belly: Belly, hand: 1 | -1): Capsule {
  const a: Point = from ?? NOWHERE;
  const b: Point = to ?? NOWHERE;
  const out = times(leftOf(unit(minus(b, a))), belly.out * hand);
  const [start, end] = [midway(a, b, belly.from), midway(a, b, belly.to)];
  return capsule(plus(start, out), plus(end, out), belly.radius, belly.radius);
}

function onSpine(solved: SolvedPose, side: 'near' | 'far', belly: Belly): readonly Capsule[] {
  const pieces = Math.max(1, Math.ceil((belly.to - belly.from) * 8));
  const at = (piece: number) =>
    beside(solved, side, belly, between(belly.from, belly.to, piece / pieces));
  return Array.from({ length: pieces }, (_, piece) =>
    capsule(at(piece), at(piece + 1), belly.radius, belly.radius),
  );
}

function beside(
  { spine, view, pose }: SolvedPose,
  side: 'near' | 'far',
  belly: Belly,
  t: number,
): Point {
  const pieces = spine.length - 1;
  const index = Math.max(0, Math.min(pieces - 1, Math.floor(t * pieces)));
  const from = spine[index] ?? NOWHERE;
  const to = spine[index + 1] ?? NOWHERE;
  const front = rightOf(unit(minus(to, from)));
  // The flank is seen edge-on from the side, and on its own side from the front.
  const shown = view === 'side' ? 0.25 : side === 'near' ? -1 : 1;
  const share = belly.along === 'flank' ? shown : 1;
  const out = view === 'side' && belly.out > 0 ? belly.out + bellyOut(pose, t) : belly.out;
  return plus(midway(from, to, t * pieces - index), times(front, out * share));
}
