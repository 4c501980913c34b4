import { describe, expect, it } from 'vitest';
import { arrowShapes, HEAD } from '../../../src/core/figure/arrow.ts';

/** How far an arrow reaches to the left and to the right, and half its greatest width. */
function extent(length: number, size: number) {
  const shapes = arrowShapes(
    [
      [0, 0],
      [length, 0],
    ],
    size,
  );
  const xs = shapes.flatMap(({ a, b }) => [a[0], b[0]]);
  const ys = shapes.flatMap(({ a, b }) => [a[1], b[1]]);
  return { left: Math.min(...xs), right: Math.max(...xs), half: Math.max(...ys) };
}

describe('an arrow', () => {
  it('begins earlier if it is so short that it would be all head', () => {
    expect(extent(40, 1).left).toBe(0);
    const short = extent(3, 1);
    expect(short.left).toBeLessThan(-HEAD);
    expect(short.right).toBeCloseTo(extent(40, 1).right - 37);
  });

  it('has a larger head, and is longer for it, where dots are large', () => {
    const [usual, large] = [extent(3, 1), extent(3, 1.5)];
    expect(large.half).toBeCloseTo(usual.half * 1.5);
    expect(large.left).toBeLessThan(usual.left);
  });
});
