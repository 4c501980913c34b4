import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENGTH } from '../../../src/core/figure/body.ts';
import { figureProblems } from '../../../src/core/figure/figure-problems.ts';
import { figureOf } from '../../../src/core/figure/figure.ts';
import { jointOf } from '../../../src/core/figure/joint.ts';
import { swapSides, poseOf } from '../../../src/core/figure/pose.ts';
import { reachFor } from '../../../src/core/figure/reach.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import {
  angleOf,
  lengthOf,
  minus,
  plus,
  type Point,
  wrapped,
} from '../../../src/core/figure/vector.ts';
import type { View, PoseSpec } from '../../../src/core/figure/figure-spec.ts';
import { figureContext, shippedFigures } from '../../support/sample-figures.ts';

const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const bones = fc.constantFrom([24.5, 24], [17.6, 14.8]) as fc.Arbitrary<[number, number]>;
const sign = fc.constantFrom(1, -1);

describe('two bones that reach for a goal', () => {
  it('keep their lengths, wherever the goal is', () => {
    fc.assert(
      fc.property(point, point, bones, sign, (root, goal, [upper, lower], way) => {
        const { middle, end } = reachFor(root, goal, [upper, lower], way, undefined);
        expect(lengthOf(minus(middle, root))).toBeCloseTo(upper, 6);
        expect(lengthOf(minus(end, middle))).toBeCloseTo(lower, 6);
      }),
    );
  });

  it('end exactly there if it is within reach, otherwise say by how much they miss it', () => {
    fc.assert(
      fc.property(point, point, bones, sign, (root, goal, lengths, way) => {
        const { end, missedBy } = reachFor(root, goal, lengths, way, undefined);
        expect(lengthOf(minus(end, goal))).toBeCloseTo(missedBy, 6);
        const distance = lengthOf(minus(goal, root));
        const [upper, lower] = lengths;
        const isNear = distance < upper + lower - 0.05 && distance > Math.abs(upper - lower) + 0.05;
        if (isNear) expect(missedBy).toBeCloseTo(0, 9);
        else expect(missedBy).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('bend by the law of cosines: a right angle for 3, 4 and 5', () => {
    const { middle, end } = reachFor([0, 0], [5, 0], [3, 4], 1, undefined);
    expect(angleOf(middle)).toBeCloseTo((Math.acos(3 / 5) * 180) / Math.PI, 9);
    const [one, other] = [minus(middle, [0, 0]), minus(end, middle)];
    expect(one[0] * other[0] + one[1] * other[1]).toBeCloseTo(0, 9);
  });

  it('keep their lengths even if the goal is the root itself', () => {
    const { middle, end, missedBy } = reachFor([1, 1], [1, 1], [3, 4], 1, undefined);
    expect([lengthOf(minus(middle, [1, 1])), lengthOf(minus(end, middle))]).toEqual([
      expect.closeTo(3, 9),
      expect.closeTo(4, 9),
    ]);
    expect(missedBy).toBeCloseTo(1.05, 9);
  });

  it('bend to the side asked for, or in the direction given', () => {
    expect(reachFor([0, 0], [5, 0], [3, 4], 1, undefined).middle[1]).toBeGreaterThan(0);
    expect(reachFor([0, 0], [5, 0], [3, 4], -1, undefined).middle[1]).toBeLessThan(0);
    expect(reachFor([0, 0], [5, 0], [3, 4], 1, 'down').middle[1]).toBeLessThan(0);
    expect(reachFor([0, 0], [0, 5], [3, 4], 1, 'right').middle[0]).toBeGreaterThan(0);
  });
});

describe('a solved pose', () => {
  const anchors = ['hip', 'shoulder', 'head', 'mid', 'near.knee', 'far.ankle'] as const;

  it('has its pinned joint in place', () => {
    const angle = fc.integer({ min: -180, max: 180 });
    fc.assert(
      fc.property(
        fc.constantFrom(...anchors),
        point,
        angle,
        angle,
        angle,
        (joint, where, torso, bend, leg) => {
          const pose = poseOf({ at: { [joint]: where }, torso, bend, legs: [leg, leg + 20] });
          const solved = solve(pose, 'front');
          const found = joint === 'mid' ? (solved.spine[5] ?? [0, 0]) : jointOf(solved, joint);
          expect(lengthOf(minus(found, where))).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it('rests on the floor if the file says floor', () => {
    expect(solve(poseOf({ at: { hip: [50, 'floor'] }, torso: 180 }), 'side').hip).toEqual([
      50, 5.8,
    ]);
  });

  it('stands, sits or kneels on the floor by default', () => {
    const lowest = (written: PoseSpec, view: View) => {
      const { hip, limbs } = solve(poseOf(written), view);
      const [near] = [limbs['near leg']];
      return { hip: hip[1], knee: near.middle[1], ankle: near.end[1], toes: near.tip[1] };
    };
    for (const view of ['side', 'front'] as const) {
      const { hip, ankle, toes } = lowest({}, view);
      expect([hip, ankle]).toEqual([expect.closeTo(51.9, 9), expect.closeTo(3.4, 9)]);
      expect(toes).toBeGreaterThan(0);
    }
    expect(lowest({ legs: [270, 180, 184] }, 'side').knee).toBeCloseTo(3.4, 9);
    expect(lowest({ legs: [0, 0, 80] }, 'side').hip).toBeCloseTo(5.8, 9);
    expect(lowest({ legs: { flat: 70 } }, 'side').hip).toBeCloseTo(5.8, 9);
    expect(lowest({ at: { hip: [50, 'floor'] } }, 'side').hip).toBeCloseTo(5.8, 9);
    expect(figureProblems({ poses: { start: {}, bow: { torso: 60 } } }, figureContext())).toEqual(
      [],
    );
  });

  it('bends knees forward and elbows backward by itself', () => {
    const pose = poseOf({
      at: { hip: [0, 40] },
      legs: { to: [0, 3.4] },
      arms: { to: [0, 50] },
    });
    const { limbs } = solve(pose, 'side');
    expect(limbs['near leg'].middle[0]).toBeGreaterThan(1);
    expect(limbs['near arm'].middle[0]).toBeLessThan(-1);
  });

  it('holds on to a place on another limb, wherever that is', () => {
    const pose = poseOf({
      at: { hip: [50, 'floor'] },
      torso: 180,
      'near leg': [110, 0],
      'near arm': { to: 'near.thigh 0.5', off: [0, 1] },
    });
    const solved = solve(pose, 'side');
    const held = plus(jointOf(solved, 'near.thigh 0.5'), [0, 1]);
    expect(lengthOf(minus(solved.limbs['near arm'].end, held))).toBeCloseTo(0, 6);
  });

  it('names limbs that hold on to each other', () => {
    const arms = { 'near arm': { to: 'far.wrist' }, 'far arm': { to: 'near.wrist' } } as const;
    expect(() => solve(poseOf(arms), 'side')).toThrow(/near arm/);
  });

  it('can be swapped if a place has no side, which means the near one', () => {
    const pose = poseOf({
      at: { ankle: [40, 3.4] },
      'near leg': [270, 270],
      'far leg': { flat: 60 },
      'near arm': [270, 270],
      'far arm': { to: 'wrist', off: [1, 0] },
    });
    const [right, left] = [solve(pose, 'front'), solve(swapSides(pose), 'front')];
    expect(lengthOf(minus(right.limbs['near leg'].end, [40, 3.4]))).toBeLessThan(1e-9);
    expect(lengthOf(minus(left.limbs['far leg'].end, [40, 3.4]))).toBeLessThan(1e-9);
    expect(jointOf(left, 'far.wrist')).toEqual(left.limbs['far arm'].end);
  });

  it('is the same after swapping its limbs twice', () => {
    for (const [id, written] of shippedFigures()) {
      for (const pose of Object.values(figureOf(written).poses)) {
        expect(swapSides(swapSides(pose)), id).toEqual(pose);
      }
    }
  });

  it('has bones of full length from the side, unless limbs point out of the picture', () => {
    for (const [id, written] of shippedFigures()) {
      const { poses, view } = figureOf(written);
      for (const pose of Object.values(poses)) {
        for (const [name, { root, middle }] of Object.entries(solve(pose, view).limbs)) {
          const limb = pose.limbs[name as keyof typeof pose.limbs];
          if (limb.kind === 'points') continue;
          const whole = name.endsWith('leg') ? LENGTH.thigh : LENGTH.upperArm;
          expect(lengthOf(minus(middle, root)), `${id} ${name}`).toBeCloseTo(
            whole * limb.shown[0],
            6,
          );
        }
      }
    }
  });
});

describe('an angle', () => {
  it('is reduced to one turn without changing its direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (degrees) => {
        const short = wrapped(degrees);
        expect(short).toBeGreaterThanOrEqual(-180);
        expect(short).toBeLessThan(180);
        expect((degrees - short) % 360).toBeCloseTo(0, 9);
      }),
    );
  });

  it('of a vector is the one it was made with', () => {
    const vector: Point = [-3, 3];
    expect(angleOf(vector)).toBeCloseTo(135, 9);
  });
});
