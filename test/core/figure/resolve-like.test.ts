import { describe, expect, it } from 'vitest';
import { figureOf, inheritFigure } from '../../../src/core/figure/figure.ts';
import { resolveFigure } from '../../../src/core/figure/resolve-like.ts';
import { inherit } from '../../../src/core/figure/pose.ts';
import type { FigureSpec } from '../../../src/core/figure/figure-spec.ts';
import { fours } from '../../support/sample-figures.ts';

describe('a pose', () => {
  it('inherits from the first pose', () => {
    const { end } = figureOf(fours());
    expect(end.torso).toBe(12);
    expect(end.limbs['far leg']).toMatchObject({ angles: [270, 183] });
    expect(end.limbs['near leg']).toMatchObject({ angles: [250, 183] });
  });

  it('inherits from the pose it names instead', () => {
    const poses = { ...fours().poses, other: { from: 'reach', torso: 5 } };
    const { other } = figureOf({ poses }).poses;
    expect(other?.torso).toBe(5);
    expect(other?.limbs['near leg']).toMatchObject({ angles: [250, 183] });
  });

  it('replaces single limbs by a pair, and one limb of a pair by a single one', () => {
    const single = { 'near leg': [10, 10], 'far leg': [20, 20] } as const;
    expect(inherit(single, { legs: [30, 30] })).toEqual({ legs: [30, 30] });
    expect(inherit({ legs: [30, 30] }, { 'near leg': [10, 10] })).toEqual({
      legs: [30, 30],
      'near leg': [10, 10],
    });
  });
});

describe('a figure like another', () => {
  const base = fours({ stretch: ['back'], arrow: 'head' });

  it('has the other’s fields, except its own, pose by pose', () => {
    const mixed = inheritFigure(base, {
      like: 'x',
      arrow: 'knee',
      poses: { reach: { torso: 20 } },
    });
    expect(mixed).toMatchObject({ stretch: ['back'], arrow: 'knee' });
    expect(mixed.like).toBeUndefined();
    expect(mixed.poses?.['reach']).toEqual({ 'near leg': [250, 183, 184], torso: 20 });
    expect(mixed.poses?.['start']).toEqual(base.poses?.['start']);
  });

  it('in a circle inherits nothing', () => {
    const find = (id: string): FigureSpec => ({ like: id === 'a' ? 'b' : 'a' });
    expect(resolveFigure({ like: 'a' }, find).poses).toEqual({});
  });
});
