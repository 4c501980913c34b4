import { specKey } from './fix-location.ts';
import { type Figure, figureOf, parentOf } from './figure.ts';
import { freeLimbs, misses, strains } from './limits.ts';
import type { Pose } from './pose.ts';
import { solve } from './solve.ts';
import type { Strain } from './strain.ts';
import { transitionStrains } from './transition-strains.ts';
import { LIMBS, type View, type FigureSpec } from './figure-spec.ts';

/** What is amiss in a pose, or on the way to it at a share from 0 to 1. */
export interface PoseStrain {
  readonly pose: string;
  readonly strain: Strain;
  readonly share?: number;
}

const remembered = new Map<string, readonly PoseStrain[]>();
/** Figures remembered: more than are shipped. */
const REMEMBERED = 200;

/**
 * All that is amiss in a figure that takes nothing from others and names only poses it has. It is remembered: looking at
 * every picture takes its time, and a library is read again whenever one of its files falls out.
 */
export function figureStrains(whole: FigureSpec): readonly PoseStrain[] {
  const key = JSON.stringify(whole);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = strainsOf(whole);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

/** The poses first, then what lies between them: what a pose has wrong is not told again for the way to it. */
function strainsOf(whole: FigureSpec): readonly PoseStrain[] {
  const figure = figureOf(whole);
  const poses = Object.entries(figure.poses);
  const blocked = poses.flatMap(([name, pose]) =>
    unsolvable(name, pose, () => solve(pose, figure.view)),
  );
  if (blocked.length > 0) return blocked;
  const held = poses.flatMap(([name, pose]) => heldStrains(name, pose, figure.view));
  const own = held.filter((one) => !isInherited(one, held, whole));
  const moved = goals(figure).flatMap(({ name, pose }) => movingStrains(figure, name, pose));
  const known = new Set(held.map((one) => strainKey(one)));
  return uniqueBy([...own, ...moved.filter((one) => !known.has(strainKey(one)))], strainKey);
}

function heldStrains(name: string, pose: Pose, view: View): readonly PoseStrain[] {
  const solved = solve(pose, view);
  const found = [...misses(solved), ...strains(solved, new Set(freeLimbs(pose)))];
  return found.map((strain) => ({ pose: name, strain }));
}

/** Whether a pose has what is amiss from the one it inherits from, where it is told. */
function isInherited(
  { pose, strain }: PoseStrain,
  held: readonly PoseStrain[],
  whole: FigureSpec,
): boolean {
  const parent = parentOf(whole, pose);
  if (parent === undefined || specKey(whole.poses?.[pose], strain.key) !== undefined) return false;
  return held.some((one) => strainKey(one) === strainKey({ pose: parent, strain }));
}

function movingStrains({ start, view }: Figure, name: string, pose: Pose): readonly PoseStrain[] {
  const found: PoseStrain[] = [];
  const blocked = unsolvable(name, pose, () => {
    for (const { share, ...strain } of transitionStrains(start, pose, view)) {
      found.push({ pose: name, strain, share });
    }
  });
  return [...found, ...blocked];
}

/** The poses that the first one moves to. */
function goals({ poses, end, left }: Figure) {
  const wanted = left === undefined ? [end] : [end, left];
  return wanted.map((pose) => {
    const [name = ''] = Object.entries(poses).find(([, one]) => one === pose) ?? [];
    return { name, pose };
  });
}

/** A pose that cannot be put together at all, with why. */
function unsolvable(name: string, pose: Pose, put: () => void): readonly PoseStrain[] {
  try {
    put();
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { message: found } = error;
    const key = LIMBS.find((limb) => found.includes(limb)) ?? 'at';
    const expected = `${pose.at.joint} and limbs that can be placed one after the other`;
    return [{ pose: name, strain: { key, expected, found } }];
  }
}

/** By what it is known that two postures have the same amiss. */
export function strainKey({ pose, strain }: PoseStrain): string {
  return `${pose} ${strain.key} ${strain.expected}`;
}

/** A list with only the first of all that have one key. */
export function uniqueBy<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOfItem(item);
    return !seen.has(key) && seen.add(key);
  });
}
