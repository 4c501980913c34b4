import { LENGTH, RADIUS } from './body.ts';
import type { SolvedLimb } from './places.ts';
import type { SolvedPose } from './solve-pose.ts';
import { bellyOut, frontAt } from './spine.ts';
import {
  along,
  between,
  leftOf,
  lengthOf,
  midway,
  minus,
  plus,
  type Point,
  rightOf,
  times,
  unit,
} from './vector.ts';
import type { LimbName } from './figure-spec.ts';

/** A line with round ends and a changing thickness; every part of the body is made of these. */
export interface Capsule {
  readonly a: Point;
  readonly b: Point;
  /** Half the thickness at `a` and at `b`, in per cent of body height. */
  readonly ra: number;
  readonly rb: number;
}

/** Makes a capsule from one point to another. */
export function capsule(a: Point, b: Point, ra: number, rb: number): Capsule {
  return { a, b, ra, rb };
}

/** The shapes of every part of the body. */
export interface BodyShapes {
  readonly limbs: Readonly<Record<LimbName, readonly Capsule[]>>;
  readonly torso: readonly Capsule[];
  readonly head: readonly Capsule[];
  /** The legs whose knees point at the viewer. */
  readonly raised: readonly LimbName[];
  /** Eyes and mouth, which are cut out of the head. */
  readonly face: readonly Capsule[];
}

/** Far limbs are a little thinner than near ones. */
const FAR_ARM = 0.92;
const FAR_LEG = 0.94;

/** The shapes of the body in a solved pose. */
export function bodyShapes(solved: SolvedPose): BodyShapes {
  const isSide = solved.view === 'side';
  const { limbs } = solved;
  return {
    limbs: {
      'far arm': armShapes(limbs['far arm'], isSide ? FAR_ARM : 1),
      'far leg': legShapes(limbs['far leg'], isSide, isSide ? FAR_LEG : 1),
      'near leg': legShapes(limbs['near leg'], isSide, 1),
      'near arm': armShapes(limbs['near arm'], 1),
    },
    torso: isSide ? sideTorso(solved) : frontTorso(solved),
    head: headShapes(solved),
    raised: (['near leg', 'far leg'] as const).filter((name) => isRaised(solved, name)),
    face: faceShapes(solved),
  };
}

/** All shapes of a body. */
export function allShapes({ limbs, torso, head }: BodyShapes): readonly Capsule[] {
  return [...Object.values(limbs).flat(), ...torso, ...head];
}

/** The visible share of both bones of a leg below which its knee points at the viewer. */
const RAISED = 0.75;

/** Whether a knee points at the viewer: from above, a bent leg would otherwise look like a short straight one. */
function isRaised({ view, limbs }: SolvedPose, name: 'near leg' | 'far leg'): boolean {
  const { root, middle, end } = limbs[name];
  const [upper, lower] = [lengthOf(minus(middle, root)), lengthOf(minus(end, middle))];
  return view === 'top' && upper < LENGTH.thigh * RAISED && lower < LENGTH.shin * RAISED;
}

function legShapes({ root, middle, end, tip }: SolvedLimb, isSide: boolean, k: number): Capsule[] {
  const shin = unit(minus(end, middle));
  const calf = plus(midway(middle, end, 0.3), times(rightOf(shin), isSide ? 0.7 : 0));
  return [
    capsule(root, middle, RADIUS.thigh * k, RADIUS.knee * k),
    capsule(middle, calf, RADIUS.knee * k, RADIUS.calf * k),
    capsule(calf, end, RADIUS.calf * k, RADIUS.ankle * k),
    ...(isSide ? sideFoot(end, tip, k) : [capsule(end, tip, RADIUS.ankle * k, RADIUS.foot * k)]),
  ];
}

/** The sole from heel to toes, and the instep. */
function sideFoot(ankle: Point, tip: Point, k: number): Capsule[] {
  const way = unit(minus(tip, ankle));
  const sole = rightOf(way);
  const heel = plus(plus(ankle, times(way, -1.8)), times(sole, 1.6));
  const toes = plus(tip, times(sole, 1.9));
  return [
    capsule(heel, toes, 1.8 * k, 1.4 * k),
    capsule(ankle, plus(ankle, times(way, 4)), RADIUS.ankle * k, 1.6 * k),
  ];
}

function armShapes({ root, middle, end, tip }: SolvedLimb, k: number): Capsule[] {
  return [
    capsule(root, middle, RADIUS.upperArm * k, RADIUS.elbow * k),
    capsule(middle, end, RADIUS.elbow * k, RADIUS.wrist * k),
    capsule(end, tip, RADIUS.hand * k, (RADIUS.hand - 0.6) * k),
  ];
}

function sideTorso(solved: SolvedPose): Capsule[] {
  const { spine } = solved;
  const back = spine.slice(1).map((_, index) => {
    const [from, to] = [slice(solved, index), slice(solved, index + 1)];
    return capsule(from.centre, to.centre, from.radius, to.radius);
  });
  const behind = leftOf(unit(minus(spine[1] ?? solved.hip, solved.hip)));
  const buttock = plus(solved.hip, times(behind, 1.6));
  return [...back, ...openChest(solved), capsule(buttock, buttock, RADIUS.buttock, RADIUS.buttock)];
}

/** The trunk at a point of the spine: a belly that stands out moves its front and leaves its back. */
function slice({ spine, pose }: SolvedPose, index: number) {
  const share = index / (spine.length - 1);
  const out = bellyOut(pose, share) / 2;
  const centre = plus(spine[index] ?? [0, 0], times(frontAt(spine, index), out));
  return { centre, radius: trunkRadius(share) + out };
}

/** Half the depth of the trunk at a share `t` of the way from hip to shoulder. */
function trunkRadius(t: number): number {
  if (t < 0.35) return between(RADIUS.hip, RADIUS.waist, t / 0.35);
  if (t < 0.75) return between(RADIUS.waist, RADIUS.chest, (t - 0.35) / 0.4);
  return between(RADIUS.chest, RADIUS.shoulder, (t - 0.75) / 0.25);
}

/** The chest with turned shoulders, widening from the waist up. */
function openChest({ spine, opened }: SolvedPose): Capsule[] {
  const half = Math.abs(opened);
  if (half < 0.5) return [];
  const pieces = spine.length - 1;
  const steps = Array.from({ length: 3 * (pieces - 3) + 1 }, (_, step) => step / 3);
  return steps.map((step) => {
    const index = Math.min(pieces - 1, Math.floor(3 + step));
    const from: Point = spine[index] ?? [0, 0];
    const to: Point = spine[index + 1] ?? from;
    const t = step / (pieces - 3);
    const reach = times(rightOf(unit(minus(to, from))), half * t * (2 - t) * 0.93);
    const centre = midway(from, to, 3 + step - index);
    return capsule(minus(centre, reach), plus(centre, reach), 3.1, 3.1);
  });
}

/** Bands across the trunk, from the hips to the shoulders. */
function frontTorso({ spine, across, pose }: SolvedPose): Capsule[] {
  const pieces = spine.length - 1;
  const shoulders = Math.max(2.5, Math.abs(9.4 * Math.cos((pose.turn * Math.PI) / 180)) - 1.2);
  return Array.from({ length: 3 * pieces + 1 }, (_, step) => {
    const t = step / (3 * pieces);
    const index = Math.min(pieces - 1, Math.floor(t * pieces));
    const centre = midway(spine[index] ?? [0, 0], spine[index + 1] ?? [0, 0], t * pieces - index);
    const half = t < 0.4 ? between(5.4, 4.6, t / 0.4) : between(4.6, shoulders, (t - 0.4) / 0.6);
    const turned = t < 0.6 ? across.hips : midway(across.hips, across.shoulders, (t - 0.6) / 0.4);
    const reach = times(unit(turned), half);
    const radius = between(3.2, 3, t);
    return capsule(minus(centre, reach), plus(centre, reach), radius, radius);
  });
}

/** Neck, head, and a nose in the direction of the face. */
function headShapes(solved: SolvedPose): Capsule[] {
  const up = along(solved.headAngle);
  const { head, shoulder } = solved;
  return [
    capsule(shoulder, head, RADIUS.neck + 0.6, RADIUS.neck),
    capsule(
      plus(head, times(up, -0.7)),
      plus(head, times(up, 0.7)),
      RADIUS.head - 0.35,
      RADIUS.head,
    ),
    ...noseShapes(solved, up),
  ];
}

/** The nose, large enough to show the direction of the face in a small picture. */
const NOSE = { length: 1.6, root: 2.1, tip: 1.3 } as const;

/** The height of the lowest point of the nose, in per cent of body height; undefined if no nose is seen. */
export function noseHeight(solved: SolvedPose): number | undefined {
  const [nose] = noseShapes(solved, along(solved.headAngle));
  return nose === undefined ? undefined : Math.min(nose.a[1] - nose.ra, nose.b[1] - nose.rb);
}

function noseShapes({ head, pose, view, across }: SolvedPose, up: Point): Capsule[] {
  const look = (pose.look * Math.PI) / 180;
  const shown = view === 'side' ? Math.cos(look) : Math.sin(look);
  if (Math.abs(shown) <= 0.3) return [];
  const forward = view === 'side' ? rightOf(up) : unit(across.hips);
  const way = times(forward, Math.sign(shown));
  const out =
    (RADIUS.head - 0.2) * (view === 'side' ? Math.min(1, Math.abs(shown) + 0.1) : Math.abs(shown));
  const nose = plus(plus(head, times(way, out)), times(up, -0.8));
  return [capsule(nose, plus(nose, times(way, NOSE.length)), NOSE.root, NOSE.tip)];
}

/** The places of eyes and mouth on the head, in per cent of body height from its centre. */
const FACE = { eyes: 1.4, apart: 2.4, mouth: -2.6, half: 1.4, turned: 4.6, radius: 0.9 } as const;

/** The face, from the front and from above: without it, nobody would know whether a body lies face up or down. */
function faceShapes({ head, headAngle, pose, view, across }: SolvedPose): Capsule[] {
  const look = (pose.look * Math.PI) / 180;
  if (view === 'side' || Math.cos(look) < 0.3) return [];
  const right = unit(across.hips);
  const shown = Math.cos(look);
  const at = (side: number, up: number) =>
    plus(
      plus(head, times(right, Math.sin(look) * FACE.turned + side * shown)),
      times(along(headAngle), up),
    );
  const { eyes, apart, mouth, half, radius } = FACE;
  return [
    capsule(at(apart, eyes), at(apart, eyes), radius, radius),
    capsule(at(-apart, eyes), at(-apart, eyes), radius, radius),
    capsule(at(half, mouth), at(-half, mouth), radius, radius),
  ];
}
