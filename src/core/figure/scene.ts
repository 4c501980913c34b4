import { arrowPaths, arrowShapes } from './arrow.ts';
import { type Figure, otherMuscles, type Turn } from './figure.ts';
import { gripsOf } from './grips.ts';
import { jointOf } from './joint.ts';
import { type MuscleShapes, muscleShapes } from './muscles.ts';
import { boxesOf, boxShapes, lengthsOf } from './props.ts';
import { allShapes, bodyShapes, type BodyShapes, type Capsule, capsule } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { between, lengthOf, midway, minus, plus, type Point } from './vector.ts';
import type { LimbName, Part } from './figure-spec.ts';

/** What a painted shape stands for; each role has its colour. */
export const ROLES = [
  'ghost',
  'wall',
  'mat',
  'floor',
  'farSkin',
  'farLegs',
  'torso',
  'skin',
  'legs',
  'paleWork',
  'paleStretch',
  'work',
  'stretch',
  'prop',
  'arrow',
] as const;
/** What one painted shape stands for. */
export type Role = (typeof ROLES)[number];

/** One layer to paint: shapes in a colour, a gap around shapes that sets them off, or shapes cut out. */
export type Stroke =
  | { readonly kind: 'fill'; readonly role: Role; readonly shapes: readonly Capsule[] }
  /** `from` is what the shapes are set off from; from everything if it is undefined. */
  | { readonly kind: 'gap'; readonly from: Role | undefined; readonly shapes: readonly Capsule[] }
  | { readonly kind: 'cut'; readonly shapes: readonly Capsule[] };

/** What to paint of a figure. */
export interface SceneOptions {
  readonly turn: Turn;
  /** How far the pose is on the way from start to end, 0 to 1. */
  readonly share: number;
  /** A pose to paint dimly in the background, such as the start of the movement. */
  readonly ghost?: SolvedPose | undefined;
  /** The size of arrows, 1 or more; 0 if there are none. */
  readonly arrows: number;
}

/** A solved pose as strokes, from back to front. The floor and the wall are not included. */
export function sceneOf(
  figure: Figure,
  solved: SolvedPose,
  options: SceneOptions,
): readonly Stroke[] {
  const body = bodyShapes(solved);
  const ghost =
    options.ghost === undefined || !figure.ghost ? [] : ghostStrokes(options.ghost, body);
  const muscles = musclesOf(figure, solved, options.turn);
  const isPale = options.share < FULL && figure.start !== figure.end;
  const grips = gripStrokes(figure, solved, body);
  const parts = figure.order.flatMap((part) => [
    ...partStrokes(
      { part, isDim: isDim(figure, part), isPale, isSetOff: isHeadSetOff(figure) },
      body,
      muscles,
    ),
    ...(grips.get(part) ?? []),
  ]);
  const arrows =
    options.arrows === 0
      ? []
      : arrowPaths(figure).map((path) => fill('arrow', arrowShapes(path, options.arrows)));
  return [
    ...ghost,
    ...boxes(figure),
    ...parts,
    ...lengths(figure, solved),
    ...markStrokes(figure, solved),
    ...arrows,
  ];
}

/** The share of the movement from which muscles have their full colour: before, they do not do much yet. */
const FULL = 0.6;

/** A gap sets the figure off from its ghost, or they would seem to share limbs. */
function ghostStrokes(solved: SolvedPose, body: BodyShapes): readonly Stroke[] {
  return [fill('ghost', allShapes(bodyShapes(solved))), gap(allShapes(body), undefined)];
}

interface Muscles {
  readonly stretch: readonly MuscleShapes[];
  readonly work: readonly MuscleShapes[];
}

function musclesOf({ stretched, worked }: Figure, solved: SolvedPose, turn: Turn): Muscles {
  const own = turn === 'left' ? otherMuscles : (same: Figure['worked']) => same;
  return {
    stretch: muscleShapes(solved, own(stretched)),
    work: muscleShapes(solved, own(worked)),
  };
}

const LIMB_OF: Readonly<Record<Exclude<Part, 'torso'>, LimbName>> = {
  farArm: 'far arm',
  farLeg: 'far leg',
  nearLeg: 'near leg',
  nearArm: 'near arm',
};

/**
 * Far limbs are dim, except those that come in front of the body. From the front and from above the left leg is, or
 * two crossed legs would be one knot.
 */
function isDim({ view, order }: Figure, part: Part): boolean {
  if (view !== 'side') return part === 'farLeg';
  const isBehind = order.indexOf(part) < order.indexOf('torso');
  return isBehind && part.startsWith('far');
}

/**
 * A gap sets the head off from an arm of its own colour behind it. From a dim one it would cut the piece at the shoulder,
 * and leave a hand that belongs to nobody.
 */
function isHeadSetOff(figure: Figure): boolean {
  const behind = figure.order.slice(0, figure.order.indexOf('torso'));
  return behind.some((part) => part.endsWith('Arm') && !isDim(figure, part));
}

interface Layer {
  readonly part: Part;
  readonly isDim: boolean;
  readonly isPale: boolean;
  /** Whether there is a gap around the head. */
  readonly isSetOff: boolean;
}

function partStrokes(
  { part, isDim, isPale, isSetOff }: Layer,
  body: BodyShapes,
  muscles: Muscles,
): readonly Stroke[] {
  const marked = [
    ...muscleStrokes(muscles.stretch, part, isPale ? 'paleStretch' : 'stretch'),
    ...muscleStrokes(muscles.work, part, isPale ? 'paleWork' : 'work'),
  ];
  if (part === 'torso') {
    const skull = body.head.slice(1);
    const face: Stroke = { kind: 'cut', shapes: body.face };
    const around = isSetOff ? [gap(skull, 'skin')] : [];
    return [...around, fill('torso', body.torso), ...marked, fill('skin', body.head), face];
  }
  const name = LIMB_OF[part];
  const shapes = body.limbs[name];
  const isLeg = name.endsWith('leg');
  const role = isLeg ? (isDim ? 'farLegs' : 'legs') : isDim ? 'farSkin' : 'skin';
  const limb = body.raised.some((one) => one === name)
    ? kneeFirst(role, shapes)
    : [fill(role, shapes)];
  return [gap(fromShare(shapes, isLeg ? 0.35 : 0.3), role), ...limb, ...marked];
}

/** A leg whose knee points at the viewer: the knee lies on the shin, with a gap around it. */
function kneeFirst(role: Role, [thigh, ...lower]: readonly Capsule[]): readonly Stroke[] {
  if (thigh === undefined) return [];
  return [fill(role, lower), gap(fromShare([thigh], 0.6), role), fill(role, [thigh])];
}

/** The hands to paint again on the legs that they hold, because the legs lie above their arms. */
function gripStrokes(
  figure: Figure,
  solved: SolvedPose,
  body: BodyShapes,
): ReadonlyMap<Part, readonly Stroke[]> {
  const { order } = figure;
  const hidden = gripsOf(solved).filter(({ arm, leg }) => order.indexOf(arm) < order.indexOf(leg));
  const strokes = new Map<Part, readonly Stroke[]>();
  for (const { arm, leg } of hidden) {
    const hand = body.limbs[LIMB_OF[arm]].slice(-1);
    const role = isDim(figure, arm) ? 'farSkin' : 'skin';
    strokes.set(leg, [...(strokes.get(leg) ?? []), gap(hand, role), fill(role, hand)]);
  }
  return strokes;
}

function muscleStrokes(
  muscles: readonly MuscleShapes[],
  part: Part,
  role: Role,
): readonly Stroke[] {
  const shapes = muscles.filter(({ on }) => on === part).flatMap((one) => one.shapes);
  return shapes.length === 0 ? [] : [fill(role, shapes)];
}

/** A limb without a share at its root, so that there is no gap where it joins the trunk. */
function fromShare(shapes: readonly Capsule[], t: number): readonly Capsule[] {
  return shapes.map((one, index) =>
    index === 0 ? capsule(midway(one.a, one.b, t), one.b, between(one.ra, one.rb, t), one.rb) : one,
  );
}

function boxes({ props }: Figure): readonly Stroke[] {
  return boxesOf(props).map((box) => fill('prop', boxShapes(box)));
}

function lengths({ props }: Figure, solved: SolvedPose): readonly Stroke[] {
  const shapes = lengthsOf(props, solved);
  return shapes.length === 0 ? [] : [fill('prop', shapes)];
}

function markStrokes({ marks }: Figure, solved: SolvedPose): readonly Stroke[] {
  return marks.map((mark) =>
    'dot' in mark
      ? { kind: 'cut', shapes: [dotShape(jointOf(solved, mark.dot), mark.off)] }
      : fill('wall', mark.dashed === true ? dashes(mark.line) : lineShapes(mark.line)),
  );
}

/** Half the thickness of marks, and the length of a dash and of the gap after it, in per cent of body height. */
const MARK = { dot: 1, line: 0.5, dash: 2.2, gap: 1.8 } as const;

function dotShape(at: Point, off: Point = [0, 0]): Capsule {
  return capsule(plus(at, off), plus(at, off), MARK.dot, MARK.dot);
}

function lineShapes(line: readonly Point[]): readonly Capsule[] {
  return line.slice(1).map((to, index) => capsule(line[index] ?? to, to, MARK.line, MARK.line));
}

function dashes(line: readonly Point[]): readonly Capsule[] {
  return lineShapes(line).flatMap(({ a, b }) => {
    const length = lengthOf(minus(b, a));
    const count = Math.max(1, Math.round(length / (MARK.dash + MARK.gap)));
    return Array.from({ length: count }, (_, index) => {
      const [from, to] = [index / count, (index + MARK.dash / (MARK.dash + MARK.gap)) / count];
      return capsule(midway(a, b, from), midway(a, b, to), MARK.line, MARK.line);
    });
  });
}

function fill(role: Role, shapes: readonly Capsule[]): Stroke {
  return { kind: 'fill', role, shapes };
}

function gap(shapes: readonly Capsule[], from: Role | undefined): Stroke {
  return { kind: 'gap', from, shapes };
}
