import { swapSides, inherit, type Pose, poseOf } from './pose.ts';
import {
  type MuscleName,
  MUSCLES,
  type Part,
  PARTS,
  type View,
  type ArrowSpec,
  type FigureSpec,
  type PoseSpec,
  type PropSpec,
} from './figure-spec.ts';

/** A muscle to mark, on the side of the body it is on. */
export interface MarkedMuscle {
  readonly side: 'near' | 'far';
  readonly name: MuscleName;
}

/** Which way an alternating repetition goes; everything else goes to the right, and is mirrored for the left. */
export type Turn = 'right' | 'left';

/** A figure ready to be drawn: an exercise's start, its end, and what is marked and stands around. */
export interface Figure {
  readonly view: View;
  readonly mat: boolean;
  /** Whether the start shows dimly behind the end. */
  readonly ghost: boolean;
  readonly wall: number | undefined;
  readonly props: readonly PropSpec[];
  readonly stretched: readonly MarkedMuscle[];
  readonly worked: readonly MarkedMuscle[];
  readonly order: readonly Part[];
  readonly arrows: readonly ArrowSpec[];
  /** Every pose by its name, the start first and the end second. */
  readonly poses: Readonly<Record<string, Pose>>;
  readonly start: Pose;
  readonly end: Pose;
  /** The end of the left turn of an alternating repetition, where it has a pose of its own. */
  readonly left: Pose | undefined;
}

/** Seen from the front or from above the arms lie over the trunk. */
const FRONT_ORDER: readonly Part[] = ['farLeg', 'nearLeg', 'torso', 'farArm', 'nearArm'];
const STANDING: Pose = poseOf({});

/** The figure that a data file wrote; one without poses stands. Its `like` has been resolved before. */
export function figureOf(written: FigureSpec): Figure {
  const { view = 'side', mat = true, ghost = true, wall, props = [], arrow = [] } = written;
  const poses = posesOf(written);
  const [start = STANDING, end = start] = Object.values(poses);
  return {
    view,
    mat,
    ghost,
    wall,
    props,
    stretched: (written.stretch ?? []).map((name) => markedOf(name)),
    worked: (written.work ?? []).map((name) => markedOf(name)),
    order: written.order ?? (view === 'side' ? PARTS : FRONT_ORDER),
    arrows: isSeveral(arrow) ? arrow : [arrow],
    poses,
    start,
    end,
    left: written.left === undefined ? undefined : poses[written.left],
  };
}

/** Start and end of one turn; the left one is the right one with near and far limbs exchanged, unless it has its own. */
export function turnOf(figure: Figure, turn: Turn): { readonly start: Pose; readonly end: Pose } {
  const { start, end, left } = figure;
  if (turn === 'right') return { start, end };
  return left === undefined
    ? { start: swapSides(start), end: swapSides(end) }
    : { start, end: left };
}

/** Muscles on the other side, for the left turn of an alternating repetition. */
export function otherMuscles(marked: readonly MarkedMuscle[]): readonly MarkedMuscle[] {
  return marked.map(({ side, name }) => ({ side: side === 'near' ? 'far' : 'near', name }));
}

/** A figure with what it takes from another; poses of one name are mixed field by field. */
export function inheritFigure(base: FigureSpec, own: FigureSpec): FigureSpec {
  const { like: _, poses: changed = {}, ...rest } = own;
  const poses = { ...base.poses };
  for (const [name, pose] of Object.entries(changed))
    poses[name] = inherit(poses[name] ?? {}, pose);
  const { like: __, ...kept } = base;
  return { ...kept, ...rest, poses };
}

/** The pose another one inherits from: the one it names, else the first. */
export function parentOf(written: FigureSpec, name: string): string | undefined {
  const names = Object.keys(written.poses ?? {});
  return written.poses?.[name]?.from ?? (name === names[0] ? undefined : names[0]);
}

/** Every pose with all it inherits; one that inherits from itself in a circle inherits nothing. */
function posesOf(written: FigureSpec): Readonly<Record<string, Pose>> {
  const full = (name: string, seen: ReadonlySet<string>): PoseSpec => {
    const own = written.poses?.[name] ?? {};
    const parent = parentOf(written, name);
    if (parent === undefined || seen.has(parent)) return own;
    return inherit(full(parent, new Set([...seen, parent])), own);
  };
  const names = Object.keys(written.poses ?? {});
  return Object.fromEntries(names.map((name) => [name, poseOf(full(name, new Set([name])))]));
}

function markedOf(written: string): MarkedMuscle {
  const [side, name] = written.includes('.') ? written.split('.') : ['near', written];
  const muscle = MUSCLES.find((one) => one === name);
  if (muscle === undefined) throw new RangeError(`no muscle is called ${written}`);
  return { side: side === 'far' ? 'far' : 'near', name: muscle };
}

function isSeveral(arrow: ArrowSpec | readonly ArrowSpec[]): arrow is readonly ArrowSpec[] {
  return Array.isArray(arrow);
}
