import type { Exercise } from '../../src/core/library/exercise.ts';
import { type Figure, figureOf } from '../../src/core/figure/figure.ts';
import type { FigureSpec } from '../../src/core/figure/figure-spec.ts';
import type { FigureContext } from '../../src/core/figure/figure-problems.ts';
import { strainFinder } from '../../src/core/figure/figure-strains.ts';
import { figureFinder, figureIds } from '../../src/core/library/shared-figures.ts';
import { shippedLibrary } from './sample-library.ts';

/** Every shipped figure, of the exercises and of their variants, by id. */
export function shippedFigures(): readonly (readonly [id: string, figure: FigureSpec])[] {
  return Object.values(shippedLibrary().exercises).flatMap((exercise) => {
    const variants = [exercise.easier, exercise.harder].flatMap((entry) =>
      entry !== undefined && 'how' in entry ? [entry] : [],
    );
    return [exercise, ...variants].flatMap(({ id, figure }) =>
      figure === undefined ? [] : [[id, figure] as const],
    );
  });
}

/** The figures of some exercises, for a figure that is checked against them. */
export function figureContext(exercises: Readonly<Record<string, Exercise>> = {}): FigureContext {
  return { find: figureFinder(exercises), ids: figureIds(exercises), strainsOf: strainFinder() };
}

/** A figure on hands and knees that reaches with the right leg, with some fields changed. */
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

/** A shipped figure, ready to draw. */
export function shippedFigure(id: string): Figure {
  const found = shippedFigures().find(([name]) => name === id);
  if (found === undefined) throw new Error(`no figure of ${id}`);
  return figureOf(found[1]);
}
