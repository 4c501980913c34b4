import { inheritFigure } from './figure.ts';
import type { FigureSpec } from './figure-spec.ts';

/** Finds a figure by the id of the exercise or variant it belongs to, as its file has it. */
export type FigureLookup = (id: string) => FigureSpec | undefined;

/** A figure with everything its `like` leads to; an unknown id, or one that leads back to itself, adds nothing. */
export function resolveFigure(
  figure: FigureSpec,
  find: FigureLookup,
  seen: ReadonlySet<string> = new Set(),
): FigureSpec {
  const { like } = figure;
  if (like === undefined) return figure;
  const base = seen.has(like) ? undefined : find(like);
  const whole = base === undefined ? {} : resolveFigure(base, find, new Set([...seen, like]));
  return inheritFigure(whole, figure);
}
