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

/** A place on the body, a point, or a share of the way from one such to another. */
export type Target =
  | Point
  | string
  | { readonly from: Target; readonly to: Target; readonly t: number };

/** Shares of a limb's two bones that show. */
export type Shortening = readonly [upper: number, lower: number];

/** How one limb is held: by its two angles in degrees, by where its end is, or by where its middle and end are. */
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
      /** Whether only how far to the right it is was written, its height being the floor's. */
      readonly isOnFloor: boolean;
    }
  | { readonly kind: 'points'; readonly via: Point; readonly to: Target; readonly off: Point }
);

/** One pose with nothing left to inherit. Angles in degrees, 0 right and 90 up; lengths in per cent of body height. */
export interface Pose {
  readonly torso: number;
  readonly bend: number;
  readonly head: number;
  readonly turn: number;
  readonly look: number;
  /** The joint that stays where it is, and where that is. */
  readonly at: { readonly joint: string; readonly point: Point };
  readonly limbs: Readonly<Record<LimbName, Limb>>;
}

const WHOLE: Shortening = [1, 1];
const NOWHERE: Point = [0, 0];
/** A limb of which nothing is said hangs down, a foot flat. */
const HANGING: LimbSpec = [270, 270];
const STANDING: LimbSpec = [270, 270, 'flat'];

/** A pose as written, with what it inherits from another; a pair of limbs replaces both single ones. */
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

/** A written pose with its defaults filled in. */
export function poseOf(written: PoseSpec): Pose {
  const { torso = 90, bend = 0, head = 0, turn = 0, look = 0 } = written;
  const limbs = Object.fromEntries(
    LIMBS.map((name) => [name, limbOf(limbSpec(written, name))]),
  ) as Record<LimbName, Limb>;
  const [joint, place] = Object.entries(written.at ?? {})[0] ?? ['hip', [50, hipHeight(limbs)]];
  return { torso, bend, head, turn, look, at: { joint, point: pinned(joint, place) }, limbs };
}

/** How high the hip is over a floor on which the body stands, kneels or sits, whichever of these the legs say. */
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

/** Near and far limbs exchanged: the same movement with the other side, the body lying the same way round. */
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

function limbSpec(written: PoseSpec, name: LimbName): LimbSpec {
  return name.endsWith('leg')
    ? (written[name] ?? written.legs ?? STANDING)
    : (written[name] ?? written.arms ?? HANGING);
}

type Angles = readonly [number, number, EndAngle?];

/** A list has a `flat` of its own, so it has to be told apart first. */
function isAngles(written: LimbSpec): written is Angles {
  return Array.isArray(written);
}

function limbOf(written: LimbSpec): Limb {
  if (isAngles(written)) {
    const [upper, lower, end] = written;
    return { kind: 'angles', angles: [upper, lower], shown: WHOLE, end };
  }
  if ('flat' in written)
    // The ankle stands in front of the heel.
    return onFloor([written.flat + 2.2, RESTING.ankle], { foot: 0, ...written });
  if ('palm' in written) return onFloor([written.palm, RESTING.wrist], { hand: 0, ...written });
  if ('toes' in written) return onToes(written.toes, written.foot);
  if ('via' in written) {
    const { via, to, off = NOWHERE } = written;
    return { kind: 'points', via, to, off, end: endOf(written) };
  }
  if ('to' in written) return reachingLimb(written.to, written, written.off);
  const { angles, len = WHOLE } = written;
  return { kind: 'angles', angles, shown: len, end: endOf(written) };
}

/** Degrees of a foot that stands on its toes. */
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
  written: ReachDetails,
  off: Point = NOWHERE,
): Limb & { kind: 'reach' } {
  const { bend, len = WHOLE } = written;
  return { kind: 'reach', to, off, bend, shown: len, isOnFloor: false, end: endOf(written) };
}

function onFloor(to: Point, written: ReachDetails): Limb {
  return { ...reachingLimb(to, written), isOnFloor: true };
}

function endOf({ foot, hand }: ReachDetails): EndAngle | undefined {
  return foot ?? hand;
}

function pinned(joint: string, [x, y]: readonly [number, number | 'floor']): Point {
  if (y !== 'floor') return [x, y];
  const name = joint.replace(/^(near|far)\./, '');
  const heights: Readonly<Record<string, number>> = RESTING;
  return [x, heights[name] ?? 0];
}
