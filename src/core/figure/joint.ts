import { placeOn } from './places.ts';
import type { SolvedPose } from './solve-pose.ts';
import { bellyAt } from './spine.ts';
import { midway, type Point } from './vector.ts';

/** A place on the body of a solved pose, such as `head`, `ankle` or `far.shin 0.3`; without a side, the near one. */
export function jointOf(solved: SolvedPose, name: string): Point {
  const { hip, shoulder, head, spine, pose, view } = solved;
  const chest = spine[7] ?? midway(hip, shoulder, 0.7);
  const belly = bellyAt(spine, pose, view);
  return placeOn(name, { hip, shoulder, head, chest, belly }, solved.limbs) ?? hip;
}
