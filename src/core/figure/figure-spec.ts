import type { Point } from './vector.ts';

/** The views of a figure: from its right side, from the front, or from above. */
export const VIEWS = ['side', 'front', 'top'] as const;
/** One of the three views. */
export type View = (typeof VIEWS)[number];

/** The four limbs. The near ones are the person's right ones; the picture is mirrored for the left side. */
export const LIMBS = ['far leg', 'near leg', 'far arm', 'near arm'] as const;
/** One of the four limbs. */
export type LimbName = (typeof LIMBS)[number];

/** The parts of the body, in the order of painting. */
export const PARTS = ['farArm', 'farLeg', 'torso', 'nearLeg', 'nearArm'] as const;
/** One part of the body. */
export type Part = (typeof PARTS)[number];

/** The directions in which a knee or elbow can point instead of the anatomical one. */
export const BENDS = ['up', 'down', 'left', 'right'] as const;
/** One of the four directions for a knee or elbow. */
export type Bend = (typeof BENDS)[number];

/** The ways to hold a foot without giving an angle. */
export const FEET = ['point', 'flex', 'flat'] as const;
/** The angle of a foot or hand, in degrees, or how a foot is held. */
export type EndAngle = number | (typeof FEET)[number];

/** The joints that can pin a pose, without their side. */
export const ANCHORS = ['hip', 'shoulder', 'head', 'mid', 'knee', 'ankle'] as const;

/** The muscles that can be marked. */
export const MUSCLES = [
  'hamstrings',
  'quads',
  'calf',
  'shin',
  'glutes',
  'piriformis',
  'hipflexors',
  'lowback',
  'upperback',
  'back',
  'abs',
  'chest',
  'neck',
  'shoulders',
  'obliques',
  'adductors',
  'outerhip',
] as const;
/** A muscle that can be marked. */
export type MuscleName = (typeof MUSCLES)[number];

interface EndSpec {
  readonly foot?: EndAngle | undefined;
  readonly hand?: number | undefined;
}

interface ReachSpec extends EndSpec {
  readonly bend?: Bend | undefined;
  /** The visible shares of the two bones if the limb points out of the picture. */
  readonly len?: readonly [number, number] | undefined;
}

/** A limb in a data file: two angles, or what its end is pinned to. */
export type LimbSpec =
  | readonly [number, number, EndAngle?]
  | ({ readonly flat: number } & ReachSpec)
  | ({ readonly palm: number } & ReachSpec)
  | ({ readonly toes: number } & ReachSpec)
  | ({ readonly to: Point | string; readonly off?: Point | undefined } & ReachSpec)
  | ({ readonly angles: readonly [number, number] } & ReachSpec)
  | ({
      readonly via: Point;
      readonly to: Point | string;
      readonly off?: Point | undefined;
    } & EndSpec);

/** A pose in a data file; it inherits all other fields from the pose it names, otherwise from the first. */
export interface PoseSpec {
  readonly from?: string | undefined;
  readonly at?: Readonly<Record<string, readonly [number, number | 'floor']>> | undefined;
  readonly torso?: number | undefined;
  readonly bend?: number | undefined;
  /** From the side, how far the low back is hollowed forward, in per cent of body height; negative if it is rounded. */
  readonly arch?: number | undefined;
  /** From the side, how far the belly stands out, in per cent of body height; negative if it is drawn in. */
  readonly belly?: number | undefined;
  readonly head?: number | undefined;
  readonly turn?: number | undefined;
  readonly look?: number | undefined;
  readonly legs?: LimbSpec | undefined;
  readonly arms?: LimbSpec | undefined;
  readonly 'near leg'?: LimbSpec | undefined;
  readonly 'far leg'?: LimbSpec | undefined;
  readonly 'near arm'?: LimbSpec | undefined;
  readonly 'far arm'?: LimbSpec | undefined;
}

/** An arrow in a data file: along the path of a joint, or from one point to another. */
export type ArrowSpec =
  | string
  | {
      readonly joint: string;
      /** The share of the path at which it begins, 0 to 1. */
      readonly after?: number | undefined;
    }
  | { readonly from: Point; readonly to: Point; readonly curve?: number | undefined };

/**
 * A prop in a data file: a strap between places on the body; a straight stick along two places, a little longer than from
 * one to the other, and so far to the left of that way; a box `[x, y, width, height]` such as a cushion; a chair, by the
 * middle and the height of its seat, with its back at the left; or a step `[x, width, height]`.
 */
export type PropSpec =
  | { readonly strap: readonly string[] }
  | { readonly stick: readonly [string, string]; readonly off?: number | undefined }
  | { readonly box: readonly [number, number, number, number] }
  | { readonly chair: readonly [number, number] }
  | { readonly step: readonly [number, number, number] };

/**
 * A mark in a data file: a line through points, such as where the belly was, or a dot at a place on the body, such as a
 * navel, and how far from it.
 */
export type MarkSpec =
  | { readonly line: readonly Point[]; readonly dashed?: boolean | undefined }
  | { readonly dot: string; readonly off?: Point | undefined };

/** What must hold in every picture of a figure in a data file, because the text of the exercise says so. */
export interface ChecksSpec {
  /** The limbs whose knees or elbows stay straight. */
  readonly straight?: readonly LimbName[] | undefined;
  /** The limbs whose feet or hands stay on the floor, or on a prop. */
  readonly grounded?: readonly LimbName[] | undefined;
  /** The legs whose knees do not go past their toes. */
  readonly kneesBehindToes?: readonly LimbName[] | undefined;
}

/** A figure in a data file. */
export interface FigureSpec {
  /** The id of the exercise or variant whose figure this one inherits from. */
  readonly like?: string | undefined;
  readonly view?: View | undefined;
  readonly mat?: boolean | undefined;
  /** Whether the start is drawn dimly behind the end; false if it would look like extra limbs. */
  readonly ghost?: boolean | undefined;
  /** A close-up: what is outside of it is not drawn. */
  readonly frame?: readonly [left: number, bottom: number, right: number, top: number] | undefined;
  /** The horizontal place of a wall. */
  readonly wall?: number | undefined;
  readonly props?: readonly PropSpec[] | undefined;
  readonly marks?: readonly MarkSpec[] | undefined;
  readonly stretch?: readonly string[] | undefined;
  readonly work?: readonly string[] | undefined;
  /** Without one, the joint that leads the movement has an arrow; `[]` is none. */
  readonly arrow?: ArrowSpec | readonly ArrowSpec[] | undefined;
  readonly order?: readonly Part[] | undefined;
  readonly checks?: ChecksSpec | undefined;
  /** The end of the left turn of an alternating repetition, if swapping limbs is not enough. */
  readonly left?: string | undefined;
  readonly poses?: Readonly<Record<string, PoseSpec>> | undefined;
}
