import { RESTING } from './body.ts';
import type { Limb, Pose } from './pose.ts';
import type { Solved } from './solve.ts';
import { angleOf, minus, type Point, wrapped } from './vector.ts';
import { type LimbName, LIMBS } from './written.ts';

/** Where in a pose something is amiss. */
export type PoseKey = LimbName | 'at' | 'torso' | 'head';

/** What no body does: in which key of the pose, what was expected, and what is there. */
export interface Strain {
  readonly key: PoseKey;
  readonly expected: string;
  readonly found: string;
}

/** How far a target may be out of reach, in per cent of body height: less than a dot of a large picture. */
const MISS = 1.5;
/** Degrees a knee and an elbow can bend, a little more than anybody's. */
const KNEE = { least: -8, most: 160 } as const;
const ELBOW = { least: -10, most: 160 } as const;
/** Shoulders turned by so many degrees have elbows that point out of the picture. */
const TURNED = 20;
/** How far a limb's joint may be below the floor, in per cent of body height. */
const BELOW = 0.5;
/** How far hips, shoulders and head may sink into what they lie on, in per cent of body height. */
const SUNK = 1.5;

/** Targets that their limbs do not reach. */
export function misses({ misses: missed }: Solved): readonly Strain[] {
  return missed
    .filter(({ by }) => by > MISS)
    .map(({ limb, by }) => ({
      key: limb,
      expected: 'a place the limb can reach',
      found: `one ${tenths(by)} too far off or too near`,
    }));
}

/** Joints bent as no joint bends, and joints below the floor; `free` limbs may bend any way. */
export function strains(solved: Solved, free: ReadonlySet<LimbName>): readonly Strain[] {
  return [
    ...(solved.view === 'side' ? LIMBS.filter((name) => !free.has(name)) : []).flatMap((name) =>
      bentWrong(solved, name),
    ),
    ...belowFloor(solved),
  ];
}

/** Limbs of a pose whose middle joint is where the file wants it, or that point out of the picture. */
export function freeLimbs(pose: Pose): readonly LimbName[] {
  const isTurned = Math.abs(pose.turn) >= TURNED;
  return LIMBS.filter((name) => isFree(pose.limbs[name]) || (isTurned && name.endsWith('arm')));
}

function isFree(limb: Limb): boolean {
  if (limb.kind === 'points') return true;
  const isShort = limb.shown.some((share) => share < 1);
  return isShort || (limb.kind === 'reach' && limb.bend !== undefined);
}

function bentWrong({ limbs }: Solved, name: LimbName): readonly Strain[] {
  const { root, middle, end } = limbs[name];
  const isLeg = name.endsWith('leg');
  const { least, most } = isLeg ? KNEE : ELBOW;
  // Of somebody who faces right, a bent knee points forward and a bent elbow backward.
  const turn = wrapped(angleOf(minus(middle, root)) - angleOf(minus(end, middle)));
  const flexion = isLeg ? turn : -turn;
  if (flexion >= least && flexion <= most) return [];
  const expected = `${isLeg ? 'a knee' : 'an elbow'} bent by ${least} to ${most} degrees`;
  return [{ key: name, expected, found: `${Math.round(flexion)} degrees` }];
}

function belowFloor(solved: Solved): readonly Strain[] {
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
  return [
    ...limbs,
    ...below('at', 'hip', hip, RESTING.hip - SUNK),
    ...below('torso', 'shoulder', shoulder, RESTING.shoulder - SUNK),
    ...below('head', 'head', head, RESTING.head - SUNK),
  ];
}

function below(key: PoseKey, joint: string, [, y]: Point, least: number): readonly Strain[] {
  if (y >= least) return [];
  return [
    {
      key,
      expected: `${joint} at a height of ${tenths(least)} or more`,
      found: tenths(y),
    },
  ];
}

/** A length to a tenth of a per cent of body height. */
export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
