import * as v from 'valibot';
import { idSchema, listSchema, recordSchema } from '../base/schema-parts.ts';
import { PLACE } from './places.ts';
import {
  ANCHORS,
  BENDS,
  FEET,
  LIMBS,
  MUSCLES,
  PARTS,
  VIEWS,
  type FigureSpec,
  type LimbSpec,
} from './figure-spec.ts';

/** A number within bounds that no figure needs to exceed. */
function number(expected: string, from: number, to: number) {
  return v.pipe(v.number(expected), v.minValue(from, expected), v.maxValue(to, expected));
}

const degrees = number('degrees from −720 to 720', -720, 720);
const length = number('a length from −200 to 200, in per cent of body height', -200, 200);
const bulge = number('a length from −6 to 6, in per cent of body height', -6, 6);
const share = number('a share from 0 to 1', 0, 1);
/* A box is drawn with bars of its own thickness, so one without thickness would need infinitely many. */
const size = number('a size from 0.5 to 200, in per cent of body height', 0.5, 200);
/* A seat's board and what is under it have a thickness of their own. */
const seat = number('a height from 5 to 100, in per cent of body height', 5, 100);
const point = v.strictTuple([length, length], 'a point [x, y]');

const PLACE_WORDS = 'a place on the body such as head, far.knee or near.shin 0.3';
const place = v.pipe(v.string(PLACE_WORDS), v.regex(PLACE, PLACE_WORDS));

const MUSCLE = new RegExp(`^(?:(?:near|far)\\.)?(?:${MUSCLES.join('|')})$`);
const MUSCLE_WORDS = `a muscle: ${MUSCLES.join(', ')}, or one of these with near. or far. before it`;
const muscles = v.optional(
  listSchema(v.pipe(v.string(MUSCLE_WORDS), v.regex(MUSCLE, MUSCLE_WORDS))),
);

const FOOT = `degrees, or one of ${FEET.join(', ')}`;
const foot = v.optional(v.union([degrees, v.picklist(FEET)], FOOT));
const ending = { foot, hand: v.optional(degrees) };
const reaching = {
  ...ending,
  bend: v.optional(v.picklist(BENDS)),
  len: v.optional(v.strictTuple([share, share], 'two shares [upper, lower]')),
};

/** A short list, because its items are drawn in every picture. */
const few = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(listSchema(item), v.maxLength(MOST, `a list of at most ${MOST}`));
const MOST = 20;

const target = v.lazy((input) => (typeof input === 'string' ? place : point));
const off = v.optional(point);
const LIMB = 'a limb: [upper, lower] in degrees, or flat, palm, toes, to, angles or via';

/* A union reports only that no branch fits; choosing the branch by the fields present lets the wrong one be named. */
const limb = v.lazy((input) => {
  if (Array.isArray(input)) {
    const angles = v.tupleWithRest(
      [degrees, degrees],
      v.union([degrees, v.picklist(FEET)], FOOT),
      LIMB,
    );
    return v.pipe(angles, v.maxLength(3, LIMB));
  }
  const has = (name: string) =>
    typeof input === 'object' && input !== null && Object.hasOwn(input, name);
  if (has('flat')) return recordSchema({ flat: length, ...reaching }, LIMB);
  if (has('palm')) return recordSchema({ palm: length, ...reaching }, LIMB);
  if (has('toes')) return recordSchema({ toes: length, ...reaching }, LIMB);
  if (has('via')) return recordSchema({ via: point, to: target, off, ...ending }, LIMB);
  if (has('angles')) {
    return recordSchema({ angles: v.strictTuple([degrees, degrees], LIMB), ...reaching }, LIMB);
  }
  return recordSchema({ to: target, off, ...reaching }, LIMB);
}) as v.GenericSchema<unknown, LimbSpec>;

const JOINT = `the joint that stays in place: ${ANCHORS.join(', ')}, with near. or far. before a knee or ankle`;
const joint = v.pipe(
  v.string(JOINT),
  v.regex(/^(?:hip|shoulder|head|mid|(?:(?:near|far)\.)?(?:knee|ankle))$/, JOINT),
);
const AT = 'one joint with its place, such as {hip: [50, floor]}';
const height = v.union([length, v.literal('floor')], 'a height, or floor');
const at = v.pipe(
  v.record(joint, v.strictTuple([length, height], 'a place [x, y] or [x, floor]'), AT),
  v.check((value) => Object.keys(value).length === 1, AT),
);

const POSE_NAME = 'a pose name of lower-case letters';
const poseName = v.pipe(v.string(POSE_NAME), v.regex(/^[a-z][a-z-]{0,30}$/, POSE_NAME));
const pose = recordSchema({
  from: v.optional(poseName),
  at: v.optional(at),
  torso: v.optional(degrees),
  bend: v.optional(degrees),
  arch: v.optional(bulge),
  belly: v.optional(bulge),
  head: v.optional(degrees),
  turn: v.optional(degrees),
  look: v.optional(degrees),
  legs: v.optional(limb),
  arms: v.optional(limb),
  'near leg': v.optional(limb),
  'far leg': v.optional(limb),
  'near arm': v.optional(limb),
  'far arm': v.optional(limb),
});

const ARROW = 'a joint, {joint: ankle}, or {from: [x, y], to: [x, y]}';
const arrow = v.lazy((input) => {
  if (typeof input === 'string') return place;
  return typeof input === 'object' && input !== null && 'joint' in input
    ? recordSchema({ joint: place, after: v.optional(share) }, ARROW)
    : recordSchema({ from: point, to: point, curve: v.optional(length) }, ARROW);
});
const arrows = v.lazy((input) => (Array.isArray(input) ? few(arrow) : arrow));

const strap = recordSchema({ strap: v.pipe(few(place), v.minLength(2, 'two places or more')) });
const stick = recordSchema({
  stick: v.strictTuple([place, place], 'two places on the body'),
  off: v.optional(length),
});
const chair = recordSchema({ chair: v.strictTuple([length, seat], 'a chair [x, seat]') });
const step = recordSchema({
  step: v.strictTuple([length, size, size], 'a step [x, width, height]'),
});
const box = recordSchema({
  box: v.strictTuple([length, length, size, size], 'a box [x, y, width, height]'),
});
const prop = v.lazy((input) => {
  if (typeof input !== 'object' || input === null) return box;
  if ('strap' in input) return strap;
  if ('stick' in input) return stick;
  if ('chair' in input) return chair;
  return 'step' in input ? step : box;
});

const FRAME = 'a close-up [left, bottom, right, top], 10 wide and high or more';
const frame = v.pipe(
  v.strictTuple([length, length, length, length], FRAME),
  v.check(([left, bottom, right, top]) => right - left >= 10 && top - bottom >= 10, FRAME),
);

const mark = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'dot' in input
    ? recordSchema({ dot: place, off })
    : recordSchema({
        line: v.pipe(few(point), v.minLength(2, 'two points or more')),
        dashed: v.optional(v.boolean('true or false')),
      }),
);

const limbNames = v.optional(listSchema(v.picklist(LIMBS)));
const legNames = v.optional(listSchema(v.picklist(['far leg', 'near leg'])));
const checks = recordSchema({
  straight: limbNames,
  grounded: limbNames,
  kneesBehindToes: legNames,
});

/** The schema of the figure of an exercise or variant. */
export const figureSchema = recordSchema({
  like: v.optional(idSchema),
  view: v.optional(v.picklist(VIEWS)),
  mat: v.optional(v.boolean('true or false')),
  ghost: v.optional(v.boolean('true or false')),
  frame: v.optional(frame),
  wall: v.optional(length),
  props: v.optional(few(prop)),
  marks: v.optional(few(mark)),
  stretch: muscles,
  work: muscles,
  arrow: v.optional(arrows),
  order: v.optional(listSchema(v.picklist(PARTS))),
  checks: v.optional(checks),
  left: v.optional(poseName),
  poses: v.optional(
    v.pipe(
      v.record(poseName, pose, 'poses by their names'),
      v.maxEntries(MOST, `at most ${MOST} poses`),
    ),
  ),
}) as v.GenericSchema<unknown, FigureSpec>;
