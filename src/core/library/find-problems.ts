import { figureProblems } from '../figure/figure-problems.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import type { StrainFinder } from '../figure/figure-strains.ts';
import type { FigureLookup } from '../figure/resolve-like.ts';
import { isId } from '../base/id.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { type Exercise, type VariantEntry, variantId } from './exercise.ts';
import { exerciseById, type Library } from './library.ts';
import { type Problem, problemPlace } from './problem.ts';
import { MOST_STEPS, type Routine, type RoutineStep } from './routine.ts';
import { figureIds } from './shared-figures.ts';
import { allVariants, LEVELS } from './variant.ts';
import type { Locate } from './yaml-document.ts';

/** What a file can refer to: everything accepted so far, figures as their files have them, and what was rejected. */
export interface CheckContext extends Pick<Library, 'exercises'> {
  readonly find: FigureLookup;
  readonly strainsOf: StrainFinder;
  /** The first problem of each rejected entry, by `exercise/ID` and `routine/ID`. */
  readonly rejected: ReadonlyMap<string, Problem>;
  /** The id of the exercise that describes a variant, by the variant's id; also if the exercise is rejected. */
  readonly variantParents: ReadonlyMap<string, string>;
}

type Path = readonly (string | number)[];

type MakeProblem = (path: Path, expected: string, found: string, hint?: string) => Problem;

/** Makes problems of one file, each with its place in it. */
export function problemsIn(file: string, locate: Locate): MakeProblem {
  return (path, expected, found, hint) => ({
    file,
    ...locate(path),
    path: path.join('.'),
    expected,
    found,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The unknown exercises in the steps of a file with other problems, so that they are reported together. */
export function unknownExercises(
  raw: unknown,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const steps = (raw as { readonly steps?: unknown } | null)?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.slice(0, MOST_STEPS).flatMap((step: unknown, index) => {
    const id = (step as { readonly exercise?: unknown } | null)?.exercise;
    if (typeof id !== 'string' || !isId(id)) return [];
    const isMissing = exerciseById(context, id) === undefined;
    return isMissing ? [unknownExercise(['steps', index, 'exercise'], id, context, at)] : [];
  });
}

/** The problems of an exercise that its schema does not find, except those of its figures. */
export function exerciseProblems(
  exercise: Exercise,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const variants = LEVELS.flatMap((level) => {
    const variant = exercise[level];
    return variant === undefined ? [] : variantProblems(level, variant, exercise, context, at);
  });
  return [...variants, ...beatsProblems(exercise, at)];
}

/** Reported at the dose, because a missing field has no line. */
function beatsProblems({ dose, beats }: Exercise, at: MakeProblem): readonly Problem[] {
  if (!('reps' in dose) || beats !== undefined) return [];
  const expected = 'what to say for up, hold and down of a repetition';
  const hint = 'type `beats: { up: lift, hold: hold, down: lower }` on a line above dose';
  return [{ ...at(['dose', 'reps'], expected, 'none', hint), path: 'beats' }];
}

/** The problems of the figures of an exercise and its variants. */
export function exerciseFigureProblems(
  exercise: Exercise,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const ids = figureIds(context.exercises);
  return figuresIn(exercise).flatMap(({ path, figure }) => {
    const rejected = rejectedFigure(path, figure, context, at);
    if (rejected !== undefined) return [rejected];
    return figureProblems(figure, { ...context, ids }).map((problem) =>
      at([...path, ...problem.path], problem.expected, problem.found, problem.hint),
    );
  });
}

interface LocatedFigure {
  readonly path: Path;
  readonly figure: FigureSpec;
}

function figuresIn(exercise: Exercise): readonly LocatedFigure[] {
  const located = (path: Path, figure: FigureSpec | undefined) =>
    figure === undefined ? [] : [{ path, figure }];
  const variants = LEVELS.flatMap((level) => {
    const variant = exercise[level];
    const isInline = variant !== undefined && 'how' in variant;
    return isInline ? located([level, 'figure'], variant.figure) : [];
  });
  return [...located(['figure'], exercise.figure), ...variants];
}

function rejectedFigure(
  path: Path,
  { like }: FigureSpec,
  context: CheckContext,
  at: MakeProblem,
): Problem | undefined {
  if (like === undefined || context.find(like) !== undefined) return undefined;
  return rejectedProblem([...path, 'like'], like, context, at);
}

function variantProblems(
  level: 'easier' | 'harder',
  variant: VariantEntry,
  exercise: Exercise,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const id = variantId(variant);
  const isExercise = exerciseById(context, id) !== undefined;
  if ('how' in variant) {
    const hint = 'an exercise already has it';
    return isExercise ? [at([level, 'id'], 'a unique id', `\`${id}\``, hint)] : [];
  }
  if (id === exercise.id) return [at([level, 'exercise'], 'another exercise', `\`${id}\` itself`)];
  return isExercise ? [] : [unknownExercise([level, 'exercise'], id, context, at)];
}

/** The problems of a routine that its schema does not find. */
export function routineProblems(
  routine: Routine,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  return routine.steps.flatMap((step, index) => stepProblems(step, index, context, at));
}

function stepProblems(
  step: RoutineStep,
  index: number,
  context: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const exercise = exerciseById(context, step.exercise);
  if (exercise === undefined) {
    return [unknownExercise(['steps', index, 'exercise'], step.exercise, context, at)];
  }
  const { reps, tempo, hold } = step.dose;
  const isHeld = 'hold' in exercise.dose && hold === undefined;
  if (!isHeld || (reps === undefined) === (tempo === undefined)) return [];
  const hint = `${exercise.id} is held by default`;
  return [at(['steps', index, 'dose'], 'reps and tempo together', 'only one of them', hint)];
}

function unknownExercise(path: Path, id: string, context: CheckContext, at: MakeProblem): Problem {
  const rejected = rejectedProblem(path, id, context, at);
  if (rejected !== undefined) return rejected;
  const variant = allVariants(context).find(({ inline }) => inline.id === id);
  const words = Object.values(context.exercises).flatMap((one) => [one.id, ...one.aliases]);
  const hint =
    variant === undefined
      ? (didYouMean(id, words) ?? 'stretch exercise list shows them all')
      : `a variant of \`${variant.exercise.id}\`: name that exercise`;
  return at(path, 'the id of an exercise', `\`${id}\``, hint);
}

/** The problem of referring to a rejected exercise, which goes away once that one is fixed; undefined if it is not. */
function rejectedProblem(
  path: Path,
  id: string,
  { rejected, variantParents }: CheckContext,
  at: MakeProblem,
): Problem | undefined {
  const entry = `exercise/${variantParents.get(id) ?? id}`;
  const first = rejected.get(entry);
  if (first === undefined) return undefined;
  const hint = `fix that first: ${problemPlace(first)}`;
  return {
    ...at(path, 'an exercise without a mistake', `\`${id}\`, which has one`, hint),
    causedBy: entry,
  };
}
