import { parentOf } from './figure.ts';
import type { FigureSpec, PoseSpec } from './figure-spec.ts';
import type { PoseKey } from './strain.ts';

/** The place in a figure to change to remove a strain. */
export interface FixLocation {
  readonly path: readonly string[];
  /** Whether the strained limb or part of the trunk itself is written there. */
  readonly isItself: boolean;
}

type SpecKey = keyof PoseSpec;

const WRITTEN_AS: Readonly<Record<PoseKey, readonly SpecKey[]>> = {
  'near leg': ['near leg', 'legs'],
  'far leg': ['far leg', 'legs'],
  'near arm': ['near arm', 'arms'],
  'far arm': ['far arm', 'arms'],
  at: ['at'],
  torso: ['torso', 'bend'],
  head: ['head', 'bend', 'torso'],
};

/** What moves a limb that the pose itself does not write, the most likely first. */
const CARRIERS: readonly SpecKey[] = [
  'at',
  'torso',
  'bend',
  'turn',
  'legs',
  'near leg',
  'far leg',
  'arms',
  'near arm',
  'far arm',
  'from',
  'head',
  'look',
];

/** Finds the key to change: in the pose, in one it inherits from, or in the figure that this one is like. */
export function fixLocation(
  figure: FigureSpec,
  whole: FigureSpec,
  pose: string,
  key: PoseKey,
): FixLocation {
  for (const name of ancestry(whole, pose)) {
    const written = figure.poses?.[name];
    const itself = specKey(written, key);
    if (itself !== undefined) return { path: ['poses', name, itself], isItself: true };
    const carrier = CARRIERS.find((one) => written?.[one] !== undefined);
    if (carrier !== undefined) return { path: ['poses', name, carrier], isItself: false };
  }
  if (figure.poses?.[pose] !== undefined) return { path: ['poses', pose], isItself: false };
  return { path: figure.like === undefined ? ['poses'] : ['like'], isItself: false };
}

/** The key under which a pose writes a limb or a part of the trunk; undefined if it inherits it. */
export function specKey(pose: PoseSpec | undefined, key: PoseKey): SpecKey | undefined {
  return WRITTEN_AS[key].find((one) => pose?.[one] !== undefined);
}

/** A limb as the pose or one it inherits from calls it; the pair of limbs if none of them writes it. */
export function limbWords(whole: FigureSpec, pose: string, key: PoseKey): string {
  for (const name of ancestry(whole, pose)) {
    const written = specKey(whole.poses?.[name], key);
    if (written !== undefined) return TRUNK.get(written) ?? `the ${written}`;
  }
  return TRUNK.get(key) ?? `the ${key.replace(/^(?:near|far) /, '')}s`;
}

const TRUNK: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    at: 'the hip',
    torso: 'the shoulders',
    bend: 'the shoulders',
  }),
);

/** A pose and those it inherits from, the nearest first. */
function ancestry(whole: FigureSpec, pose: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let name: string | undefined = pose; name !== undefined && !names.has(name);) {
    names.add(name);
    name = parentOf(whole, name);
  }
  return names;
}
