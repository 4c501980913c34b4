import { arrowPaths, arrowShapes } from './arrow.ts';
import type { Bounds } from './bounds.ts';
import { type Figure, otherMuscles, type Turn } from './figure.ts';
import { gripsOf } from './grips.ts';
import { isDim, LIMB_OF, seenShapes, setOffShapes } from './far-limbs.ts';
import { markShapes } from './marks.ts';
import { muscleShapes } from './muscles.ts';
import { boxesOf, boxShapes, lengthsOf } from './props.ts';
import { type Role, shadeAt, STRETCH_SHADES, WORK_SHADES } from './roles.ts';
import { allShapes, bodyShapes, type BodyShapes, type Capsule, capsule } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { between, midway } from './vector.ts';
import type { Part } from './figure-spec.ts';

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
  /** Where arrows may be: one that would be cut off is not drawn. Anywhere if it is undefined. */
  readonly room?: Bounds | undefined;
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
  const muscles = muscleStrokes(figure, solved, options);
  const grips = gripStrokes(figure, solved, body);
  const parts = figure.order.flatMap((part) => [
    ...partStrokes(part, figure, body, muscles.get(part) ?? []),
    ...(grips.get(part) ?? []),
  ]);
  return [
    ...ghost,
    ...boxes(figure),
    ...parts,
    ...lengths(figure, solved),
    ...markStrokes(figure, solved),
    ...arrowStrokes(figure, options),
  ];
}

function arrowStrokes(figure: Figure, { arrows, room }: SceneOptions): readonly Stroke[] {
  if (arrows === 0) return [];
  const all = arrowPaths(figure).map((path) => arrowShapes(path, arrows));
  const whole = all.filter((shapes) => room === undefined || isWithin(shapes, room));
  return whole.map((shapes) => fill('arrow', shapes));
}

function isWithin(shapes: readonly Capsule[], { left, bottom, right, top }: Bounds): boolean {
  return shapes
    .flatMap(({ a, b }) => [a, b])
    .every(([x, y]) => left <= x && x <= right && bottom <= y && y <= top);
}

/** A gap sets the figure off from its ghost, or they would seem to share limbs. */
function ghostStrokes(solved: SolvedPose, body: BodyShapes): readonly Stroke[] {
  return [fill('ghost', allShapes(bodyShapes(solved))), gap(allShapes(body), undefined)];
}

/** The marked muscles on each part of the body; they have their full colour where nothing moves. */
function muscleStrokes(
  figure: Figure,
  solved: SolvedPose,
  { turn, share }: SceneOptions,
): ReadonlyMap<Part, readonly Stroke[]> {
  const done = figure.start === figure.end ? 1 : share;
  const own = turn === 'left' ? otherMuscles : (same: Figure['worked']) => same;
  const strokes = new Map<Part, readonly Stroke[]>();
  for (const [marked, shade] of [
    [figure.stretched, shadeAt(STRETCH_SHADES, done)],
    [figure.worked, shadeAt(WORK_SHADES, done)],
  ] as const) {
    for (const { on, shapes } of muscleShapes(solved, own(marked)))
      strokes.set(on, [...(strokes.get(on) ?? []), fill(shade, shapes)]);
  }
  return strokes;
}

/**
 * A gap sets the head off from an arm of its own colour behind it. From a dim one it would cut the piece at the shoulder,
 * and leave a hand that belongs to nobody.
 */
function isHeadSetOff(figure: Figure): boolean {
  const behind = figure.order.slice(0, figure.order.indexOf('torso'));
  return behind.some((part) => part.endsWith('Arm') && !isDim(figure, part));
}

/** A part of the body and the muscles marked on it; those of a limb that is not seen are not either. */
function partStrokes(
  part: Part,
  figure: Figure,
  body: BodyShapes,
  marked: readonly Stroke[],
): readonly Stroke[] {
  if (part === 'torso') {
    const skull = body.head.slice(1);
    const face: Stroke = { kind: 'cut', shapes: body.face };
    const around = isHeadSetOff(figure) ? [gap(skull, 'skin')] : [];
    return [...around, fill('torso', body.torso), ...marked, fill('skin', body.head), face];
  }
  const name = LIMB_OF[part];
  const shapes = seenShapes(part, figure, body);
  if (shapes.length === 0) return [];
  const role = roleOf(figure, part);
  const limb = body.raised.some((one) => one === name)
    ? kneeFirst(role, shapes)
    : [fill(role, shapes)];
  const [root] = body.limbs[name];
  const setOff = setOffShapes(part, figure, body);
  const around = fromShare(setOff, root, name.endsWith('leg') ? 0.35 : 0.3);
  return [gap(around, role), ...limb, ...marked];
}

function roleOf(figure: Figure, part: Exclude<Part, 'torso'>): Role {
  const isLeg = part.endsWith('Leg');
  if (isDim(figure, part)) return isLeg ? 'farLegs' : 'farSkin';
  return isLeg ? 'legs' : 'skin';
}

/** A leg whose knee points at the viewer: the knee lies on the shin, with a gap around it. */
function kneeFirst(role: Role, [thigh, ...lower]: readonly Capsule[]): readonly Stroke[] {
  if (thigh === undefined) return [];
  return [fill(role, lower), gap(fromShare([thigh], thigh, 0.6), role), fill(role, [thigh])];
}

/** The hands to paint again on what they hold or rest on, because it lies above their arms. */
function gripStrokes(
  figure: Figure,
  solved: SolvedPose,
  body: BodyShapes,
): ReadonlyMap<Part, readonly Stroke[]> {
  const { order } = figure;
  const hidden = gripsOf(solved).filter(({ arm, on }) => order.indexOf(arm) < order.indexOf(on));
  const strokes = new Map<Part, readonly Stroke[]>();
  for (const { arm, on } of hidden) {
    const hand = body.limbs[LIMB_OF[arm]].slice(-1);
    const role = roleOf(figure, arm);
    strokes.set(on, [...(strokes.get(on) ?? []), gap(hand, role), fill(role, hand)]);
  }
  return strokes;
}

/** The shapes of a limb without a share of its root, so that there is no gap where it joins the trunk. */
function fromShare(
  shapes: readonly Capsule[],
  root: Capsule | undefined,
  t: number,
): readonly Capsule[] {
  return shapes.map((one) =>
    one === root
      ? capsule(midway(one.a, one.b, t), one.b, between(one.ra, one.rb, t), one.rb)
      : one,
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
  return marks.map((mark) => {
    const shapes = markShapes(mark, solved);
    return 'dot' in mark ? { kind: 'cut', shapes } : fill('wall', shapes);
  });
}

function fill(role: Role, shapes: readonly Capsule[]): Stroke {
  return { kind: 'fill', role, shapes };
}

function gap(shapes: readonly Capsule[], from: Role | undefined): Stroke {
  return { kind: 'gap', from, shapes };
}
