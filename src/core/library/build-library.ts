import { figureFinder, withResolvedFigures } from './shared-figures.ts';
import {
  problemsIn,
  exerciseFigureProblems,
  exerciseProblems,
  type CheckContext,
  routineProblems,
  unknownExercises,
} from './find-problems.ts';
import { type Locate, type ReadResult, readDocument, readYaml } from './yaml-document.ts';
import type { Exercise } from './exercise.ts';
import { type FigureLookup } from '../figure/resolve-figure.ts';
import { LEVELS } from './variant.ts';
import { isId } from '../base/id.ts';
import type { Library, Origin } from './library.ts';
import { nameOfFile, type Problem } from './problem.ts';
import type { Routine } from './routine.ts';
import { exerciseSchema, routineSchema } from './schema.ts';

/** One data file as the host found it: its text, or why there is none. */
export type DataFile = {
  readonly file: string;
  /** Whether it is the user's own. */
  readonly own: boolean;
  /** What its folder says it is; `unknown` for a file from anywhere. */
  readonly kind: 'exercise' | 'routine' | 'unknown';
} & ({ readonly text: string } | { readonly problem: Problem });

type ParsedFile =
  | { readonly kind: 'exercise'; readonly from: DataFile; readonly read: ReadResult<Exercise> }
  | { readonly kind: 'routine'; readonly from: DataFile; readonly read: ReadResult<Routine> };

/** What a text was found to hold. */
export type LibraryEntry =
  | { readonly kind: 'exercise'; readonly value: Exercise }
  | { readonly kind: 'routine'; readonly value: Routine };

/** Texts that together made a library without a problem, with what each holds, as it was written. */
export type ValidatedTexts = ReadonlyMap<string, LibraryEntry>;

/**
 * The library of these files; of two with one id the user's own wins. A file with a complaint is left out,
 * and all complaints of all files are in `problems`. Texts that are known to be `validated` are not parsed again.
 */
export function buildLibrary(
  files: readonly DataFile[],
  validated: ValidatedTexts = new Map(),
): Library {
  const parsed = files.flatMap((file) =>
    'text' in file ? [parse(file, file.text, validated)] : [],
  );
  const problems = files.flatMap((file) =>
    'problem' in file ? [{ ...file.problem, entry: entryOfFile(file) }] : [],
  );
  const rejected = new Map<string, Problem>(problems.map((problem) => [problem.entry, problem]));
  for (const one of parsed) {
    const [first] = one.read.ok ? [] : one.read.problems;
    if (first !== undefined) rejected.set(entryOf(one), first);
  }
  const variantParents = new Map(parsed.flatMap((one) => variantIds(one)));
  const figuresValid = validatedFigures(parsed, validated);
  let standing = parsed;
  const problemsFound: Problem[] = [];
  // A file that is left out takes those with it that need it, so this goes on until nothing more falls.
  for (let fallen = true; fallen;) {
    const draft = collect(standing);
    const checked = standing.map((one) => ({
      one,
      found: problemsOf(one, { ...draft, rejected, variantParents, figuresValid }),
    }));
    for (const { one, found } of checked) {
      const first = found.find(({ causedBy }) => causedBy === undefined) ?? found[0];
      if (first === undefined) continue;
      problemsFound.push(...found);
      // Of what waits for another it is told what that one waits for.
      rejected.set(entryOf(one), rejected.get(first.causedBy ?? '') ?? first);
    }
    standing = checked.filter(({ found }) => found.length === 0).map(({ one }) => one);
    fallen = standing.length < checked.length;
  }
  const { find: _, ...rest } = collect(standing);
  return { ...rest, problems: [...problems, ...problemsFound] };
}

/** What each of these files holds, to be told again of a library that had no problems. */
export function validatedTexts(files: readonly DataFile[]): ValidatedTexts {
  return new Map(
    files.flatMap((file): readonly (readonly [string, LibraryEntry])[] => {
      if (!('text' in file)) return [];
      const { kind, read } = parse(file, file.text, new Map());
      return read.ok ? [[file.text, { kind, value: read.value } as LibraryEntry]] : [];
    }),
  );
}

/** The ids of the forms an exercise file describes, each with that of the exercise. */
function variantIds(parsed: ParsedFile): readonly (readonly [string, string])[] {
  if (parsed.kind !== 'exercise') return [];
  const raw = parsed.read.ok ? parsed.read.value : parsed.read.raw?.value;
  const [, exercise = ''] = entryOf(parsed).split('/');
  return LEVELS.flatMap((level) => {
    const form = (raw as Readonly<Record<string, unknown>> | null | undefined)?.[level];
    const id = (form as { readonly id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? [[id, exercise] as const] : [];
  });
}

/** What a file is or was to be: its id where it has one, else its name. */
function entryOf({ kind, from, read }: ParsedFile): string {
  const raw = read.ok ? read.value : read.raw?.value;
  const id = (raw as { readonly id?: unknown } | null | undefined)?.id;
  return `${kind}/${typeof id === 'string' && isId(id) ? id : nameOfFile(from.file)}`;
}

function entryOfFile({ kind, file }: DataFile): string {
  return `${kind === 'exercise' ? 'exercise' : 'routine'}/${nameOfFile(file)}`;
}

/**
 * The files whose figures were found valid and can only be so again: none where one of the validated texts is missing or
 * another file gives one of their figures' names to something else.
 */
function validatedFigures(
  parsed: readonly ParsedFile[],
  validated: ValidatedTexts,
): ReadonlySet<DataFile> {
  const known = parsed.filter(
    ({ kind, from }) => 'text' in from && validated.get(from.text)?.kind === kind,
  );
  const texts = new Set(known.flatMap(({ from }) => ('text' in from ? [from.text] : [])));
  const names = new Set(known.flatMap((one) => figureNames(one)));
  const others = parsed.filter((one) => !known.includes(one)).flatMap((one) => figureNames(one));
  const isAsItWas = texts.size === validated.size && !others.some((name) => names.has(name));
  return new Set(isAsItWas ? known.map(({ from }) => from) : []);
}

/** What other figures can be like: the exercise and its forms. */
function figureNames(parsed: ParsedFile): readonly string[] {
  if (parsed.kind !== 'exercise') return [];
  return [entryOf(parsed).replace('exercise/', ''), ...variantIds(parsed).map(([form]) => form)];
}

function parse(from: DataFile, text: string, validated: ValidatedTexts): ParsedFile {
  const entry = validated.get(text);
  if (entry !== undefined && (from.kind === 'unknown' || from.kind === entry.kind)) {
    const locate = locator(from.file, text);
    return entry.kind === 'exercise'
      ? { kind: 'exercise', from, read: { ok: true, value: entry.value, locate } }
      : { kind: 'routine', from, read: { ok: true, value: entry.value, locate } };
  }
  return kindOf(from, text) === 'exercise'
    ? { kind: 'exercise', from, read: readDocument(from.file, text, exerciseSchema) }
    : { kind: 'routine', from, read: readDocument(from.file, text, routineSchema) };
}

/** Finds places in a text that is only parsed when one is asked for. */
function locator(file: string, text: string): Locate {
  let read: ReadResult<unknown> | undefined;
  return (path) => {
    read ??= readYaml(file, text);
    return read.ok ? read.locate(path) : { line: 1, column: 1 };
  };
}

/** A file from anywhere is what its fields say: steps make a routine, cues or a start an exercise. */
function kindOf(from: DataFile, text: string): 'exercise' | 'routine' {
  if (from.kind !== 'unknown') return from.kind;
  const read = readYaml(from.file, text);
  const fields = read.ok && typeof read.value === 'object' && read.value !== null ? read.value : {};
  const isExercise = ['cues', 'start', 'position'].some((name) => name in fields);
  return isExercise && !('steps' in fields) ? 'exercise' : 'routine';
}

interface LibraryDraft extends Pick<Library, 'exercises' | 'routines' | 'origins'> {
  /** Finds figures as they were written. */
  readonly find: FigureLookup;
}

/** Everything that is known when a file is looked at. */
interface FileContext extends CheckContext, Omit<LibraryDraft, 'exercises'> {
  /** Files whose figures need not be looked at again. */
  readonly figuresValid: ReadonlySet<DataFile>;
}

function collect(parsed: readonly ParsedFile[]): LibraryDraft {
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
    exercises: withResolvedFigures(exercises),
    routines,
    origins,
    find: figureFinder(exercises),
  };
}

/** Everything that is wrong with a file, from its top to its bottom. */
function problemsOf(parsed: ParsedFile, known: FileContext): readonly Problem[] {
  const entry = entryOf(parsed);
  return findProblems(parsed, known)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((problem) => ({ ...problem, entry }));
}

function findProblems(parsed: ParsedFile, known: FileContext): readonly Problem[] {
  const { read, from } = parsed;
  if (!read.ok) {
    if (read.raw === undefined) return read.problems;
    const at = problemsIn(from.file, read.raw.locate);
    return [...read.problems, ...unknownExercises(read.raw.value, known, at)];
  }
  const at = problemsIn(from.file, read.locate);
  const twin = known.origins[`${parsed.kind}/${read.value.id}`];
  const isTwice = twin !== undefined && twin.own === from.own && twin.file !== from.file;
  const id = `\`${read.value.id}\``;
  const own = isTwice ? [at(['id'], 'an id of its own', id, `also in ${twin.file}`)] : [];
  const rest =
    parsed.kind === 'exercise'
      ? [
          ...exerciseProblems(read.value as Exercise, known, at),
          // One that another stands in for is never drawn, and its forms would be like what is not its own.
          ...(twin?.file === from.file && !known.figuresValid.has(from)
            ? exerciseFigureProblems(read.value as Exercise, known, at)
            : []),
        ]
      : routineProblems(read.value as Routine, known, at);
  return [...own, ...rest];
}
