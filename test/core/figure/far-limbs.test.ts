import { describe, expect, it } from 'vitest';
import { blender } from '../../../src/core/figure/blend.ts';
import { seenShapes, setOffShapes } from '../../../src/core/figure/far-limbs.ts';
import { type Figure, figureOf } from '../../../src/core/figure/figure.ts';
import { type BodyShapes, bodyShapes, type Capsule } from '../../../src/core/figure/shapes.ts';
import { solve } from '../../../src/core/figure/solve-pose.ts';
import { type FigureSpec, PARTS, type PoseSpec } from '../../../src/core/figure/figure-spec.ts';
import { shippedFigures } from '../../support/sample-figures.ts';

/** The pieces of a far limb that are drawn: `thigh shin foot`, or `-` for one that is not. */
function drawn(pose: PoseSpec, limb: 'far leg' | 'far arm' = 'far leg'): string {
  const figure = figureOf({ poses: { only: pose } });
  return piecesIn(figure, bodyShapes(solve(figure.start, 'side')), limb);
}

function piecesIn(figure: Figure, body: BodyShapes, limb: 'far leg' | 'far arm'): string {
  const seen = seenShapes(limb === 'far leg' ? 'farLeg' : 'farArm', figure, body);
  const firsts = limb === 'far leg' ? [0, 1, 3] : [0, 1, 2];
  return firsts
    .map((index) => (seen.includes(body.limbs[limb][index] as Capsule) ? 'x' : '-'))
    .join('');
}

describe('a far limb', () => {
  it('is a band beside a near leg that stands or is bent up', () => {
    expect(drawn({ legs: [270, 270, 'flat'] })).toBe('xxx');
    expect(drawn({ torso: 180, legs: [60, 290, 'flat'] })).toBe('xxx');
  });

  it('is not drawn where it nearly coincides with the near one', () => {
    expect(drawn({ at: { hip: [50, 'floor'] }, torso: 0, legs: [180, 180] })).toBe('---');
    expect(drawn({ arms: [0, 0] }, 'far arm')).toBe('---');
  });

  it('has no foot without a shin', () => {
    const table = { at: { hip: [50, 'floor'] }, torso: 180, 'near leg': [90, 5] } as const;
    expect(drawn({ ...table, 'far leg': [90, 5] })).toBe('x--');
    expect(drawn({ ...table, 'far leg': [60, 5] })).toBe('xxx');
  });

  it('is drawn in front of the trunk whatever it coincides with', () => {
    const order = ['torso', 'nearArm', 'farArm', 'farLeg', 'nearLeg'] as const;
    const figure = figureOf({ order, poses: { only: { arms: [0, 0] } } });
    const body = bodyShapes(solve(figure.start, 'side'));
    expect(piecesIn(figure, body, 'far arm')).toBe('xxx');
  });

  it('comes or goes once in every shipped movement, or twice if it passes the near one', () => {
    for (const [id, spec] of shippedFigures()) {
      const figure = figureOf(spec);
      if (figure.view !== 'side') continue;
      const pose = blender(figure.start, figure.end, figure.view);
      const bodies = Array.from({ length: 49 }, (_, step) =>
        bodyShapes(solve(pose(step / 48), figure.view)),
      );
      for (const limb of ['far leg', 'far arm'] as const) {
        const states = bodies.map((body) => piecesIn(figure, body, limb));
        for (const piece of [0, 1, 2]) {
          const turns = states.filter(
            (one, at) => at > 0 && one[piece] !== states[at - 1]?.[piece],
          );
          expect(turns.length, `${id} ${limb}: ${states.join(' ')}`).toBeLessThanOrEqual(2);
        }
      }
    }
  });
});

describe('the gap around a near leg', () => {
  const setOff = (far: readonly [number, number], order: FigureSpec['order'] = [...PARTS]) => {
    const legs = { 'near leg': [270, 270], 'far leg': far } as const;
    const figure = figureOf({ order, poses: { only: legs } });
    return setOffShapes('nearLeg', figure, bodyShapes(solve(figure.start, 'side'))).length;
  };

  it('is left out beside a band of the far one, which stays joined to it', () => {
    expect(setOff([270, 270])).toBe(0);
    expect(setOff([310, 300])).toBe(5);
    // A far leg in front of the trunk has the near one's colour.
    expect(setOff([270, 270], ['torso', 'farLeg', 'nearLeg', 'farArm', 'nearArm'])).toBe(5);
  });
});
