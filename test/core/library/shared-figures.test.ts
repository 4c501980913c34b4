import { describe, expect, it } from 'vitest';
import type { FigureSpec } from '../../../src/core/figure/figure-spec.ts';
import { resolveFigure } from '../../../src/core/figure/resolve-like.ts';
import {
  figureFinder,
  figureIds,
  withResolvedFigures,
} from '../../../src/core/library/shared-figures.ts';
import { exercise } from '../../support/sample-library.ts';
import { fours } from '../../support/sample-figures.ts';

describe('a shared figure', () => {
  const base = fours({ stretch: ['back'], arrow: 'head' });
  const figure: FigureSpec = { like: 'base' };
  const variant = { id: 'variant', name: 'Variant', how: 'So.', figure };
  const exercises = {
    base: exercise('base', { figure: base }),
    second: exercise('second', { figure: { like: 'variant' }, easier: variant }),
    third: exercise('third'),
  };

  it('is found by the id of an exercise or variant, also through another one', () => {
    expect(resolveFigure({ like: 'variant' }, figureFinder(exercises))).toEqual(base);
  });

  it('replaces the reference in exercises and their variants', () => {
    const { second } = withResolvedFigures(exercises);
    expect(second?.figure).toEqual(base);
    expect(second?.easier).toMatchObject({ figure: base });
  });

  it('has the id of each exercise or variant with a figure', () => {
    expect(figureIds(exercises).toSorted()).toEqual(['base', 'second', 'variant']);
  });
});
