import { remembered } from '../base/remembered.ts';
import { LENGTH } from './body.ts';
import type { Limb, Pose, Shortening, Target } from './pose.ts';
import { type SolvedPose, solve } from './solve-pose.ts';
import type { SolvedLimb } from './places.ts';
import { angleOf, between, lengthOf, midway, minus, turned } from './vector.ts';
import { type LimbName, LIMBS, type View } from './figure-spec.ts';

/** The share of a movement after a share `t` of its time, both 0 to 1: it speeds up, then slows down. */
export function eased(t: number): number {
  return t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
}

/**
 * The pose at a share `t`, 0 to 1, of the way from one pose to another. Written angles turn as written, so 336 goes the
 * long way and −24 the short one; computed angles go the short way.
 */
export function blend(a: Pose, b: Pose, t: number, view: View): Pose {
  return t <= 0 ? a : t >= 1 ? b : blenderOfLast(a, b, view)(t);
}

/** Of the pictures of a movement, each is between the same two poses. */
const blenderOfLast = remembered((a: Pose, b: Pose, view: View) => blender(a, b, view));

/** The same as `blend`, for many poses between the same two. */
export function blender(a: Pose, b: Pose, view: View): (t: number) => Pose {
  const ends = { from: solve(a, view), to: solve(b, view) };
  return (t) => (t <= 0 ? a : t >= 1 ? b : mixed(a, b, t, ends));
}

function mixed(a: Pose, b: Pose, t: number, ends: Ends): Pose {
  const limbs = Object.fromEntries(
    LIMBS.map((name) => [name, blendLimb(name, a.limbs[name], b.limbs[name], t, ends)]),
  ) as Record<LimbName, Limb>;
  return {
    torso: turned(a.torso, b.torso, t),
    bend: between(a.bend, b.bend, t),
    arch: between(a.arch, b.arch, t),
    belly: between(a.belly, b.belly, t),
    head: between(a.head, b.head, t),
    turn: between(a.turn, b.turn, t),
    look: between(a.look, b.look, t),
    at: blendAnchor(a, b, t, ends),
    limbs,
  };
}

interface Ends {
  readonly from: SolvedPose;
  readonly to: SolvedPose;
}

function blendAnchor(a: Pose, b: Pose, t: number, { from, to }: Ends): Pose['at'] {
  return a.at.joint === b.at.joint
    ? { joint: a.at.joint, point: midway(a.at.point, b.at.point, t) }
    : { joint: 'hip', point: midway(from.hip, to.hip, t) };
}

function blendLimb(name: LimbName, a: Limb, b: Limb, t: number, ends: Ends): Limb {
  const [from, to] = [ends.from.limbs[name], ends.to.limbs[name]];
  const end = turned(from.endAngle, to.endAngle, t);
  if (a.kind === 'reach' && b.kind === 'reach' && a.bend === b.bend) {
    const off = midway(a.off, b.off, t);
    return { ...a, to: blendTarget(a.to, b.to, t), off, shown: midway(a.shown, b.shown, t), end };
  }
  if (a.kind === 'points' || b.kind === 'points') {
    const points = { via: midway(from.middle, to.middle, t), to: midway(from.end, to.end, t) };
    return { kind: 'points', ...points, off: [0, 0], end };
  }
  if (a.kind === 'angles' && b.kind === 'angles') {
    const { angles, shown } = {
      angles: midway(a.angles, b.angles, t),
      shown: midway(a.shown, b.shown, t),
    };
    return { kind: 'angles', angles, shown, end };
  }
  const [one, other] = [anglesOf(name, from), anglesOf(name, to)];
  const angles = [0, 1].map((index) => turned(one.angles[index] ?? 0, other.angles[index] ?? 0, t));
  const shown = midway(one.shown, other.shown, t);
  return { kind: 'angles', angles: [angles[0] ?? 0, angles[1] ?? 0], shown, end };
}

function blendTarget(from: Target, to: Target, t: number): Target {
  return isSameTarget(from, to) ? from : { from, to, t };
}

function isSameTarget(a: Target, b: Target): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return 't' in a || 't' in b ? false : a[0] === b[0] && a[1] === b[1];
}

/** A solved limb as angles and shares of its bones' lengths. */
function anglesOf(
  name: LimbName,
  { root, middle, end }: SolvedLimb,
): { readonly angles: readonly [number, number]; readonly shown: Shortening } {
  const isLeg = name.endsWith('leg');
  const [upper, lower] = [minus(middle, root), minus(end, middle)];
  return {
    angles: [angleOf(upper), angleOf(lower)],
    shown: [
      lengthOf(upper) / (isLeg ? LENGTH.thigh : LENGTH.upperArm),
      lengthOf(lower) / (isLeg ? LENGTH.shin : LENGTH.forearm),
    ],
  };
}
