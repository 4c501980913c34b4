import { parentOf } from './figure.ts';
import type { PoseKey } from './strain.ts';
import type { FigureSpec, PoseSpec } from './figure-spec.ts';

/** Where to change a file so that what is amiss is mended, and whether what is amiss is written there itself. */
export interface FixLocation {
  readonly path: readonly string[];
  readonly isItself: boolean;
}

type SpecKey = keyof PoseSpec;

const WRITES: Readonly<Record<PoseKey, readonly SpecKey[]>> = {
  'near leg': ['near leg', 'legs'],
  'far leg': ['far leg', 'legs'],
  'near arm': ['near arm', 'arms'],
  'far arm': ['far arm', 'arms'],
  at: ['at'],
  torso: ['torso', 'bend'],
  head: ['head', 'bend', 'torso'],
};

/** What carries a limb away from its place although the pose does not write the limb, the likeliest first. */
const CARRIES: readonly SpecKey[] = [
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

/** The line that is written for it: in the pose, else in one it inherits from, else that of the figure it is like. */
export function fixLocation(
  figure: FigureSpec,
  whole: FigureSpec,
  pose: string,
  key: PoseKey,
): FixLocation {
  const seen = new Set<string>();
  for (let name: string | undefined = pose; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const written = figure.poses?.[name];
    const itself = specKey(written, key);
    if (itself !== undefined) return { path: ['poses', name, itself], isItself: true };
    const carrier = CARRIES.find((one) => written?.[one] !== undefined);
    if (carrier !== undefined) return { path: ['poses', name, carrier], isItself: false };
    name = parentOf(whole, name);
  }
  if (figure.poses?.[pose] !== undefined) return { path: ['poses', pose], isItself: false };
  return { path: figure.like === undefined ? ['poses'] : ['like'], isItself: false };
}

/** The key by which a pose writes a limb or a part of the trunk; none where it inherits it. */
export function specKey(pose: PoseSpec | undefined, key: PoseKey): SpecKey | undefined {
  return WRITES[key].find((one) => pose?.[one] !== undefined);
}

/** A limb by the name it is written under, in the pose or where that has it from; of which nothing is said, the pair. */
export function limbWords(whole: FigureSpec, pose: string, key: PoseKey): string {
  const seen = new Set<string>();
  for (let name: string | undefined = pose; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const written = specKey(whole.poses?.[name], key);
    if (written !== undefined) return TRUNK[written] ?? `the ${written}`;
    name = parentOf(whole, name);
  }
  return TRUNK[key] ?? `the ${key.replace(/^(?:near|far) /, '')}s`;
}

const TRUNK: Readonly<Record<string, string>> = {
  at: 'the hip',
  torso: 'the shoulders',
  bend: 'the shoulders',
};
