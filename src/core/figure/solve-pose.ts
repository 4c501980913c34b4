import { HALF_WIDTH, LENGTH } from './body.ts';
import { type PlacedLimbs, placeOn, type SolvedLimb, type TrunkPlaces } from './places.ts';
import type { Limb, Pose, Target } from './pose.ts';
import { type Placement, reachFor } from './reach.ts';
import { bellyAt, PIECES, spineOf } from './spine.ts';
import { along, angleOf, midway, minus, plus, type Point, rightOf, times } from './vector.ts';
import { type EndAngle, type LimbName, LIMBS, type View } from './figure-spec.ts';

/** A pose with the places of all joints, in per cent of body height; the floor is at height 0. */
export interface SolvedPose {
  readonly view: View;
  readonly pose: Pose;
  /** From the hip to the shoulder. */
  readonly spine: readonly Point[];
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  /** The angle from the shoulders to the head, in degrees. */
  readonly headAngle: number;
  /** The directions to the person's right across hips and shoulders, as the view shows them. */
  readonly across: { readonly hips: Point; readonly shoulders: Point };
  /** Half the visible width of the shoulders when they are turned towards the viewer. */
  readonly opened: number;
  readonly limbs: Readonly<Record<LimbName, SolvedLimb>>;
  /** The limbs that cannot reach their target. */
  readonly misses: readonly Miss[];
}

/** A limb that misses its target: by how much, and the target, in per cent of body height. */
export interface Miss {
  readonly limb: LimbName;
  readonly by: number;
  readonly goal: Point;
}

/**
 * The offset of far limbs, as if seen from slightly in front and above. That of legs is so large that a far shin or foot
 * beside a near one is a band of its own.
 */
const PARALLAX: Readonly<Record<'arm' | 'leg', Point>> = { arm: [2.4, 1.2], leg: [4.2, 1.2] };
/** Half the visible width of shoulders turned by 90 degrees. */
const TURNED_DEPTH = 8.6;

/** Finds the places of all joints of a pose. Throws a RangeError if they depend on each other or do not exist. */
export function solve(pose: Pose, view: View): SolvedPose {
  const loose = spineOf(pose, view);
  const isFlat = view === 'side';
  const hips = rightOf(along(pose.torso));
  const topAngle = pose.torso + pose.bend / 2;
  const headAngle = topAngle + pose.head;
  const looseShoulder = last(loose);
  const looseHead = plus(looseShoulder, along(headAngle, LENGTH.neck));
  const anchor = anchorOf(pose, { loose, looseHead, hips, isFlat });
  const shift = minus(pose.at.point, anchor);
  const spine = loose.map((point) => plus(point, shift));
  const [hip, shoulder] = [spine[0] ?? shift, last(spine)];
  const opened = isFlat ? TURNED_DEPTH * Math.sin((pose.turn * Math.PI) / 180) : 0;
  const trunk: Trunk = {
    view,
    hip,
    shoulder,
    head: plus(looseHead, shift),
    chest: spine[7] ?? hip,
    belly: bellyAt(spine, pose, view),
    across: { hips, shoulders: rightOf(along(topAngle)) },
    opened,
    shouldersShown: HALF_WIDTH.shoulders * Math.cos((pose.turn * Math.PI) / 180),
  };
  const { limbs, misses } = solveLimbs(pose, trunk);
  const { head, across } = trunk;
  return { view, pose, spine, hip, shoulder, head, headAngle, across, opened, limbs, misses };
}

interface LooseTrunk {
  readonly loose: readonly Point[];
  readonly looseHead: Point;
  readonly hips: Point;
  readonly isFlat: boolean;
}

/** The place of the pinned joint if the hip is at the origin. */
function anchorOf(pose: Pose, { loose, looseHead, hips, isFlat }: LooseTrunk): Point {
  const { joint } = pose.at;
  if (joint === 'hip') return [0, 0];
  if (joint === 'shoulder') return last(loose);
  if (joint === 'head') return looseHead;
  if (joint === 'mid') return loose[PIECES / 2] ?? [0, 0];
  const side = joint.startsWith('far.') ? 'far' : 'near';
  const limb = pose.limbs[`${side} leg`];
  if (limb.kind !== 'angles')
    throw new RangeError('a pinned knee or ankle needs a leg given by angles');
  const root = isFlat
    ? ([0, 0] as const)
    : times(hips, side === 'near' ? -HALF_WIDTH.hips : HALF_WIDTH.hips);
  const knee = plus(root, along(limb.angles[0], LENGTH.thigh * limb.shown[0]));
  return joint.endsWith('knee')
    ? knee
    : plus(knee, along(limb.angles[1], LENGTH.shin * limb.shown[1]));
}

interface Trunk extends TrunkPlaces {
  readonly view: View;
  readonly across: SolvedPose['across'];
  readonly opened: number;
  /** Half the visible width of the shoulders from the front. */
  readonly shouldersShown: number;
}

/** Solves the limbs; one that holds on to another comes after it. */
function solveLimbs(pose: Pose, trunk: Trunk): Pick<SolvedPose, 'limbs' | 'misses'> {
  const placed: PlacedLimbs = {};
  const misses: Miss[] = [];
  let waiting: readonly LimbName[] = LIMBS;
  while (waiting.length > 0) {
    const still = waiting.filter((name) => {
      const solved = solveLimb(name, pose.limbs[name], trunk, placed);
      if (solved === undefined) return true;
      placed[name] = solved;
      const { missedBy: by, goal } = solved;
      if (by > 0) misses.push({ limb: name, by, goal });
      return false;
    });
    if (still.length === waiting.length)
      throw new RangeError(`limbs hold on to each other: ${still.join(', ')}`);
    waiting = still;
  }
  return { limbs: placed as Record<LimbName, SolvedLimb>, misses };
}

/** The root of a limb: its hip or shoulder. */
function rootOf(name: LimbName, trunk: Trunk): Point {
  const isLeg = name.endsWith('leg');
  const isNear = name.startsWith('near');
  if (trunk.view !== 'side') {
    // From the front and from above, the near side (the person's right) is on the left of the picture.
    const side = isNear ? -1 : 1;
    return isLeg
      ? plus(trunk.hip, times(trunk.across.hips, HALF_WIDTH.hips * side))
      : plus(trunk.shoulder, times(trunk.across.shoulders, trunk.shouldersShown * side));
  }
  if (isLeg) return isNear ? trunk.hip : plus(trunk.hip, PARALLAX.leg);
  const turned = plus(
    trunk.shoulder,
    times(trunk.across.shoulders, isNear ? -trunk.opened : trunk.opened),
  );
  return isNear || Math.abs(trunk.opened) >= 2 ? turned : plus(turned, PARALLAX.arm);
}

function solveLimb(
  name: LimbName,
  limb: Limb,
  trunk: Trunk,
  placed: PlacedLimbs,
): (SolvedLimb & Pick<Placement, 'missedBy' | 'goal'>) | undefined {
  const root = rootOf(name, trunk);
  const isLeg = name.endsWith('leg');
  const placement = placementOf(name, limb, { root, trunk, placed });
  if (placement === undefined) return undefined;
  const { middle, end, missedBy, goal } = placement;
  const lower = angleOf(minus(end, middle));
  const endAngle = isLeg
    ? footAngle(name, limb.end, lower, trunk.view)
    : handAngle(limb.end, lower);
  const tip = plus(end, along(endAngle, isLeg ? LENGTH.foot : LENGTH.hand));
  return { root, middle, end, tip, endAngle, missedBy, goal };
}

interface LimbContext {
  readonly root: Point;
  readonly trunk: Trunk;
  readonly placed: PlacedLimbs;
}

function placementOf(
  name: LimbName,
  limb: Limb,
  { root, trunk, placed }: LimbContext,
): Placement | undefined {
  const isLeg = name.endsWith('leg');
  if (limb.kind === 'angles') {
    const [upper, lower] = bonesOf(isLeg, limb.shown);
    const middle = plus(root, along(limb.angles[0], upper));
    const end = plus(middle, along(limb.angles[1], lower));
    return { middle, end, missedBy: 0, goal: end };
  }
  const found = targetOf(limb.to, trunk, placed);
  if (found === undefined) return undefined;
  const target = plus(found, limb.off);
  if (limb.kind === 'points') return { middle: limb.via, end: target, missedBy: 0, goal: target };
  const isFar = name.startsWith('far') && trunk.view === 'side' && isFixed(limb.to);
  const goal = isFar ? plus(target, isLeg ? PARALLAX.leg : PARALLAX.arm) : target;
  return reachFor(root, goal, bonesOf(isLeg, limb.shown), bendSign(name, trunk.view), limb.bend);
}

/** The body faces right: knees bend forward and elbows backward. */
function bendSign(name: LimbName, view: View): 1 | -1 {
  if (view !== 'side') return name.startsWith('near') ? -1 : 1;
  return name.endsWith('leg') ? 1 : -1;
}

function bonesOf(isLeg: boolean, shown: readonly [number, number]): readonly [number, number] {
  const [upper, lower] = isLeg ? [LENGTH.thigh, LENGTH.shin] : [LENGTH.upperArm, LENGTH.forearm];
  return [upper * shown[0], lower * shown[1]];
}

function isFixed(target: Target): boolean {
  if (typeof target === 'string') return false;
  return 't' in target ? isFixed(target.from) : true;
}

function targetOf(target: Target, trunk: Trunk, placed: PlacedLimbs): Point | undefined {
  if (typeof target === 'string') return placeOn(target, trunk, placed);
  if (!('t' in target)) return target;
  const from = targetOf(target.from, trunk, placed);
  const to = targetOf(target.to, trunk, placed);
  return from === undefined || to === undefined ? undefined : midway(from, to, target.t);
}

/** How far standing feet point down and outward from the front, in degrees. */
const FRONT_FOOT = 17;

function footAngle(name: LimbName, end: EndAngle | undefined, shin: number, view: View): number {
  if (typeof end === 'number') return end;
  if (end === 'point') return shin + 20;
  if (end === 'flex') return shin + 95;
  if (end === 'flat' && view === 'front')
    return name === 'near leg' ? 180 + FRONT_FOOT : -FRONT_FOOT;
  if (end === 'flat') return 0;
  return view === 'side' ? shin + 75 : shin;
}

function handAngle(end: EndAngle | undefined, forearm: number): number {
  return typeof end === 'number' ? end : forearm;
}

function last(points: readonly Point[]): Point {
  return points.at(-1) ?? [0, 0];
}
