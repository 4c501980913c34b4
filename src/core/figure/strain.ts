import type { LimbName } from './figure-spec.ts';

/** Where in a pose something is amiss. */
export type PoseKey = LimbName | 'at' | 'torso' | 'head';

/** What no body does: in which key of the pose, what was expected, and what is there. `{limb}` stands for the limb. */
export interface Strain {
  readonly key: PoseKey;
  readonly expected: string;
  readonly found: string;
  /** What to change in the limb, where a pose writes it, and what in the body where it does not. */
  readonly advice?: { readonly limb: string; readonly trunk: string } | undefined;
}

/** A length to a tenth of a per cent of body height. */
export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
