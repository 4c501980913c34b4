import { type Locate, type Read, readDocument, readYaml } from './document.ts';
import { type Exercise, type Variant, variantId } from './exercise.ts';
import { figureComplaints } from './figure/check.ts';
import { type FindFigure, figureFinder, figureIds, withFigures } from './figure/like.ts';
import type { WrittenFigure } from './figure/written.ts';
import { exerciseById, type Library, type Origin } from './library.ts';
import { isId } from './id.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Routine, Step } from './routine.ts';
import { exerciseSchema, routineSchema } from './schema.ts';

/** One data file as the host found it: its text, or why there is none. */
export type DataFile = {
  readonly file: string;
  /** Whether it is the user's own. */
  readonly own: boolean;
  /** What its folder says it is; `unknown` for a file from anywhere. */
  readonly kind: 'exercise' | 'routine' | 'unknown';
} & ({ readonly text: string } | { readonly problem: Problem });

type Parsed =
  | { readonly kind: 'exercise'; readonly from: DataFile; readonly read: Read<Exercise> }
  | { readonly kind: 'routine'; readonly from: DataFile; readonly read: Read<Routine> };

/**
 * The library of these files; of two with one id the user's own wins. A file with a complaint is left out,
 * and all complaints of all files are in `problems`.
 */
export function buildLibrary(files: readonly DataFile[]): Library {
  const parsed = files.flatMap((file) => ('text' in file ? [parse(file, file.text)] : []));
  const problems = files.flatMap((file) => ('problem' in file ? [file.problem] : []));
  let sound = parsed;
  const complaints: Problem[] = [];
  // A file that is left out takes those with it that need it, so this goes on until nothing more falls.
  for (let fallen = true; fallen;) {
    const draft = collect(sound);
    const checked = sound.map((one) => ({ one, found: complaintsOf(one, draft) }));
    complaints.push(...checked.flatMap(({ found }) => found));
    sound = checked.filter(({ found }) => found.length === 0).map(({ one }) => one);
    fallen = sound.length < checked.length;
  }
  const { find: _, ...rest } = collect(sound);
  return { ...rest, problems: [...problems, ...complaints] };
}

function parse(from: DataFile, text: string): Parsed {
  return kindOf(from, text) === 'exercise'
    ? { kind: 'exercise', from, read: readDocument(from.file, text, exerciseSchema) }
    : { kind: 'routine', from, read: readDocument(from.file, text, routineSchema) };
}

/** A file from anywhere is what its fields say: steps make a routine, cues or a start an exercise. */
function kindOf(from: DataFile, text: string): 'exercise' | 'routine' {
  if (from.kind !== 'unknown') return from.kind;
  const read = readYaml(from.file, text);
  const fields = read.ok && typeof read.value === 'object' && read.value !== null ? read.value : {};
  const isExercise = ['cues', 'start', 'position'].some((name) => name in fields);
  return isExercise && !('steps' in fields) ? 'exercise' : 'routine';
}

interface Collected extends Pick<Library, 'exercises' | 'routines' | 'origins'> {
  /** Finds figures as they were written. */
  readonly find: FindFigure;
}

function collect(parsed: readonly Parsed[]): Collected {
  const exercises: Record<string, Exercise> = {};
  const routines: Record<string, Routine> = {};
  const origins: Record<string, Origin> = {};
  for (const { kind, from, read } of parsed) {
    if (!read.ok) continue;
    const name = `${kind}/${read.value.id}`;
    const before = Object.hasOwn(origins, name) ? origins[name] : undefined;
    // Shipped files come first, so the user's own stand in for them.
    if (kind === 'exercise') exercises[read.value.id] = read.value;
    else routines[read.value.id] = read.value;
    const overrides = from.own && before !== undefined && (!before.own || before.overrides);
    origins[name] = { file: from.file, own: from.own, overrides };
  }
  return {
    exercises: withFigures(exercises),
    routines,
    origins,
    find: figureFinder(exercises),
  };
}

/** Everything that is wrong with a file, from its top to its bottom. */
function complaintsOf(parsed: Parsed, draft: Collected): readonly Problem[] {
  return found(parsed, draft).toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function found(parsed: Parsed, draft: Collected): readonly Problem[] {
  const { read, from } = parsed;
  const known: Library = { ...draft, problems: [] };
  if (!read.ok) {
    if (read.raw === undefined) return read.problems;
    const at = complainer(from.file, read.raw.locate);
    return [...read.problems, ...unknownExercises(read.raw.value, known, at)];
  }
  const at = complainer(from.file, read.locate);
  const twin = draft.origins[`${parsed.kind}/${read.value.id}`];
  const isTwice = twin !== undefined && twin.own === from.own && twin.file !== from.file;
  const id = `\`${read.value.id}\``;
  const own = isTwice ? [at(['id'], 'an id of its own', id, `also in ${twin.file}`)] : [];
  const rest =
    parsed.kind === 'exercise'
      ? [
          ...exerciseComplaints(read.value as Exercise, known, at),
          // One that another stands in for is never drawn, and its forms would be like what is not its own.
          ...(twin?.file === from.file ? drawnComplaints(read.value as Exercise, draft, at) : []),
        ]
      : routineComplaints(read.value as Routine, known, at);
  return [...own, ...rest];
}

function complainer(file: string, locate: Locate): At {
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
function unknownExercises(raw: unknown, known: Library, at: At): readonly Problem[] {
  const steps = (raw as { readonly steps?: unknown } | null)?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown, index) => {
    const id = (step as { readonly exercise?: unknown } | null)?.exercise;
    if (typeof id !== 'string' || !isId(id)) return [];
    const isMissing = exerciseById(known, id) === undefined;
    return isMissing ? [noExercise(['steps', index, 'exercise'], id, known, at)] : [];
  });
}

type At = (
  path: readonly (string | number)[],
  expected: string,
  found: string,
  hint?: string,
) => Problem;

function exerciseComplaints(exercise: Exercise, known: Library, at: At): readonly Problem[] {
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

function drawnComplaints(exercise: Exercise, draft: Collected, at: At): readonly Problem[] {
  const ids = figureIds(draft.exercises);
  const forms = (['easier', 'harder'] as const).flatMap((level) => {
    const form = exercise[level];
    return form !== undefined && 'how' in form ? drawn([level, 'figure'], form.figure) : [];
  });
  return [...drawn(['figure'], exercise.figure), ...forms].flatMap(({ where, figure }) =>
    figureComplaints(figure, draft.find, ids).map(({ path, expected, found: what, hint }) =>
      at([...where, ...path], expected, what, hint),
    ),
  );
}

function drawn(where: readonly string[], figure: WrittenFigure | undefined) {
  return figure === undefined ? [] : [{ where, figure }];
}

function variantComplaints(
  level: 'easier' | 'harder',
  variant: Variant,
  exercise: Exercise,
  known: Library,
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

function routineComplaints(routine: Routine, known: Library, at: At): readonly Problem[] {
  return routine.steps.flatMap((step, index) => stepComplaints(step, index, known, at));
}

function stepComplaints(step: Step, index: number, known: Library, at: At): readonly Problem[] {
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

function noExercise(
  path: readonly (string | number)[],
  id: string,
  known: Library,
  at: At,
): Problem {
  const words = Object.values(known.exercises).flatMap((one) => [one.id, ...one.aliases]);
  const hint = didYouMean(id, words) ?? 'stretch exercise list shows them all';
  return at(path, 'the id of an exercise', `\`${id}\``, hint);
}
