import { swapSides, inherit, type Pose, poseOf } from './pose.ts';
import {
  type MuscleName,
  MUSCLES,
  type Part,
  PARTS,
  type View,
  type ArrowSpec,
  type ChecksSpec,
  type FigureSpec,
  type MarkSpec,
  type PoseSpec,
  type PropSpec,
} from './figure-spec.ts';

/** A muscle to mark, and its side of the body. */
export interface MarkedMuscle {
  readonly side: 'near' | 'far';
  readonly name: MuscleName;
}

/** The direction of an alternating repetition; everything else goes right and is mirrored for the left. */
export type Turn = 'right' | 'left';

/** A figure, ready to draw: its poses, marked muscles and surroundings. */
export interface Figure {
  readonly view: View;
  readonly mat: boolean;
  /** Whether the start is drawn dimly behind the end. */
  readonly ghost: boolean;
  /** A close-up; what is outside of it is not drawn. */
  readonly frame: FigureSpec['frame'];
  readonly wall: number | undefined;
  readonly props: readonly PropSpec[];
  readonly marks: readonly MarkSpec[];
  readonly stretched: readonly MarkedMuscle[];
  readonly worked: readonly MarkedMuscle[];
  readonly order: readonly Part[];
  /** Undefined if the file names none: then the joint that leads has one. */
  readonly arrows: readonly ArrowSpec[] | undefined;
  readonly checks: ChecksSpec;
  /** All poses by name, the start first and the end second. */
  readonly poses: Readonly<Record<string, Pose>>;
  readonly start: Pose;
  readonly end: Pose;
  /** The end of the left turn of an alternating repetition, if it has a pose of its own. */
  readonly left: Pose | undefined;
}

/** From the front and from above, the arms are in front of the trunk. */
const FRONT_ORDER: readonly Part[] = ['farLeg', 'nearLeg', 'torso', 'farArm', 'nearArm'];
const STANDING: Pose = poseOf({});

/** Prepares a resolved figure for drawing; one without poses stands. */
export function figureOf(spec: FigureSpec): Figure {
  const { view = 'side', mat = true, ghost = true, frame, wall } = spec;
  const poses = posesOf(spec);
  const [start = STANDING, end = start] = Object.values(poses);
  return {
    view,
    mat,
    ghost,
    frame,
    wall,
    props: spec.props ?? [],
    marks: spec.marks ?? [],
    checks: spec.checks ?? {},
    stretched: (spec.stretch ?? []).map((name) => markedOf(name)),
    worked: (spec.work ?? []).map((name) => markedOf(name)),
    order: spec.order ?? (view === 'side' ? PARTS : FRONT_ORDER),
    arrows: spec.arrow === undefined ? undefined : listed(spec.arrow),
    poses,
    start,
    end,
    left: spec.left === undefined ? undefined : poses[spec.left],
  };
}

/** Start and end of one turn; the left one has near and far limbs swapped, unless it has an end of its own. */
export function turnOf(figure: Figure, turn: Turn): { readonly start: Pose; readonly end: Pose } {
  const { start, end, left } = figure;
  if (turn === 'right') return { start, end };
  return left === undefined
    ? { start: swapSides(start), end: swapSides(end) }
    : { start, end: left };
}

/** The same muscles on the other side, for the left turn of an alternating repetition. */
export function otherMuscles(marked: readonly MarkedMuscle[]): readonly MarkedMuscle[] {
  return marked.map(({ side, name }) => ({ side: side === 'near' ? 'far' : 'near', name }));
}

/** A figure with the fields it inherits from another; poses with the same name are merged field by field. */
export function inheritFigure(base: FigureSpec, own: FigureSpec): FigureSpec {
  const { like: _, poses: changed = {}, ...rest } = own;
  const poses = { ...base.poses };
  for (const [name, pose] of Object.entries(changed))
    poses[name] = inherit(poses[name] ?? {}, pose);
  const { like: __, ...kept } = base;
  return { ...kept, ...rest, poses };
}

/** The pose that a pose inherits from: the one it names, otherwise the first. */
export function parentOf(spec: FigureSpec, name: string): string | undefined {
  const names = Object.keys(spec.poses ?? {});
  return spec.poses?.[name]?.from ?? (name === names[0] ? undefined : names[0]);
}

/** All poses with what they inherit; a pose in a circle inherits nothing. */
function posesOf(spec: FigureSpec): Readonly<Record<string, Pose>> {
  const full = (name: string, seen: ReadonlySet<string>): PoseSpec => {
    const own = spec.poses?.[name] ?? {};
    const parent = parentOf(spec, name);
    if (parent === undefined || seen.has(parent)) return own;
    return inherit(full(parent, new Set([...seen, parent])), own);
  };
  const names = Object.keys(spec.poses ?? {});
  return Object.fromEntries(names.map((name) => [name, poseOf(full(name, new Set([name])))]));
}

function markedOf(spec: string): MarkedMuscle {
  const [side, name] = spec.includes('.') ? spec.split('.') : ['near', spec];
  const muscle = MUSCLES.find((one) => one === name);
  if (muscle === undefined) throw new RangeError(`unknown muscle: ${spec}`);
  return { side: side === 'far' ? 'far' : 'near', name: muscle };
}

function listed(arrow: ArrowSpec | readonly ArrowSpec[]): readonly ArrowSpec[] {
  return isSeveral(arrow) ? arrow : [arrow];
}

function isSeveral(arrow: ArrowSpec | readonly ArrowSpec[]): arrow is readonly ArrowSpec[] {
  return Array.isArray(arrow);
}
