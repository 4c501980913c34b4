import type { Exercise, Variant } from '../library/exercise.ts';
import { likeOther } from './figure.ts';
import type { WrittenFigure } from './written.ts';

/** The figure that an exercise, or a form described inside one, has been given in its file. */
export type FindFigure = (id: string) => WrittenFigure | undefined;

/** Finds figures by the id of an exercise or of one of its forms, as they were written. */
export function figureFinder(exercises: Readonly<Record<string, Exercise>>): FindFigure {
  const known = figuresById(exercises);
  return (id) => known.get(id);
}

/** The ids of exercises, and of forms of them, that have a figure. */
export function figureIds(exercises: Readonly<Record<string, Exercise>>): readonly string[] {
  return [...figuresById(exercises).keys()];
}

function figuresById(
  exercises: Readonly<Record<string, Exercise>>,
): ReadonlyMap<string, WrittenFigure> {
  const known = new Map<string, WrittenFigure>();
  for (const exercise of Object.values(exercises)) {
    const forms = [exercise.easier, exercise.harder].flatMap((form) => inlineForm(form));
    for (const { id, figure } of [...forms, exercise]) {
      if (figure !== undefined) known.set(id, figure);
    }
  }
  return known;
}

/** A figure with what it takes from others; from one that is not there, or from itself, it takes nothing. */
export function completed(
  figure: WrittenFigure,
  find: FindFigure,
  seen: ReadonlySet<string> = new Set(),
): WrittenFigure {
  const { like } = figure;
  if (like === undefined) return figure;
  const base = seen.has(like) ? undefined : find(like);
  const whole = base === undefined ? {} : completed(base, find, new Set([...seen, like]));
  return likeOther(whole, figure);
}

/** Exercises whose figures take nothing from others any more. */
export function withFigures(
  exercises: Readonly<Record<string, Exercise>>,
): Readonly<Record<string, Exercise>> {
  const find = figureFinder(exercises);
  return Object.fromEntries(
    Object.entries(exercises).map(([id, exercise]) => [id, withFigure(exercise, find)]),
  );
}

function withFigure(exercise: Exercise, find: FindFigure): Exercise {
  const { figure, easier, harder } = exercise;
  return {
    ...exercise,
    ...(figure === undefined ? {} : { figure: completed(figure, find) }),
    ...(easier === undefined ? {} : { easier: formWithFigure(easier, find) }),
    ...(harder === undefined ? {} : { harder: formWithFigure(harder, find) }),
  };
}

function formWithFigure(form: Variant, find: FindFigure): Variant {
  return 'figure' in form && form.figure !== undefined
    ? { ...form, figure: completed(form.figure, find) }
    : form;
}

function inlineForm(form: Variant | undefined) {
  return form !== undefined && 'how' in form ? [form] : [];
}
