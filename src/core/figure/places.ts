import { midway, type Point } from './vector.ts';
import type { LimbName } from './figure-spec.ts';

/** The joints of one limb: hip, knee, ankle and toes, or shoulder, elbow, wrist and finger tips. */
export interface SolvedLimb {
  readonly root: Point;
  readonly middle: Point;
  readonly end: Point;
  readonly tip: Point;
  /** The angle of the foot or hand, in degrees. */
  readonly endAngle: number;
}

/** The places on the trunk that a limb can hold on to. */
export interface TrunkPlaces {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  readonly chest: Point;
  readonly belly: Point;
}

/** The limbs that are solved so far. */
export type PlacedLimbs = Partial<Record<LimbName, SolvedLimb>>;

/**
 * A place on the body in a data file, such as `head`, `far.knee` or `near.shin 0.3`: places on the trunk have no side,
 * and only bones have a share.
 */
export const PLACE =
  /^(?!(?:near|far)\.(?:head|chest|belly)$)(?:(?<side>near|far)\.)?(?<part>thigh|shin|upper|fore|knee|ankle|wrist|elbow|toe|hip|shoulder|head|chest|belly)(?:(?<=thigh|shin|upper|fore) (?<share>0(?:\.\d+)?|1(?:\.0+)?))?$/;

type Joint = 'root' | 'middle' | 'end' | 'tip';

interface OnLimb {
  readonly limb: 'leg' | 'arm';
  readonly from: Joint;
  readonly to: Joint;
}

const ON_LIMB: ReadonlyMap<string, OnLimb> = new Map(
  Object.entries<OnLimb>({
    thigh: { limb: 'leg', from: 'root', to: 'middle' },
    shin: { limb: 'leg', from: 'middle', to: 'end' },
    upper: { limb: 'arm', from: 'root', to: 'middle' },
    fore: { limb: 'arm', from: 'middle', to: 'end' },
    hip: { limb: 'leg', from: 'root', to: 'root' },
    knee: { limb: 'leg', from: 'middle', to: 'middle' },
    ankle: { limb: 'leg', from: 'end', to: 'end' },
    toe: { limb: 'leg', from: 'tip', to: 'tip' },
    shoulder: { limb: 'arm', from: 'root', to: 'root' },
    elbow: { limb: 'arm', from: 'middle', to: 'middle' },
    wrist: { limb: 'arm', from: 'end', to: 'end' },
  }),
);

const ON_TRUNK = ['hip', 'shoulder', 'head', 'chest', 'belly'] as const;

/** Finds a place on the body; undefined if its limb is not solved yet. Throws a RangeError for an unknown name. */
export function placeOn(name: string, trunk: TrunkPlaces, placed: PlacedLimbs): Point | undefined {
  const { side, part = '', share = '0.5' } = PLACE.exec(name)?.groups ?? {};
  const onTrunk = ON_TRUNK.find((one) => one === part);
  if (side === undefined && onTrunk !== undefined) return trunk[onTrunk];
  const found = ON_LIMB.get(part);
  if (found === undefined) throw new RangeError(`unknown place on the body: ${name}`);
  const limb = placed[`${side === 'far' ? 'far' : 'near'} ${found.limb}`];
  return limb === undefined ? undefined : midway(limb[found.from], limb[found.to], Number(share));
}

/** The same place on the other side; a place on a limb without a side is on the near one. */
export function otherPlace(name: string): string {
  const { side, part = '' } = PLACE.exec(name)?.groups ?? {};
  if (side !== undefined) return name.replace(side, side === 'near' ? 'far' : 'near');
  return part === '' || ON_TRUNK.some((one) => one === part) ? name : `far.${name}`;
}
