import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/core/figure/figure.ts';
import { sceneOf } from '../../../src/core/figure/scene.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import type { FigureSpec, View } from '../../../src/core/figure/figure-spec.ts';

function strokesOf(view: View, look: number) {
  const spec: FigureSpec = { view, poses: { lie: { torso: 180, look } } };
  const figure = figureOf(spec);
  const options = { turn: 'right', share: 0, arrows: 0 } as const;
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

describe('a mark', () => {
  const marked = (spec: FigureSpec) => {
    const figure = figureOf(spec);
    return sceneOf(figure, solve(figure.start, 'side'), {
      turn: 'right',
      share: 0,
      arrows: 0,
    });
  };

  it('is a line in one piece, or in dashes with gaps between them', () => {
    const lines = (dashed: boolean) =>
      marked({
        marks: [
          {
            line: [
              [0, 20],
              [20, 20],
            ],
            dashed,
          },
        ],
      }).flatMap((stroke) =>
        stroke.kind === 'fill' && stroke.role === 'wall' ? stroke.shapes : [],
      );
    expect(lines(false).map(({ a, b }) => [a, b])).toEqual([
      [
        [0, 20],
        [20, 20],
      ],
    ]);
    expect(lines(true).length).toBe(5);
    expect(lines(true)[0]?.b[0]).toBeLessThan(lines(true)[1]?.a[0] ?? 0);
  });

  it('is a dot that moves with a place of the body', () => {
    const at = (belly: number) => {
      const poses = { lie: { at: { hip: [50, 'floor'] as const }, torso: 180, belly } };
      const dots = marked({ poses, marks: [{ dot: 'belly', off: [0, 3] }] });
      return dots.flatMap(({ kind, shapes }) => (kind === 'cut' ? shapes : []))[0]?.a[1] ?? 0;
    };
    expect(at(0)).toBeCloseTo(8.8, 1);
    expect(at(2) - at(0)).toBeCloseTo(2, 1);
  });
});

describe('a muscle', () => {
  const hues = (spec: FigureSpec, share: number) => {
    const figure = figureOf(spec);
    const options = { turn: 'right', share, arrows: 0 } as const;
    return sceneOf(figure, solve(figure.start, 'side'), options).flatMap((stroke) =>
      stroke.kind === 'fill' ? [stroke.role] : [],
    );
  };
  const poses = { down: {}, up: { torso: 80 } };

  it('is pale at the start of the movement and has its full colour at the end', () => {
    const spec: FigureSpec = { work: ['glutes'], stretch: ['calf'], poses };
    expect(hues(spec, 0)).toEqual(expect.arrayContaining(['paleWork', 'paleStretch']));
    expect(hues(spec, 0)).not.toContain('work');
    expect(hues(spec, 1)).toEqual(expect.arrayContaining(['work', 'stretch']));
    expect(hues(spec, 1)).not.toContain('paleStretch');
  });

  it('grows in colour with the movement, by a few shades', () => {
    const spec: FigureSpec = { work: ['glutes'], poses };
    const shades = Array.from({ length: 49 }, (_, step) =>
      hues(spec, step / 48).find((role) => /work/i.test(role)),
    );
    expect([...new Set(shades)]).toEqual(['paleWork', 'work25', 'work50', 'work75', 'work']);
    expect(shades.filter((shade, at) => at > 0 && shade !== shades[at - 1])).toHaveLength(4);
  });

  it('has its full colour where nothing moves', () => {
    expect(hues({ work: ['glutes'], poses: { still: {} } }, 0)).toContain('work');
  });
});

describe('a head', () => {
  const gaps = (order: FigureSpec['order']) => {
    const figure = figureOf({ ...(order === undefined ? {} : { order }), poses: { stand: {} } });
    const options = { turn: 'right', share: 0, arrows: 0 } as const;
    const { head } = solve(figure.start, 'side');
    return sceneOf(figure, solve(figure.start, 'side'), options).filter(
      ({ kind, shapes }) =>
        kind === 'gap' && shapes.some(({ a }) => Math.hypot(a[0] - head[0], a[1] - head[1]) < 2),
    );
  };

  it('is set off from an arm of its own colour, and leaves a dim one joined to its shoulder', () => {
    expect(gaps(undefined)).toHaveLength(0);
    expect(gaps(['farArm', 'nearArm', 'farLeg', 'torso', 'nearLeg'])).toHaveLength(1);
  });
});

describe('a knee that points at the viewer', () => {
  const legs = (via: readonly [number, number], to: readonly [number, number]) => {
    const poses = { lie: { at: { hip: [50, 50] as const }, torso: 180, 'near leg': { via, to } } };
    const figure = figureOf({ view: 'top', poses });
    const options = { turn: 'right', share: 0, arrows: 0 } as const;
    return sceneOf(figure, solve(figure.start, 'top'), options).filter(
      (stroke) => stroke.kind === 'fill' && stroke.role === 'legs',
    );
  };

  it('lies on its shin, which otherwise goes on from it', () => {
    expect(legs([64, 46], [75, 46])).toHaveLength(2);
    expect(legs([74, 46], [97, 46])).toHaveLength(1);
  });
});

describe('a hand that holds a leg or rests on the body', () => {
  const bodyOrder = (order?: FigureSpec['order']) => {
    const poses = { tall: { 'far arm': { to: 'near.thigh 0.6' } } } as const;
    const figure = figureOf({ poses, ...(order === undefined ? {} : { order }) });
    const options = { turn: 'right', share: 1, arrows: 0 } as const;
    return sceneOf(figure, solve(figure.start, 'side'), options).map((stroke) =>
      stroke.kind === 'fill' ? stroke.role : stroke.kind,
    );
  };

  it('is seen on it, although its arm is behind', () => {
    const roles = bodyOrder();
    expect(roles.lastIndexOf('farSkin')).toBeGreaterThan(roles.indexOf('legs'));
    expect(roles[roles.lastIndexOf('farSkin') - 1]).toBe('gap');
  });

  it('is seen on the belly too, and not if it is on the far hip', () => {
    const hands = (to: string) => {
      const poses = { tall: { 'far arm': { to } } } as const;
      const figure = figureOf({ poses });
      const options = { turn: 'right', share: 1, arrows: 0 } as const;
      const roles = sceneOf(figure, solve(figure.start, 'side'), options).map((stroke) =>
        stroke.kind === 'fill' ? stroke.role : stroke.kind,
      );
      return roles.lastIndexOf('farSkin') > roles.indexOf('torso');
    };
    expect(hands('belly')).toBe(true);
    expect(hands('head')).toBe(true);
    expect(hands('hip')).toBe(false);
  });

  it('is painted once if its arm is in front', () => {
    const roles = bodyOrder(['farLeg', 'torso', 'nearLeg', 'nearArm', 'farArm']);
    expect(roles.filter((role) => role === 'skin')).toHaveLength(3);
    expect(roles).not.toContain('farSkin');
  });
});
