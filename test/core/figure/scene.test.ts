import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/core/figure/figure.ts';
import { sceneOf } from '../../../src/core/figure/scene.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import type { FigureSpec, View } from '../../../src/core/figure/figure-spec.ts';

function strokesOf(view: View, look: number) {
  const spec: FigureSpec = { view, poses: { lie: { torso: 180, look } } };
  const figure = figureOf(spec);
  const options = { turn: 'right', hasArrows: false } as const;
  return sceneOf(figure, solve(figure.start, view), options);
}

describe('a body from above or from the front', () => {
  it('has a face that is cut out of the head if it looks at the viewer', () => {
    const faceOf = (view: View, look: number) =>
      strokesOf(view, look).flatMap(({ kind, shapes }) => (kind === 'cut' ? shapes : []));
    expect(faceOf('top', 0)).toHaveLength(3);
    expect(faceOf('front', 30)).toHaveLength(3);
    expect(faceOf('top', 180)).toEqual([]);
    expect(faceOf('side', 0)).toEqual([]);
  });

  it('has legs of two shades', () => {
    const roles = strokesOf('top', 0).map((stroke) => (stroke.kind === 'fill' ? stroke.role : ''));
    expect(roles).toContain('farLegs');
    expect(roles).toContain('legs');
    expect(roles).not.toContain('farSkin');
  });
});
