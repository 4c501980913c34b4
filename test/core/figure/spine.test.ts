import { describe, expect, it } from 'vitest';
import { poseOf } from '../../../src/core/figure/pose.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import { bodyShapes, type Capsule } from '../../../src/core/figure/shapes.ts';
import type { PoseSpec } from '../../../src/core/figure/figure-spec.ts';

/** Lying on the back, where the front is up: the low back is two fifths of the way from the hip to the shoulder. */
const SUPINE: PoseSpec = {
  at: { hip: [50, 'floor'] },
  torso: 180,
  arms: { to: 'belly', off: [0, 7] },
};

const lying = (own: PoseSpec) => solve(poseOf({ ...SUPINE, ...own }), 'side');

describe('the low back', () => {
  it('is hollowed without moving hips, shoulders or head', () => {
    const [flat, hollow] = [lying({}), lying({ arch: 4 })];
    for (const joint of ['hip', 'shoulder', 'head'] as const)
      expect(hollow[joint]).toEqual(flat[joint]);
    const risen = hollow.spine.map(([, y], index) => y - (flat.spine[index]?.[1] ?? 0));
    expect(Math.max(...risen)).toBeCloseTo(4, 0);
    expect(risen.indexOf(Math.max(...risen))).toBeLessThan(5);
  });

  it('lets light under it', () => {
    expect(edges(lying({})).bottom).toBeLessThan(2);
    expect(edges(lying({ arch: 4 })).bottom).toBeGreaterThan(4);
  });
});

describe('the belly', () => {
  it('stands out and is drawn in, and leaves the back where it is', () => {
    const [easy, out, drawn] = [lying({}), lying({ belly: 2 }), lying({ belly: -2 })].map(edges);
    expect((out?.top ?? 0) - (easy?.top ?? 0)).toBeCloseTo(2, 1);
    expect((drawn?.top ?? 0) - (easy?.top ?? 0)).toBeCloseTo(-2, 1);
    expect(out?.bottom).toBeCloseTo(easy?.bottom ?? 0, 6);
  });

  it('takes the hands on it along', () => {
    const [easy, out] = [lying({}), lying({ belly: 2 })].map(
      ({ limbs }) => limbs['near arm'].end[1],
    );
    expect((out ?? 0) - (easy ?? 0)).toBeCloseTo(2, 1);
  });
});

/** The lower and upper edge of the trunk at the low back. */
function edges(solved: ReturnType<typeof solve>): {
  readonly bottom: number;
  readonly top: number;
} {
  const piece: Capsule | undefined = bodyShapes(solved).torso[3];
  const [, y] = piece?.b ?? [0, 0];
  const radius = piece?.rb ?? 0;
  return { bottom: y - radius, top: y + radius };
}
