import { type Figure, figureOf } from '../../src/core/figure/figure.ts';
import type { FigureSpec } from '../../src/core/figure/figure-spec.ts';
import { shippedLibrary } from './sample-library.ts';

/** Every shipped figure, of the exercises and of their forms, by id. */
export function shippedFigures(): readonly (readonly [id: string, written: FigureSpec])[] {
  return Object.values(shippedLibrary().exercises).flatMap((exercise) => {
    const forms = [exercise.easier, exercise.harder].flatMap((form) =>
      form !== undefined && 'how' in form ? [form] : [],
    );
    return [exercise, ...forms].flatMap(({ id, figure }) =>
      figure === undefined ? [] : [[id, figure] as const],
    );
  });
}

/** A figure on hands and knees that reaches with the right leg, with what is given instead. */
export function fours(change: Partial<FigureSpec> = {}): FigureSpec {
  return {
    poses: {
      start: {
        at: { 'near.knee': [40, 'floor'] },
        torso: 12,
        legs: [270, 183, 184],
        arms: { palm: 71 },
      },
      reach: { 'near leg': [250, 183, 184] },
    },
    ...change,
  };
}

/** A shipped figure ready to be drawn. */
export function shippedFigure(id: string): Figure {
  const found = shippedFigures().find(([name]) => name === id);
  if (found === undefined) throw new Error(`no figure of ${id}`);
  return figureOf(found[1]);
}
