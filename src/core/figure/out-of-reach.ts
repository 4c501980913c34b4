import type { Limb } from './pose.ts';
import type { Miss, SolvedPose } from './solve-pose.ts';
import { type Strain, tenths } from './strain.ts';
import { lengthOf, minus, plus, type Point, times } from './vector.ts';

/** The strain of a limb that misses its target: by how much, in per cent of body height, and how to fix it. */
export function reachStrain(solved: SolvedPose, miss: Miss): Strain {
  const { limb: key, by, goal } = miss;
  const { root, end } = solved.limbs[key];
  const isFar = lengthOf(minus(goal, root)) > lengthOf(minus(end, root));
  return {
    key,
    expected: 'a place that {limb} can reach',
    found: `one ${tenths(by)} per cent of body height too ${isFar ? 'far away' : 'near'}`,
    advice: advice(solved.pose.limbs[key], { root, end, goal, isFar }),
  };
}

interface MissGeometry {
  readonly root: Point;
  readonly end: Point;
  readonly goal: Point;
  readonly isFar: boolean;
}

function advice(limb: Limb, missed: MissGeometry): Strain['advice'] {
  const { end, goal, isFar } = missed;
  const isOnFloor = limb.kind === 'reach' && limb.isOnFloor;
  const along = isOnFloor ? alongFloor(missed) : undefined;
  const off = along ?? minus(end, goal);
  const trunk = `move the body ${wayWords(times(off, -1))}, or write in this pose where to put {limb}`;
  if (isOnFloor && along === undefined) {
    return { limb: `lower the body: {limb} cannot reach the floor from there`, trunk };
  }
  if (limb.kind !== 'angles' && typeof limb.to === 'string') {
    const [x, y] = plus(limb.off, off).map((part) => tenths(part));
    const place = `a place on the body ${isFar ? 'nearer by' : 'farther away'}`;
    return { limb: `write ${place}, or off: [${x}, ${y}]`, trunk };
  }
  return { limb: `move it ${wayWords(off)}`, trunk };
}

/** How far to move a place on the floor along the floor; undefined if no place on the floor is in reach. */
function alongFloor({ root, end, goal }: MissGeometry): Point | undefined {
  const reach = lengthOf(minus(end, root));
  const [across, down] = minus(goal, root);
  if (reach <= Math.abs(down)) return undefined;
  const wanted = Math.sqrt(reach ** 2 - down ** 2);
  return [Math.sign(across || 1) * wanted - across, 0];
}

/** A direction in words: `33.8 to the left and 2 up`. */
function wayWords([x, y]: Point): string {
  const parts = [
    ...(Math.abs(x) < 0.05 ? [] : [`${tenths(Math.abs(x))} to the ${x < 0 ? 'left' : 'right'}`]),
    ...(Math.abs(y) < 0.05 ? [] : [`${tenths(Math.abs(y))} ${y < 0 ? 'down' : 'up'}`]),
  ];
  return parts.join(' and ');
}
