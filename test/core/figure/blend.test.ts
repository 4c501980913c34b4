import { describe, expect, it } from 'vitest';
import { blend, blender, eased } from '../../../src/core/figure/blend.ts';
import { figureOf } from '../../../src/core/figure/figure.ts';
import type { Limb } from '../../../src/core/figure/pose.ts';
import { poseOf } from '../../../src/core/figure/pose.ts';
import { type SolvedPose, solve } from '../../../src/core/figure/solve-pose.ts';
import { lengthOf, minus, type Point } from '../../../src/core/figure/vector.ts';
import { LIMBS } from '../../../src/core/figure/figure-spec.ts';
import { shippedFigure, shippedFigures } from '../../support/sample-figures.ts';

const SHARES = Array.from({ length: 25 }, (_, step) => step / 24);

describe('the way from one pose to another', () => {
  it('begins and ends with the poses themselves', () => {
    for (const [id, written] of shippedFigures()) {
      const { start, end, view } = figureOf(written);
      expect(blend(start, end, 0, view), id).toBe(start);
      expect(blend(start, end, 1, view), id).toBe(end);
    }
  });

  it('approaches its ends without a jump', () => {
    for (const [id, written] of shippedFigures()) {
      const { start, end, view } = figureOf(written);
      const way = blender(start, end, view);
      for (const [pose, share] of [
        [start, 1e-6],
        [end, 1 - 1e-6],
      ] as const) {
        const [one, other] = [jointsOf(solve(pose, view)), jointsOf(solve(way(share), view))];
        one.forEach((at, index) => {
          expect(lengthOf(minus(at, other[index] ?? [0, 0])), id).toBeLessThan(0.1);
        });
      }
    }
  });

  it('keeps pinned hands, feet and joints in place in every picture', () => {
    let pinned = 0;
    for (const [id, written] of shippedFigures()) {
      const { start, end, view } = figureOf(written);
      const way = blender(start, end, view);
      const fixed = LIMBS.filter((name) => isFixed(start.limbs[name], end.limbs[name]));
      const before = solve(start, view);
      for (const share of SHARES) {
        const now = solve(way(share), view);
        for (const name of fixed) {
          pinned++;
          const moved = lengthOf(minus(now.limbs[name].end, before.limbs[name].end));
          expect(moved, `${id} ${name} ${share}`).toBeLessThan(1);
        }
        if (isStill(start.at, end.at)) {
          expect(jointAt(now, start.at.joint), id).toBeLessThan(1e-6);
        }
      }
    }
    expect(pinned).toBeGreaterThan(1000);
  });

  it('turns angles as written, the long way round if needed', () => {
    const from = poseOf({ 'near arm': [-90, -90] });
    const long = poseOf({ 'near arm': [180, 180] });
    const half = blend(from, long, 0.5, 'side').limbs['near arm'];
    expect(half).toMatchObject({ kind: 'angles', angles: [45, 45] });
  });

  it('speeds up, slows down, and is halfway at half the time', () => {
    expect([0, 0.5, 1].map((share) => eased(share))).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.1);
    expect(eased(0.9)).toBeGreaterThan(0.9);
    expect(SHARES.map((share) => eased(share))).toEqual(
      SHARES.map((share) => eased(share)).toSorted((a, b) => a - b),
    );
  });
});

describe('the left turn of an alternating exercise', () => {
  it('can have an end of its own', () => {
    const { left, end, poses } = shippedFigure('knee-rolls');
    expect(left).toBe(poses['left']);
    expect(left).not.toEqual(end);
    expect(end.look).toBe(-(left?.look ?? 0));
  });
});

function isFixed(a: Limb, b: Limb): boolean {
  if (a.kind !== 'reach' || b.kind !== 'reach') return false;
  const isOne = JSON.stringify([a.to, a.off, a.bend]) === JSON.stringify([b.to, b.off, b.bend]);
  return isOne && typeof a.to !== 'string';
}

function isStill(a: { joint: string; point: Point }, b: { joint: string; point: Point }): boolean {
  return a.joint === b.joint && lengthOf(minus(a.point, b.point)) === 0;
}

/** The distance of the pinned joint from where it is pinned. */
function jointAt({ pose, hip, shoulder, limbs }: SolvedPose, joint: string): number {
  const leg = limbs[joint.startsWith('far') ? 'far leg' : 'near leg'];
  const places: Readonly<Record<string, Point>> = { hip, shoulder };
  const knee = joint.endsWith('knee') ? leg.middle : leg.end;
  // The far leg is drawn a little behind the near one, but pinned without that offset.
  const behind: Point = joint.startsWith('far') ? [4.2, 1.2] : [0, 0];
  const at = places[joint] ?? minus(knee, behind);
  return lengthOf(minus(at, pose.at.point));
}

function jointsOf({ hip, shoulder, head, limbs }: SolvedPose): readonly Point[] {
  return [hip, shoulder, head, ...LIMBS.flatMap((name) => [limbs[name].middle, limbs[name].end])];
}
