import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../src/core/figure/bounds.ts';
import { figureOf } from '../../../src/core/figure/figure.ts';
import type { FigureSpec, PropSpec } from '../../../src/core/figure/figure-spec.ts';
import { boxesOf, boxShapes, lengthsOf } from '../../../src/core/figure/props.ts';
import { poseOf } from '../../../src/core/figure/pose.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import { angleOf, dot, leftOf, lengthOf, minus, unit } from '../../../src/core/figure/vector.ts';

function standing(torso: number, props: readonly PropSpec[] = []): FigureSpec {
  return {
    props,
    poses: {
      stand: { at: { hip: [50, 51.6] }, torso, legs: { flat: 47 } },
      same: {},
    },
  };
}

describe('a chair', () => {
  const [board, back, leg] = boxesOf([{ chair: [32, 26.5] }]);

  it('has the top of its seat at the given height, around the given place', () => {
    const [x = 0, y = 0, width = 0, height = 0] = board ?? [];
    expect([x + width / 2, y + height]).toEqual([32, 26.5]);
  });

  it('stands on the floor, with its back higher than the seat and at the left', () => {
    expect([back?.[1], leg?.[1]]).toEqual([0, 0]);
    expect((back?.[1] ?? 0) + (back?.[3] ?? 0)).toBeGreaterThan(40);
    expect(back?.[0]).toBeLessThan(leg?.[0] ?? 0);
  });
});

describe('a step', () => {
  it('is a box on the floor', () => {
    expect(boxesOf([{ step: [40, 26, 9] }])).toEqual([[40, 0, 26, 9]]);
  });
});

describe('a box', () => {
  it.each([
    ['flat', [10, 0, 26, 9]],
    ['upright', [10, 5, 3, 40]],
    ['square', [0, 0, 12, 12]],
  ] as const)('that is %s is filled to its edges and not beyond', (_, box) => {
    const [x, y, width, height] = box;
    const shapes = boxShapes(box);
    const ends = shapes.flatMap(({ a, b, ra }) => [a, b].map((point) => ({ point, ra })));
    const xs = ends.flatMap(({ point, ra }) => [point[0] - ra, point[0] + ra]);
    const ys = ends.flatMap(({ point, ra }) => [point[1] - ra, point[1] + ra]);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([x, x + width]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([y, y + height]);
  });
});

describe('a stick', () => {
  const props: readonly PropSpec[] = [{ stick: ['hip', 'head'], off: 7 }];

  it.each([90, 45, 0])('lies along the back of a trunk at %i degrees, longer than it', (torso) => {
    const solved = solve(poseOf({ torso, at: { hip: [50, 51.6] } }), 'side');
    const [stick] = lengthsOf(props, solved);
    if (stick === undefined) throw new Error('no stick');
    const way = minus(stick.b, stick.a);
    expect(angleOf(way)).toBeCloseTo(torso, 5);
    expect(lengthOf(way)).toBeGreaterThan(lengthOf(minus(solved.head, solved.hip)) + 10);
    // The body faces right, so its back is at the left of the way up.
    expect(dot(minus(stick.a, solved.hip), leftOf(unit(way)))).toBeCloseTo(7, 5);
  });

  it('has room in the picture', () => {
    const left = (own: readonly PropSpec[]) => boundsOf(figureOf(standing(90, own)), false).left;
    expect(left([{ stick: ['hip', 'head'], off: 30 }])).toBeLessThan(left([]));
  });
});
