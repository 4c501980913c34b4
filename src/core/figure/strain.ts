import type { LimbName } from './figure-spec.ts';

/** The key of a pose that a strain belongs to. */
export type PoseKey = LimbName | 'at' | 'torso' | 'head';

/** Something no body can do: what was expected and what was found. `{limb}` stands for the limb. */
export interface Strain {
  readonly key: PoseKey;
  readonly expected: string;
  readonly found: string;
  /** What to change in the limb if the pose writes it, or in the trunk if it does not. */
  readonly advice?: { readonly limb: string; readonly trunk: string } | undefined;
}

/** A length in words, to a tenth of a per cent of body height. */
export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
