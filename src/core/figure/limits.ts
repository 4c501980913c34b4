import { RESTING } from './body.ts';
import type { Limb, Pose } from './pose.ts';
import { reachStrain } from './out-of-reach.ts';
import { noseHeight } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { angleOf, minus, type Point, wrapped } from './vector.ts';
import { type PoseKey, type Strain, tenths } from './strain.ts';
import { type LimbName, LIMBS } from './figure-spec.ts';

/** How far a limb may miss its target, in per cent of body height: less than a dot of a large picture. */
const MISS = 1.5;
/** How far knees and elbows may bend, in degrees: a little more than any human's. */
const KNEE = { least: -8, most: 160 } as const;
const ELBOW = { least: -10, most: 160 } as const;
/** The turn of the shoulders, in degrees, from which elbows point out of the picture. */
const TURNED = 20;
/** How far the joints of limbs may be below the floor, in per cent of body height. */
const BELOW = 0.5;
/** How far hips, shoulders and head may sink into the floor, in per cent of body height. */
const SUNK = 1.5;

/** The limbs that do not reach their targets. */
export function misses(solved: SolvedPose): readonly Strain[] {
  return solved.misses.filter(({ by }) => by > MISS).map((miss) => reachStrain(solved, miss));
}

/** The joints that bend too far or are below the floor; `free` limbs may bend in any way. */
export function strains(solved: SolvedPose, free: ReadonlySet<LimbName>): readonly Strain[] {
  return [
    ...(solved.view === 'side' ? LIMBS.filter((name) => !free.has(name)) : []).flatMap((name) =>
      bentWrong(solved, name),
    ),
    ...belowFloor(solved),
  ];
}

/** The limbs whose middle joint is placed by the file, or that point out of the picture. */
export function freeLimbs(pose: Pose): readonly LimbName[] {
  const isTurned = Math.abs(pose.turn) >= TURNED;
  return LIMBS.filter((name) => isFree(pose.limbs[name]) || (isTurned && name.endsWith('arm')));
}

function isFree(limb: Limb): boolean {
  if (limb.kind === 'points') return true;
  const isShort = limb.shown.some((share) => share < 1);
  return isShort || (limb.kind === 'reach' && limb.bend !== undefined);
}

function bentWrong({ limbs, pose }: SolvedPose, name: LimbName): readonly Strain[] {
  const { root, middle, end } = limbs[name];
  const isLeg = name.endsWith('leg');
  const { least, most } = isLeg ? KNEE : ELBOW;
  // The body faces right, so a bent knee points forward and a bent elbow backward.
  const turn = wrapped(angleOf(minus(middle, root)) - angleOf(minus(end, middle)));
  const flexion = isLeg ? turn : -turn;
  if (flexion >= least && flexion <= most) return [];
  const expected = `{limb} with ${isLeg ? 'a knee' : 'an elbow'} bent by ${least} to ${most} degrees`;
  const more = flexion < least ? least - flexion : most - flexion;
  const advice = bendAdvice(pose.limbs[name], isLeg ? -more : more);
  return [{ key: name, expected, found: `${Math.round(flexion)} degrees`, advice }];
}

/** How to fix a limb: change its angle if it has angles, otherwise reach for a place farther away. */
function bendAdvice(limb: Limb, turn: number): Strain['advice'] {
  const trunk = 'write in this pose how to hold {limb}';
  if (limb.kind !== 'angles') return { limb: 'let it reach for a place farther away', trunk };
  const [, second] = limb.angles;
  const bound = Math.round(second + turn);
  return { limb: `make its second angle ${bound} or ${turn < 0 ? 'less' : 'more'}`, trunk };
}

function belowFloor(solved: SolvedPose): readonly Strain[] {
  if (solved.view === 'top') return [];
  const limbs = LIMBS.flatMap((name) => {
    const { middle, end } = solved.limbs[name];
    const isLeg = name.endsWith('leg');
    const isFront = solved.view === 'front';
    return [
      ...(isFront ? [] : below(name, isLeg ? 'knee' : 'elbow', middle, -BELOW)),
      ...(isFront && !isLeg ? [] : below(name, isLeg ? 'ankle' : 'wrist', end, -BELOW)),
    ];
  });
  if (solved.view === 'front') return limbs;
  const { hip, shoulder, head } = solved;
  const nose = noseHeight(solved);
  return [
    ...limbs,
    ...below('at', 'hip', hip, RESTING.hip - SUNK),
    ...below('torso', 'shoulder', shoulder, RESTING.shoulder - SUNK),
    ...below('head', 'head', head, RESTING.head - SUNK),
    ...(nose === undefined ? [] : below('head', 'nose', [0, nose], -BELOW)),
  ];
}

function below(key: PoseKey, joint: string, [, y]: Point, least: number): readonly Strain[] {
  if (y >= least) return [];
  const isTrunk = key === 'at' || key === 'torso' || key === 'head';
  const raise = `raise the ${joint} by ${tenths(least - y)} or more`;
  return [
    {
      key,
      expected: `the ${joint} ${isTrunk ? '' : 'of {limb} '}at a height of ${tenths(least)} or more`,
      found: `${tenths(y)} per cent of body height`,
      advice: { limb: raise, trunk: isTrunk ? raise : `${raise}, or write how to hold {limb}` },
    },
  ];
}
