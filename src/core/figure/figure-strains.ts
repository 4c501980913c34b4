import { type Figure, figureOf, parentOf } from './figure.ts';
import { brokenChecks } from './checks.ts';
import type { FigureSpec } from './figure-spec.ts';
import { LIMBS } from './figure-spec.ts';
import { specKey } from './fix-location.ts';
import { freeLimbs, misses, strains } from './limits.ts';
import type { Pose } from './pose.ts';
import { solve } from './solve-pose.ts';
import type { Strain } from './strain.ts';
import { transitionStrains } from './transition-strains.ts';

/** A strain in a pose, or a share (0 to 1) of the way to it. */
export interface PoseStrain {
  readonly pose: string;
  readonly strain: Strain;
  readonly share?: number;
}

/** Finds the strains of a resolved figure whose poses all exist. */
export type StrainFinder = (figure: FigureSpec) => readonly PoseStrain[];

/** Finds strains once for each figure: solving every picture takes time, and one figure may be checked several times. */
export function strainFinder(): StrainFinder {
  const known = new Map<string, readonly PoseStrain[]>();
  return (figure) => {
    const key = JSON.stringify(figure);
    const found = known.get(key) ?? figureStrains(figure);
    known.set(key, found);
    return found;
  };
}

/** The strains of the poses, then those between them, but for the ones that the poses have too. */
function figureStrains(spec: FigureSpec): readonly PoseStrain[] {
  const figure = figureOf(spec);
  const poses = Object.entries(figure.poses);
  const unsolved = poses.flatMap(([name, pose]) =>
    solvingProblem(name, pose, () => solve(pose, figure.view)),
  );
  if (unsolved.length > 0) return unsolved;
  const held = poses.flatMap(([name, pose]) => heldStrains(name, pose, figure));
  const own = held.filter((one) => !isInherited(one, held, spec));
  const moving = goals(figure).flatMap(({ name, pose }) => movingStrains(figure, name, pose));
  const known = new Set(held.map((one) => strainKey(one)));
  return uniqueBy([...own, ...moving.filter((one) => !known.has(strainKey(one)))], strainKey);
}

function heldStrains(name: string, pose: Pose, figure: Figure): readonly PoseStrain[] {
  const solved = solve(pose, figure.view);
  const found = [
    ...misses(solved),
    ...strains(solved, new Set(freeLimbs(pose))),
    ...brokenChecks(solved, figure),
  ];
  return found.map((strain) => ({ pose: name, strain }));
}

/** Whether a pose inherits the strain from another pose, for which it is reported. */
function isInherited(
  { pose, strain }: PoseStrain,
  held: readonly PoseStrain[],
  spec: FigureSpec,
): boolean {
  const parent = parentOf(spec, pose);
  if (parent === undefined || specKey(spec.poses?.[pose], strain.key) !== undefined) return false;
  return held.some((one) => strainKey(one) === strainKey({ pose: parent, strain }));
}

function movingStrains(figure: Figure, name: string, pose: Pose): readonly PoseStrain[] {
  const found: PoseStrain[] = [];
  const unsolved = solvingProblem(name, pose, () => {
    for (const { share, ...strain } of transitionStrains(figure, pose)) {
      found.push({ pose: name, strain, share });
    }
  });
  return [...found, ...unsolved];
}

/** The poses that the first one moves to. */
function goals({ poses, end, left }: Figure) {
  const wanted = left === undefined ? [end] : [end, left];
  return wanted.map((pose) => {
    const [name = ''] = Object.entries(poses).find(([, one]) => one === pose) ?? [];
    return { name, pose };
  });
}

/** The reason why a pose has no solution; none if it has one. */
function solvingProblem(name: string, pose: Pose, trySolving: () => void): readonly PoseStrain[] {
  try {
    trySolving();
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { message: found } = error;
    const key = LIMBS.find((limb) => found.includes(limb)) ?? 'at';
    const expected = `${pose.at.joint} and limbs that can be placed one after the other`;
    return [{ pose: name, strain: { key, expected, found } }];
  }
}

/** A key that is the same for the same strain in the same pose. */
export function strainKey({ pose, strain }: PoseStrain): string {
  return `${pose} ${strain.key} ${strain.expected}`;
}

/** The items without those whose key an earlier one has. */
export function uniqueBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
