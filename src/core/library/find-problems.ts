import { figureIds } from './shared-figures.ts';
import type { Locate } from './yaml-document.ts';
import { type Exercise, type VariantEntry, variantId } from './exercise.ts';
import { figureProblems } from '../figure/figure-problems.ts';
import { type FigureLookup } from '../figure/resolve-figure.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import { allVariants, LEVELS } from './variant.ts';
import { isId } from '../base/id.ts';
import { exerciseById, type Library } from './library.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { type Problem, problemPlace } from './problem.ts';
import type { Routine, RoutineStep } from './routine.ts';

/** What a file may name: everything without a mistake, figures as they were written, and what was left out. */
export interface CheckContext extends Pick<Library, 'exercises'> {
  readonly find: FigureLookup;
  /** The first mistake of each entry that was left out, by `exercise/ID` and `routine/ID`. */
  readonly rejected: ReadonlyMap<string, Problem>;
  /** The exercise of each form described in place, by ids, also where the exercise was left out. */
  readonly variantParents: ReadonlyMap<string, string>;
}

type MakeProblem = (
  path: readonly (string | number)[],
  expected: string,
  found: string,
  hint?: string,
) => Problem;

/** Makes complaints about one file, each with its place in it. */
export function problemsIn(file: string, locate: Locate): MakeProblem {
  return (path, expected, what, hint) => ({
    file,
    ...locate(path),
    path: path.join('.'),
    expected,
    found: what,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The steps' exercises of a file that has other mistakes too: they are not to come to light only afterwards. */
export function unknownExercises(
  raw: unknown,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const steps = (raw as { readonly steps?: unknown } | null)?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown, index) => {
    const id = (step as { readonly exercise?: unknown } | null)?.exercise;
    if (typeof id !== 'string' || !isId(id)) return [];
    const isMissing = exerciseById(known, id) === undefined;
    return isMissing ? [unknownExercise(['steps', index, 'exercise'], id, known, at)] : [];
  });
}

/** What is wrong with an exercise beside what its schema says. */
export function exerciseProblems(
  exercise: Exercise,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const variants = [
    ['easier', exercise.easier],
    ['harder', exercise.harder],
  ] as const;
  const missing = variants.flatMap(([level, variant]) =>
    variant === undefined ? [] : variantProblems(level, variant, exercise, known, at),
  );
  return [...missing, ...beatsProblems(exercise, at)];
}

/** Told where the dose counts, as what is missing has no line. */
function beatsProblems({ dose, beats }: Exercise, at: MakeProblem): readonly Problem[] {
  if (!('reps' in dose) || beats !== undefined) return [];
  const expected = 'what to say for up, hold and down of a repetition';
  const hint = 'type `beats: { up: lift, hold: hold, down: lower }` on a line above dose';
  return [{ ...at(['dose', 'reps'], expected, 'none', hint), path: 'beats' }];
}

/** What is wrong with the figures of an exercise and its forms. */
export function exerciseFigureProblems(
  exercise: Exercise,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const ids = figureIds(known.exercises);
  const forms = LEVELS.flatMap((level) => {
    const form = exercise[level];
    return form !== undefined && 'how' in form ? writtenFigure([level, 'figure'], form.figure) : [];
  });
  return [...writtenFigure(['figure'], exercise.figure), ...forms].flatMap(({ where, figure }) => {
    const { like } = figure;
    const waits =
      like !== undefined && known.find(like) === undefined
        ? rejectedProblem([...where, 'like'], like, known, at)
        : undefined;
    if (waits !== undefined) return [waits];
    return figureProblems(figure, known.find, ids).map(({ path, expected, found: what, hint }) =>
      at([...where, ...path], expected, what, hint),
    );
  });
}

function writtenFigure(where: readonly string[], figure: FigureSpec | undefined) {
  return figure === undefined ? [] : [{ where, figure }];
}

function variantProblems(
  level: 'easier' | 'harder',
  variant: VariantEntry,
  exercise: Exercise,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const id = variantId(variant);
  if ('how' in variant) {
    const taken = exerciseById(known, id) !== undefined;
    return taken ? [at([level, 'id'], 'an id of its own', `\`${id}\``, 'an exercise has it')] : [];
  }
  if (id === exercise.id) return [at([level, 'exercise'], 'another exercise', `\`${id}\` itself`)];
  return exerciseById(known, id) === undefined
    ? [unknownExercise([level, 'exercise'], id, known, at)]
    : [];
}

/** What is wrong with a routine beside what its schema says. */
export function routineProblems(
  routine: Routine,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  return routine.steps.flatMap((step, index) => stepProblems(step, index, known, at));
}

function stepProblems(
  step: RoutineStep,
  index: number,
  known: CheckContext,
  at: MakeProblem,
): readonly Problem[] {
  const exercise = exerciseById(known, step.exercise);
  if (exercise === undefined) {
    return [unknownExercise(['steps', index, 'exercise'], step.exercise, known, at)];
  }
  const isHeld = 'hold' in exercise.dose;
  const { reps, tempo, hold } = step.dose;
  const wants = isHeld && hold === undefined && (reps === undefined) !== (tempo === undefined);
  return wants
    ? [
        at(
          ['steps', index, 'dose'],
          'reps and tempo together',
          'only one of them',
          `${exercise.id} is held by default`,
        ),
      ]
    : [];
}

function unknownExercise(
  path: readonly (string | number)[],
  id: string,
  known: CheckContext,
  at: MakeProblem,
): Problem {
  const waits = rejectedProblem(path, id, known, at);
  if (waits !== undefined) return waits;
  const form = allVariants(known).find(({ inline }) => inline.id === id);
  const words = Object.values(known.exercises).flatMap((one) => [one.id, ...one.aliases]);
  const hint =
    form === undefined
      ? (didYouMean(id, words) ?? 'stretch exercise list shows them all')
      : `a form of \`${form.exercise.id}\`: name that one`;
  return at(path, 'the id of an exercise', `\`${id}\``, hint);
}

/** The complaint about what is there but was left out: no mistake of this file, and gone with that of the other. */
function rejectedProblem(
  path: readonly (string | number)[],
  id: string,
  { rejected, variantParents }: CheckContext,
  at: MakeProblem,
): Problem | undefined {
  const entry = `exercise/${variantParents.get(id) ?? id}`;
  const first = rejected.get(entry);
  if (first === undefined) return undefined;
  const hint = `mend that first: ${problemPlace(first)}`;
  return {
    ...at(path, 'an exercise without a mistake', `\`${id}\`, which has one`, hint),
    causedBy: entry,
  };
}
