import { describe, expect, it } from 'vitest';
import { arrowPaths, arrowsOf } from '../../../src/core/figure/arrow.ts';
import { figureOf } from '../../../src/core/figure/figure.ts';
import { leadingJoint } from '../../../src/core/figure/leading-joint.ts';
import type { PoseSpec } from '../../../src/core/figure/figure-spec.ts';
import { fours, shippedFigures } from '../../support/sample-figures.ts';

const SHIPPED = new Map(shippedFigures());

function leading(id: string): string | undefined {
  return leadingJoint(figureOf(SHIPPED.get(id) ?? {}));
}

describe('the joint that leads', () => {
  it('is the one nearest to the trunk of those that move far', () => {
    expect(leading('bridge')).toBe('hip');
    expect(leading('childs-pose')).toBe('hip');
    expect(leading('cat-cow')).toBe('belly');
    expect(leading('single-knee-to-chest')).toBe('near.knee');
    expect(leading('hamstring')).toBe('near.ankle');
    expect(leading('open-book')).toBe('near.wrist');
    expect(leading('prone-press-up')).toBe('shoulder');
  });

  it('is the head only if nothing else moves, and none if nothing does', () => {
    const lie: PoseSpec = { at: { hip: [50, 'floor'] }, torso: 180, legs: { flat: 70 } };
    const nod = figureOf({ poses: { lie, nod: { ...lie, head: 30 } } });
    expect(leadingJoint(nod)).toBe('head');
    expect(leadingJoint(figureOf({ poses: { lie } }))).toBeUndefined();
  });
});

describe('the arrow of a figure', () => {
  it('is along the joint that leads if the file names none, and missing if it wants none', () => {
    expect(arrowsOf(figureOf(fours()))).toEqual(['hip']);
    expect(arrowsOf(figureOf(fours({ arrow: 'ankle' })))).toEqual(['ankle']);
    expect(arrowsOf(figureOf(fours({ arrow: [] })))).toEqual([]);
    expect(arrowsOf(figureOf({ poses: { still: {} } }))).toEqual([]);
  });

  it('of a joint of the trunk is on the side to which it moves', () => {
    const heights = (id: string, arrow: string) => {
      const [path = []] = arrowPaths(figureOf({ ...SHIPPED.get(id), arrow }));
      return path.map(([, y]) => y);
    };
    // Up from a bridge’s front, and from the back on hands and knees.
    for (const [id, joint, above] of [
      ['bridge', 'hip', 12],
      ['cat-cow', 'belly', 36],
    ] as const) {
      const ys = heights(id, joint);
      expect(Math.min(...ys), id).toBeGreaterThan(above);
      expect(ys.at(-1), id).toBeGreaterThan(ys[0] ?? 0);
    }
  });
});
