import type { Point } from './vector.ts';

/** From where a figure is seen: from its right side, from the front, or from above. */
export const VIEWS = ['side', 'front', 'top'] as const;
/** One of the three directions a figure is seen from. */
export type View = (typeof VIEWS)[number];

/** The four limbs. The near ones are the person's right ones; for the left side the picture is mirrored. */
export const LIMBS = ['far leg', 'near leg', 'far arm', 'near arm'] as const;
/** One of the four limbs. */
export type LimbName = (typeof LIMBS)[number];

/** What of the figure is painted in which order. */
export const PARTS = ['farArm', 'farLeg', 'torso', 'nearLeg', 'nearArm'] as const;
/** One part that is painted at once. */
export type Part = (typeof PARTS)[number];

/** The direction to which a knee or elbow is to point where the anatomical one is not meant. */
export const BENDS = ['up', 'down', 'left', 'right'] as const;
/** One of the four directions a knee or elbow can be told to point to. */
export type Bend = (typeof BENDS)[number];

/** How a foot is held without an angle being given. */
export const FEET = ['point', 'flex', 'flat'] as const;
/** The angle of a foot or hand, in degrees, or how a foot is held. */
export type EndAngle = number | (typeof FEET)[number];

/** The joints by which a pose can be pinned, without their side. */
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
/** One muscle that can be marked. */
export type MuscleName = (typeof MUSCLES)[number];

interface EndSpec {
  readonly foot?: EndAngle | undefined;
  readonly hand?: number | undefined;
}

interface ReachSpec extends EndSpec {
  readonly bend?: Bend | undefined;
  /** Shares of the two bones' lengths that show, where the limb points out of the picture. */
  readonly len?: readonly [number, number] | undefined;
}

/** A limb as a data file gives it: two angles, or what its end is pinned to. */
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

/** A pose as a data file gives it; what it does not say it takes from the first pose, or from the one it names. */
export interface PoseSpec {
  readonly from?: string | undefined;
  readonly at?: Readonly<Record<string, readonly [number, number | 'floor']>> | undefined;
  readonly torso?: number | undefined;
  readonly bend?: number | undefined;
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

/** An arrow along the way of a joint, or from one point to another. */
export type ArrowSpec =
  | string
  | {
      readonly joint: string;
      /** The share of the way at which it begins, 0 to 1. */
      readonly after?: number | undefined;
    }
  | { readonly from: Point; readonly to: Point; readonly curve?: number | undefined };

/** A thing beside the body: a strap between places on it, or a cushion or step as a box `[x, y, width, height]`. */
export type PropSpec =
  | { readonly strap: readonly string[] }
  | { readonly box: readonly [number, number, number, number] };

/** A figure as a data file gives it. */
export interface FigureSpec {
  /** The id of an exercise, or of a form of one, whose figure this is, but for what is said here. */
  readonly like?: string | undefined;
  readonly view?: View | undefined;
  readonly mat?: boolean | undefined;
  /** Whether the start shows dimly behind the end; not where it would be taken for more limbs. */
  readonly ghost?: boolean | undefined;
  /** Where a wall stands. */
  readonly wall?: number | undefined;
  readonly props?: readonly PropSpec[] | undefined;
  readonly stretch?: readonly string[] | undefined;
  readonly work?: readonly string[] | undefined;
  readonly arrow?: ArrowSpec | readonly ArrowSpec[] | undefined;
  readonly order?: readonly Part[] | undefined;
  /** The pose of the left turn of an alternating repetition, where exchanging the limbs does not make it. */
  readonly left?: string | undefined;
  readonly poses?: Readonly<Record<string, PoseSpec>> | undefined;
}
