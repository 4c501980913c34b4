import { RESTING } from './body.ts';
import type { Figure } from './figure.ts';
import type { LimbName } from './figure-spec.ts';
import { type Box, boxesOf } from './props.ts';
import type { SolvedPose } from './solve-pose.ts';
import { type Strain, tenths } from './strain.ts';
import { angleOf, lengthOf, minus, type Point, wrapped } from './vector.ts';

/** How far a knee or elbow that is called straight may bend, in degrees: less cannot be seen. */
const STRAIGHT = 14;
/** How far above the floor a foot or hand may be that stands on it, in per cent of body height. */
const GROUNDED = 2;
/** How far a knee may be past the toes before it is seen, in per cent of body height. */
const PAST = 0.5;

/** Finds what the text of an exercise forbids in a pose: bent limbs, a foot in the air, a knee past the toes. */
export function brokenChecks(
  solved: SolvedPose,
  { checks, props }: Pick<Figure, 'checks' | 'props'>,
): readonly Strain[] {
  const boxes = boxesOf(props);
  const { straight = [], grounded = [], kneesBehindToes = [] } = checks;
  return [
    ...straight.flatMap((name) => bent(solved, name)),
    ...grounded.flatMap((name) => inTheAir(solved, name, boxes)),
    ...kneesBehindToes.flatMap((name) => pastToes(solved, name)),
  ];
}

function bent({ limbs, pose }: SolvedPose, key: LimbName): readonly Strain[] {
  const { root, middle, end } = limbs[key];
  const [upper, lower] = [minus(middle, root), minus(end, middle)];
  const turn = Math.abs(wrapped(angleOf(upper) - angleOf(lower)));
  if (turn <= STRAIGHT) return [];
  const expected = `{limb} straight, bent by at most ${STRAIGHT} degrees, as the checks have it`;
  const found = `${Math.round(turn)} degrees`;
  const missing = tenths(lengthOf(upper) + lengthOf(lower) - lengthOf(minus(end, root)));
  const [joint, hip] = key.endsWith('leg') ? ['foot', 'hip'] : ['hand', 'shoulder'];
  const limb =
    pose.limbs[key].kind === 'angles'
      ? `write ${Math.round(angleOf(upper))} for its second angle, as for its first`
      : `move the ${joint} ${missing} farther from the ${hip}`;
  const trunk = `move the ${hip} ${missing} farther from the ${joint}, or write {limb} in this pose`;
  return [{ key, expected, found, advice: { limb, trunk } }];
}

function inTheAir({ limbs }: SolvedPose, key: LimbName, boxes: readonly Box[]): readonly Strain[] {
  const { end, tip } = limbs[key];
  const resting = key.endsWith('leg') ? RESTING.ankle : RESTING.wrist;
  const height = Math.min(end[1], tip[1]) - resting - topUnder(end, boxes);
  if (height <= GROUNDED) return [];
  const part = key.endsWith('leg') ? 'foot' : 'hand';
  const expected = `the ${part} of {limb} on the floor or a step, as the checks have it`;
  const down = `${tenths(height)} down`;
  const advice = {
    limb: `move the ${part} ${down}`,
    trunk: `move the body ${down}, or write {limb} in this pose`,
  };
  return [{ key, expected, found: `${tenths(height)} per cent of body height above it`, advice }];
}

/** The height of the highest box under a place that is not over it; of the floor if there is none. */
function topUnder([x, y]: Point, boxes: readonly Box[]): number {
  const tops = boxes
    .filter(([left, , width]) => left <= x && x <= left + width)
    .map(([, bottom, , height]) => bottom + height);
  return Math.max(0, ...tops.filter((top) => top <= y));
}

function pastToes({ limbs }: SolvedPose, key: LimbName): readonly Strain[] {
  const { middle, tip } = limbs[key];
  const past = middle[0] - tip[0];
  if (past <= PAST) return [];
  const expected = 'the knee of {limb} not past its toes, as the checks have it';
  const by = tenths(past);
  const advice = {
    limb: `move the foot ${by} to the right, or the knee as far to the left`,
    trunk: `move the hip ${by} to the left, or write {limb} in this pose`,
  };
  return [{ key, expected, found: `${by} per cent of body height past them`, advice }];
}
