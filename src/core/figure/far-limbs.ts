import type { Figure } from './figure.ts';
import type { LimbName, Part } from './figure-spec.ts';
import type { BodyShapes, Capsule } from './shapes.ts';
import {
  along,
  leftOf,
  lengthOf,
  between,
  midway,
  minus,
  plus,
  type Point,
  times,
  unit,
} from './vector.ts';

/** How far a bone of a far limb must come out from behind the body to be drawn, in per cent of body height. */
const LEAST = 2.4;
/** Up to where a piece that comes out is a band along the near limb, joined to it: a gap would leave a hairline. */
const BAND = 6;

/** The limb that each part of the body is, if it is one. */
export const LIMB_OF: Readonly<Record<Exclude<Part, 'torso'>, LimbName>> = {
  farArm: 'far arm',
  farLeg: 'far leg',
  nearLeg: 'near leg',
  nearArm: 'near arm',
};

type Limb = Exclude<Part, 'torso'>;

/**
 * Far limbs are dim, except those that come in front of the body. From the front and from above the left leg is, or
 * two crossed legs would be one knot.
 */
export function isDim({ view, order }: Figure, part: Part): boolean {
  if (view !== 'side') return part === 'farLeg';
  const isBehind = order.indexOf(part) < order.indexOf('torso');
  return isBehind && part.startsWith('far');
}

/**
 * The shapes of a limb, unless it is behind the body and nearly coincides with what lies before it: only hairlines and dots
 * would be left. A thigh or upper arm can be seen alone; a limb with more gaps than that would come and go as it moves.
 */
export function seenShapes(part: Limb, figure: Figure, body: BodyShapes): readonly Capsule[] {
  const shapes = body.limbs[LIMB_OF[part]];
  if (!isBehind(part, figure)) return shapes;
  const before = shapesBefore(part, figure, body);
  const [upper = [], lower = []] = piecesOf(shapes);
  if (comesOut(lower, before, LEAST)) return shapes;
  return comesOut(upper, before, LEAST) ? upper : [];
}

/** The shapes of a limb that are set off from what is behind them: not those beside a band of the far one. */
export function setOffShapes(part: Limb, figure: Figure, body: BodyShapes): readonly Capsule[] {
  const shapes = seenShapes(part, figure, body);
  const far = FAR_OF.get(part);
  if (far === undefined || !isBehind(far, figure)) return shapes;
  const seen = new Set(seenShapes(far, figure, body));
  const others = piecesOf(body.limbs[LIMB_OF[far]]);
  return piecesOf(shapes).flatMap((piece, index) => {
    const other = others[index] ?? [];
    const isBand = other.some((one) => seen.has(one)) && !comesOut(other, shapes, BAND);
    return isBand ? [] : piece;
  });
}

function isBehind(part: Limb, figure: Figure): boolean {
  return figure.view === 'side' && isDim(figure, part);
}

const FAR_OF: ReadonlyMap<Limb, Limb> = new Map([
  ['nearLeg', 'farLeg'],
  ['nearArm', 'farArm'],
]);

/** A limb's two bones, and its foot or hand. */
function piecesOf(shapes: readonly Capsule[]): readonly (readonly Capsule[])[] {
  const end = shapes.length > 3 ? 3 : 2;
  return [shapes.slice(0, 1), shapes.slice(1, end), shapes.slice(end)];
}

/** What is painted over a part. */
function shapesBefore(part: Part, { order }: Figure, body: BodyShapes): readonly Capsule[] {
  return order
    .slice(order.indexOf(part) + 1)
    .flatMap((one) => (one === 'torso' ? [...body.torso, ...body.head] : body.limbs[LIMB_OF[one]]));
}

/** Whether shapes come out from behind others at any point so far, in per cent of body height. */
function comesOut(shapes: readonly Capsule[], before: readonly Capsule[], by: number): boolean {
  return outlineOf(shapes).some((point) => before.every((one) => distanceTo(one, point) >= by));
}

/** Points on both sides of shapes, without their lower ends, which may come out though nothing else does. */
function outlineOf(shapes: readonly Capsule[]): readonly Point[] {
  const shares = [0, 0.25, 0.5, 0.75];
  return shapes.flatMap(({ a, b, ra, rb }) => {
    const way = minus(b, a);
    const ahead = lengthOf(way) === 0 ? along(0) : unit(way);
    return shares.flatMap((share) => {
      const aside = times(leftOf(ahead), between(ra, rb, share));
      const centre = midway(a, b, share);
      return [plus(centre, aside), minus(centre, aside)];
    });
  });
}

/** The distance of a point from the edge of a capsule, negative inside of it. */
function distanceTo({ a, b, ra, rb }: Capsule, [x, y]: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy || 1e-9;
  const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  const [ox, oy] = [x - a[0] - dx * t, y - a[1] - dy * t];
  return Math.sqrt(ox * ox + oy * oy) - (ra + (rb - ra) * t);
}
