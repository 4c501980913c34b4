import type { FigureSpec } from '../figure/figure-spec.ts';
import { type FigureLookup, resolveFigure } from '../figure/resolve-like.ts';
import type { Exercise, VariantEntry } from './exercise.ts';

type Exercises = Readonly<Record<string, Exercise>>;

/** Finds figures by the id of an exercise or of a variant described inside one. */
export function figureFinder(exercises: Exercises): FigureLookup {
  const known = figuresById(exercises);
  return (id) => known.get(id);
}

/** The ids of the exercises and variants that have a figure. */
export function figureIds(exercises: Exercises): readonly string[] {
  return [...figuresById(exercises).keys()];
}

function figuresById(exercises: Exercises): ReadonlyMap<string, FigureSpec> {
  const known = new Map<string, FigureSpec>();
  for (const exercise of Object.values(exercises)) {
    const variants = [exercise.easier, exercise.harder].flatMap((entry) => inlineVariants(entry));
    for (const { id, figure } of [...variants, exercise]) {
      if (figure !== undefined) known.set(id, figure);
    }
  }
  return known;
}

/** The exercises with figures that no longer refer to others. */
export function withResolvedFigures(exercises: Exercises): Exercises {
  const find = figureFinder(exercises);
  return Object.fromEntries(
    Object.entries(exercises).map(([id, exercise]) => [id, withResolvedFigure(exercise, find)]),
  );
}

function withResolvedFigure(exercise: Exercise, find: FigureLookup): Exercise {
  const { figure, easier, harder } = exercise;
  return {
    ...exercise,
    ...(figure === undefined ? {} : { figure: resolveFigure(figure, find) }),
    ...(easier === undefined ? {} : { easier: variantWithFigure(easier, find) }),
    ...(harder === undefined ? {} : { harder: variantWithFigure(harder, find) }),
  };
}

function variantWithFigure(entry: VariantEntry, find: FigureLookup): VariantEntry {
  return 'figure' in entry && entry.figure !== undefined
    ? { ...entry, figure: resolveFigure(entry.figure, find) }
    : entry;
}

function inlineVariants(entry: VariantEntry | undefined) {
  return entry !== undefined && 'how' in entry ? [entry] : [];
}
