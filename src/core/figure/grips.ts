import type { Limb, Target } from './pose.ts';
import { PLACE } from './places.ts';
import type { SolvedPose } from './solve-pose.ts';
import type { LimbName, Part } from './figure-spec.ts';

/** An arm whose hand holds a leg. */
export interface Grip {
  readonly arm: 'nearArm' | 'farArm';
  readonly leg: 'nearLeg' | 'farLeg';
}

const ARMS = [
  { arm: 'nearArm', name: 'near arm' },
  { arm: 'farArm', name: 'far arm' },
] as const satisfies readonly { arm: Part; name: LimbName }[];

/** The hands that are pinned to a place on a leg: they are seen on it, whatever lies above their arm. */
export function gripsOf({ pose }: SolvedPose): readonly Grip[] {
  return ARMS.flatMap(({ arm, name }) => {
    const leg = legOf(pose.limbs[name]);
    return leg === undefined ? [] : [{ arm, leg }];
  });
}

function legOf(limb: Limb): Grip['leg'] | undefined {
  if (limb.kind === 'angles') return undefined;
  const place = placeName(limb.to);
  const { side, part = '' } = PLACE.exec(place ?? '')?.groups ?? {};
  if (!/^(?:thigh|shin|knee|ankle|toe)$/.test(part)) return undefined;
  return side === 'far' ? 'farLeg' : 'nearLeg';
}

/** The place that a hand is at, or nearer to on its way; undefined if that is a point. */
function placeName(target: Target): string | undefined {
  if (typeof target === 'string') return target;
  return 't' in target ? placeName(target.t < 0.5 ? target.from : target.to) : undefined;
}
