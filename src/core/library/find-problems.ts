import type { Locate } from './yaml-document.ts';
import { type Exercise, type Variant, variantId } from './exercise.ts';
import { figureComplaints } from '../figure/check.ts';
import { type FindFigure, figureIds } from '../figure/like.ts';
import type { WrittenFigure } from '../figure/written.ts';
import { allForms, LEVELS } from './variant.ts';
import { isId } from '../base/id.ts';
import { exerciseById, type Library } from './library.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { type Problem, problemPlace } from './problem.ts';
import type { Routine, Step } from './routine.ts';

/** What a file may name: everything without a mistake, figures as they were written, and what was left out. */
export interface Known extends Pick<Library, 'exercises'> {
  readonly find: FindFigure;
  /** The first mistake of each entry that was left out, by `exercise/ID` and `routine/ID`. */
  readonly left: ReadonlyMap<string, Problem>;
  /** The exercise of each form described in place, by ids, also where the exercise was left out. */
  readonly formOf: ReadonlyMap<string, string>;
}

type At = (
  path: readonly (string | number)[],
  expected: string,
  found: string,
  hint?: string,
) => Problem;

/** Makes complaints about one file, each with its place in it. */
export function complainer(file: string, locate: Locate): At {
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
export function unknownExercises(raw: unknown, known: Known, at: At): readonly Problem[] {
  const steps = (raw as { readonly steps?: unknown } | null)?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown, index) => {
    const id = (step as { readonly exercise?: unknown } | null)?.exercise;
    if (typeof id !== 'string' || !isId(id)) return [];
    const isMissing = exerciseById(known, id) === undefined;
    return isMissing ? [noExercise(['steps', index, 'exercise'], id, known, at)] : [];
  });
}

/** What is wrong with an exercise beside what its schema says. */
export function exerciseComplaints(exercise: Exercise, known: Known, at: At): readonly Problem[] {
  const variants = [
    ['easier', exercise.easier],
    ['harder', exercise.harder],
  ] as const;
  const missing = variants.flatMap(([level, variant]) =>
    variant === undefined ? [] : variantComplaints(level, variant, exercise, known, at),
  );
  return [...missing, ...beatsComplaints(exercise, at)];
}

/** Told where the dose counts, as what is missing has no line. */
function beatsComplaints({ dose, beats }: Exercise, at: At): readonly Problem[] {
  if (!('reps' in dose) || beats !== undefined) return [];
  const expected = 'what to say for up, hold and down of a repetition';
  const hint = 'type `beats: { up: lift, hold: hold, down: lower }` on a line above dose';
  return [{ ...at(['dose', 'reps'], expected, 'none', hint), path: 'beats' }];
}

/** What is wrong with the figures of an exercise and its forms. */
export function drawnComplaints(exercise: Exercise, known: Known, at: At): readonly Problem[] {
  const ids = figureIds(known.exercises);
  const forms = LEVELS.flatMap((level) => {
    const form = exercise[level];
    return form !== undefined && 'how' in form ? drawn([level, 'figure'], form.figure) : [];
  });
  return [...drawn(['figure'], exercise.figure), ...forms].flatMap(({ where, figure }) => {
    const { like } = figure;
    const waits =
      like !== undefined && known.find(like) === undefined
        ? leftOut([...where, 'like'], like, known, at)
        : undefined;
    if (waits !== undefined) return [waits];
    return figureComplaints(figure, known.find, ids).map(({ path, expected, found: what, hint }) =>
      at([...where, ...path], expected, what, hint),
    );
  });
}

function drawn(where: readonly string[], figure: WrittenFigure | undefined) {
  return figure === undefined ? [] : [{ where, figure }];
}

function variantComplaints(
  level: 'easier' | 'harder',
  variant: Variant,
  exercise: Exercise,
  known: Known,
  at: At,
): readonly Problem[] {
  const id = variantId(variant);
  if ('how' in variant) {
    const taken = exerciseById(known, id) !== undefined;
    return taken ? [at([level, 'id'], 'an id of its own', `\`${id}\``, 'an exercise has it')] : [];
  }
  if (id === exercise.id) return [at([level, 'exercise'], 'another exercise', `\`${id}\` itself`)];
  return exerciseById(known, id) === undefined
    ? [noExercise([level, 'exercise'], id, known, at)]
    : [];
}

/** What is wrong with a routine beside what its schema says. */
export function routineComplaints(routine: Routine, known: Known, at: At): readonly Problem[] {
  return routine.steps.flatMap((step, index) => stepComplaints(step, index, known, at));
}

function stepComplaints(step: Step, index: number, known: Known, at: At): readonly Problem[] {
  const exercise = exerciseById(known, step.exercise);
  if (exercise === undefined) {
    return [noExercise(['steps', index, 'exercise'], step.exercise, known, at)];
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

function noExercise(path: readonly (string | number)[], id: string, known: Known, at: At): Problem {
  const waits = leftOut(path, id, known, at);
  if (waits !== undefined) return waits;
  const form = allForms(known).find(({ variation }) => variation.id === id);
  const words = Object.values(known.exercises).flatMap((one) => [one.id, ...one.aliases]);
  const hint =
    form === undefined
      ? (didYouMean(id, words) ?? 'stretch exercise list shows them all')
      : `a form of \`${form.exercise.id}\`: name that one`;
  return at(path, 'the id of an exercise', `\`${id}\``, hint);
}

/** The complaint about what is there but was left out: no mistake of this file, and gone with that of the other. */
function leftOut(
  path: readonly (string | number)[],
  id: string,
  { left, formOf }: Known,
  at: At,
): Problem | undefined {
  const entry = `exercise/${formOf.get(id) ?? id}`;
  const first = left.get(entry);
  if (first === undefined) return undefined;
  const hint = `mend that first: ${problemPlace(first)}`;
  return {
    ...at(path, 'an exercise without a mistake', `\`${id}\`, which has one`, hint),
    after: entry,
  };
}
