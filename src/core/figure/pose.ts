import { LENGTH, RESTING } from './body.ts';
import { otherPlace } from './places.ts';
import { along, type Point } from './vector.ts';
import {
  type Bend,
  type EndAngle,
  type LimbName,
  LIMBS,
  type LimbSpec,
  type PoseSpec,
} from './figure-spec.ts';

/** A place on the body, a point, or a share of the way from one target to another. */
export type Target =
  | Point
  | string
  | { readonly from: Target; readonly to: Target; readonly t: number };

/** The visible shares of a limb's two bones. */
export type Shortening = readonly [upper: number, lower: number];

/** How one limb is held: by its two angles in degrees, by its end, or by its middle and end. */
export type Limb = { readonly end: EndAngle | undefined } & (
  | {
      readonly kind: 'angles';
      readonly angles: readonly [number, number];
      readonly shown: Shortening;
    }
  | {
      readonly kind: 'reach';
      readonly to: Target;
      readonly off: Point;
      readonly bend: Bend | undefined;
      readonly shown: Shortening;
      /** Whether the file gives only its horizontal place, with the height of the floor. */
      readonly isOnFloor: boolean;
    }
  | { readonly kind: 'points'; readonly via: Point; readonly to: Target; readonly off: Point }
);

/** One complete pose. Angles are in degrees, 0 right and 90 up; lengths in per cent of body height. */
export interface Pose {
  readonly torso: number;
  readonly bend: number;
  /** How far the low back is hollowed forward, and how far the belly stands out. */
  readonly arch: number;
  readonly belly: number;
  readonly head: number;
  readonly turn: number;
  readonly look: number;
  /** The joint that stays in place, and its place. */
  readonly at: { readonly joint: string; readonly point: Point };
  readonly limbs: Readonly<Record<LimbName, Limb>>;
}

const WHOLE: Shortening = [1, 1];
const NOWHERE: Point = [0, 0];
/** By default limbs hang down, with feet flat. */
const HANGING: LimbSpec = [270, 270];
const STANDING: LimbSpec = [270, 270, 'flat'];

/** A pose with the fields it inherits from another; a pair of limbs replaces both single ones. */
export function inherit(base: PoseSpec, own: PoseSpec): PoseSpec {
  const pairs = { legs: ['near leg', 'far leg'], arms: ['near arm', 'far arm'] } as const;
  const dropped = (['legs', 'arms'] as const).flatMap((pair) =>
    own[pair] === undefined ? [] : pairs[pair],
  );
  const kept = Object.fromEntries(
    Object.entries(base).filter(([name]) => !dropped.some((one) => one === name)),
  );
  return { ...kept, ...own };
}

/** A pose with its defaults filled in. */
export function poseOf(spec: PoseSpec): Pose {
  const { torso = 90, bend = 0, arch = 0, belly = 0, head = 0, turn = 0, look = 0 } = spec;
  const limbs = Object.fromEntries(
    LIMBS.map((name) => [name, limbOf(limbSpec(spec, name))]),
  ) as Record<LimbName, Limb>;
  const [joint, place] = Object.entries(spec.at ?? {})[0] ?? ['hip', [50, hipHeight(limbs)]];
  const at = { joint, point: pinned(joint, place) };
  return { torso, bend, arch, belly, head, turn, look, at, limbs };
}

/** The height of the hip above the floor: the legs decide whether the body stands, kneels or sits. */
function hipHeight(limbs: Readonly<Record<LimbName, Limb>>): number {
  const heights = (['near leg', 'far leg'] as const).flatMap((name) => {
    const limb = limbs[name];
    if (limb.kind !== 'angles') return [];
    const [thigh, shin] = [
      along(limb.angles[0], LENGTH.thigh * limb.shown[0])[1],
      along(limb.angles[1], LENGTH.shin * limb.shown[1])[1],
    ];
    return [RESTING.knee - thigh, RESTING.ankle - thigh - shin];
  });
  return Math.max(RESTING.hip, ...heights);
}

/** The pose with near and far limbs swapped: the same movement on the other side, the body facing the same way. */
export function swapSides(pose: Pose): Pose {
  const limbs = Object.fromEntries(
    LIMBS.map((name) => [otherLimb(name), swapLimb(pose.limbs[name])]),
  ) as Record<LimbName, Limb>;
  return { ...pose, at: { ...pose.at, joint: otherPlace(pose.at.joint) }, limbs };
}

function swapLimb(limb: Limb): Limb {
  return limb.kind === 'angles' ? limb : { ...limb, to: swapTarget(limb.to) };
}

function swapTarget(target: Target): Target {
  if (typeof target === 'string') return otherPlace(target);
  if ('t' in target)
    return { from: swapTarget(target.from), to: swapTarget(target.to), t: target.t };
  return target;
}

function otherLimb(name: LimbName): string {
  return name.replace(/near|far/, (side) => (side === 'near' ? 'far' : 'near'));
}

function limbSpec(spec: PoseSpec, name: LimbName): LimbSpec {
  return name.endsWith('leg')
    ? (spec[name] ?? spec.legs ?? STANDING)
    : (spec[name] ?? spec.arms ?? HANGING);
}

type Angles = readonly [number, number, EndAngle?];

/** Checked first, because arrays have a `flat` of their own. */
function isAngles(spec: LimbSpec): spec is Angles {
  return Array.isArray(spec);
}

function limbOf(spec: LimbSpec): Limb {
  if (isAngles(spec)) {
    const [upper, lower, end] = spec;
    return { kind: 'angles', angles: [upper, lower], shown: WHOLE, end };
  }
  if ('flat' in spec)
    // The ankle is in front of the heel.
    return onFloor([spec.flat + 2.2, RESTING.ankle], { foot: 0, ...spec });
  if ('palm' in spec) return onFloor([spec.palm, RESTING.wrist], { hand: 0, ...spec });
  if ('toes' in spec) return onToes(spec.toes, spec.foot);
  if ('via' in spec) {
    const { via, to, off = NOWHERE } = spec;
    return { kind: 'points', via, to, off, end: endOf(spec) };
  }
  if ('to' in spec) return reachingLimb(spec.to, spec, spec.off);
  const { angles, len = WHOLE } = spec;
  return { kind: 'angles', angles, shown: len, end: endOf(spec) };
}

/** The angle of a foot on its toes, in degrees. */
const ON_TOES = -70;

function onToes(x: number, foot: EndAngle | undefined): Limb {
  const angle = typeof foot === 'number' ? foot : ON_TOES;
  const sole = along(angle, LENGTH.foot * 0.8);
  return onFloor([x - sole[0], 1.5 - sole[1]], { foot: angle });
}

interface ReachDetails {
  readonly foot?: EndAngle | undefined;
  readonly hand?: number | undefined;
  readonly bend?: Bend | undefined;
  readonly len?: Shortening | undefined;
}

function reachingLimb(
  to: Target,
  spec: ReachDetails,
  off: Point = NOWHERE,
): Limb & { kind: 'reach' } {
  const { bend, len = WHOLE } = spec;
  return { kind: 'reach', to, off, bend, shown: len, isOnFloor: false, end: endOf(spec) };
}

function onFloor(to: Point, spec: ReachDetails): Limb {
  return { ...reachingLimb(to, spec), isOnFloor: true };
}

function endOf({ foot, hand }: ReachDetails): EndAngle | undefined {
  return foot ?? hand;
}

const RESTING_HEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(RESTING));

function pinned(joint: string, [x, y]: readonly [number, number | 'floor']): Point {
  if (y !== 'floor') return [x, y];
  const name = joint.replace(/^(near|far)\./, '');
  return [x, RESTING_HEIGHTS.get(name) ?? 0];
}
