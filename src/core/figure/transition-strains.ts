import { blender, eased } from './blend.ts';
import { freeLimbs, strains } from './limits.ts';
import type { Pose } from './pose.ts';
import { type SolvedPose, solve } from './solve-pose.ts';
import { type PoseKey, type Strain, tenths } from './strain.ts';
import { lengthOf, minus, type Point } from './vector.ts';
import { brokenChecks } from './checks.ts';
import type { Figure } from './figure.ts';
import { LIMBS } from './figure-spec.ts';

/** The pictures of a two-second movement at 24 a second. */
const FRAMES = 48;
/** How far a joint may move from one picture to the next, in per cent of body height. */
const JUMP = 7;

/** The strains between the start and another pose of a figure, each with its share of the way, 0 to 1. */
export function transitionStrains(
  figure: Figure,
  to: Pose,
): readonly (Strain & { readonly share: number })[] {
  const { start: from, view } = figure;
  const free = new Set([...freeLimbs(from), ...freeLimbs(to)]);
  const between = blender(from, to, view);
  const shares = Array.from({ length: FRAMES + 1 }, (_, frame) => eased(frame / FRAMES));
  const solved = shares.map((share) => solve(between(share), view));
  return solved.flatMap((one, frame) => {
    const share = shares[frame] ?? 0;
    const before = solved[frame - 1];
    const jumped = before === undefined ? [] : jumps(before, one);
    return [...strains(one, free), ...brokenChecks(one, figure), ...jumped].map((strain) => ({
      ...strain,
      share,
    }));
  });
}

function jumps(before: SolvedPose, after: SolvedPose): readonly Strain[] {
  const joints = jointsOf(before);
  return jointsOf(after).flatMap(({ key, at }, index) => {
    const way = lengthOf(minus(at, joints[index]?.at ?? at));
    const expected = `{limb} to move by at most ${JUMP} per cent of body height in one of the pictures drawn between the poses`;
    // Rounded down, it would read as if it were allowed.
    return way > JUMP ? [{ key, expected, found: tenths(Math.max(JUMP + 0.1, way)) }] : [];
  });
}

function jointsOf(solved: SolvedPose): readonly { readonly key: PoseKey; readonly at: Point }[] {
  const { hip, shoulder, head, limbs } = solved;
  const ends = LIMBS.flatMap((key) => [
    { key, at: limbs[key].middle },
    { key, at: limbs[key].end },
  ]);
  return [
    { key: 'at', at: hip },
    { key: 'torso', at: shoulder },
    { key: 'head', at: head },
    ...ends,
  ];
}
