import type { Limb, Target } from './pose.ts';
import { PLACE } from './places.ts';
import type { SolvedPose } from './solve-pose.ts';
import type { LimbName, Part } from './figure-spec.ts';

/** An arm whose hand holds a leg, or rests on the front of the trunk or on the head. */
export interface Grip {
  readonly arm: 'nearArm' | 'farArm';
  readonly on: 'nearLeg' | 'farLeg' | 'torso';
}

const ARMS = [
  { arm: 'nearArm', name: 'near arm' },
  { arm: 'farArm', name: 'far arm' },
] as const satisfies readonly { arm: Part; name: LimbName }[];

/** The hands that are pinned to a place on a leg, the trunk or the head: they are seen on it, whatever lies above their arm. */
export function gripsOf({ pose }: SolvedPose): readonly Grip[] {
  return ARMS.flatMap(({ arm, name }) => {
    const on = partUnder(pose.limbs[name]);
    return on === undefined ? [] : [{ arm, on }];
  });
}

/** Hips and shoulders are not among them: a far hand there is on the far side of the body. */
function partUnder(limb: Limb): Grip['on'] | undefined {
  if (limb.kind === 'angles') return undefined;
  const place = placeName(limb.to);
  const { side, part = '' } = PLACE.exec(place ?? '')?.groups ?? {};
  if (/^(?:belly|chest|head)$/.test(part)) return 'torso';
  if (!/^(?:thigh|shin|knee|ankle|toe)$/.test(part)) return undefined;
  return side === 'far' ? 'farLeg' : 'nearLeg';
}

/** The place that a hand is at, or nearer to on its way; undefined if that is a point. */
function placeName(target: Target): string | undefined {
  if (typeof target === 'string') return target;
  return 't' in target ? placeName(target.t < 0.5 ? target.from : target.to) : undefined;
}
