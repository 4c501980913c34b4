import {
  complainer,
  drawnComplaints,
  exerciseComplaints,
  type Known,
  routineComplaints,
  unknownExercises,
} from './find-problems.ts';
import { type Locate, type Read, readDocument, readYaml } from './yaml-document.ts';
import type { Exercise } from './exercise.ts';
import { type FindFigure, figureFinder, withFigures } from '../figure/like.ts';
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

type Parsed =
  | { readonly kind: 'exercise'; readonly from: DataFile; readonly read: Read<Exercise> }
  | { readonly kind: 'routine'; readonly from: DataFile; readonly read: Read<Routine> };

/** What a text was found to hold. */
export type Entry =
  | { readonly kind: 'exercise'; readonly value: Exercise }
  | { readonly kind: 'routine'; readonly value: Routine };

/** Texts that together made a library without a problem, with what each holds, as it was written. */
export type Sound = ReadonlyMap<string, Entry>;

/**
 * The library of these files; of two with one id the user's own wins. A file with a complaint is left out,
 * and all complaints of all files are in `problems`. Texts that are known to be `sound` are not parsed again.
 */
export function buildLibrary(files: readonly DataFile[], sound: Sound = new Map()): Library {
  const parsed = files.flatMap((file) => ('text' in file ? [parse(file, file.text, sound)] : []));
  const problems = files.flatMap((file) =>
    'problem' in file ? [{ ...file.problem, of: entryOfFile(file) }] : [],
  );
  const left = new Map<string, Problem>(problems.map((problem) => [problem.of, problem]));
  for (const one of parsed) {
    const [first] = one.read.ok ? [] : one.read.problems;
    if (first !== undefined) left.set(entryOf(one), first);
  }
  const formOf = new Map(parsed.flatMap((one) => formIds(one)));
  const drawn = drawnBefore(parsed, sound);
  let standing = parsed;
  const complaints: Problem[] = [];
  // A file that is left out takes those with it that need it, so this goes on until nothing more falls.
  for (let fallen = true; fallen;) {
    const draft = collect(standing);
    const checked = standing.map((one) => ({
      one,
      found: complaintsOf(one, { ...draft, left, formOf, drawn }),
    }));
    for (const { one, found } of checked) {
      const first = found.find(({ after }) => after === undefined) ?? found[0];
      if (first === undefined) continue;
      complaints.push(...found);
      // Of what waits for another it is told what that one waits for.
      left.set(entryOf(one), left.get(first.after ?? '') ?? first);
    }
    standing = checked.filter(({ found }) => found.length === 0).map(({ one }) => one);
    fallen = standing.length < checked.length;
  }
  const { find: _, ...rest } = collect(standing);
  return { ...rest, problems: [...problems, ...complaints] };
}

/** What each of these files holds, to be told again of a library that had no problems. */
export function soundOf(files: readonly DataFile[]): Sound {
  return new Map(
    files.flatMap((file): readonly (readonly [string, Entry])[] => {
      if (!('text' in file)) return [];
      const { kind, read } = parse(file, file.text, new Map());
      return read.ok ? [[file.text, { kind, value: read.value } as Entry]] : [];
    }),
  );
}

/** The ids of the forms an exercise file describes, each with that of the exercise. */
function formIds(parsed: Parsed): readonly (readonly [string, string])[] {
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
function entryOf({ kind, from, read }: Parsed): string {
  const raw = read.ok ? read.value : read.raw?.value;
  const id = (raw as { readonly id?: unknown } | null | undefined)?.id;
  return `${kind}/${typeof id === 'string' && isId(id) ? id : nameOfFile(from.file)}`;
}

function entryOfFile({ kind, file }: DataFile): string {
  return `${kind === 'exercise' ? 'exercise' : 'routine'}/${nameOfFile(file)}`;
}

/**
 * The files whose figures were found sound and can only be so again: none where one of the sound texts is missing or
 * another file gives one of their figures' names to something else.
 */
function drawnBefore(parsed: readonly Parsed[], sound: Sound): ReadonlySet<DataFile> {
  const known = parsed.filter(
    ({ kind, from }) => 'text' in from && sound.get(from.text)?.kind === kind,
  );
  const texts = new Set(known.flatMap(({ from }) => ('text' in from ? [from.text] : [])));
  const names = new Set(known.flatMap((one) => figureNames(one)));
  const others = parsed.filter((one) => !known.includes(one)).flatMap((one) => figureNames(one));
  const isAsItWas = texts.size === sound.size && !others.some((name) => names.has(name));
  return new Set(isAsItWas ? known.map(({ from }) => from) : []);
}

/** What other figures can be like: the exercise and its forms. */
function figureNames(parsed: Parsed): readonly string[] {
  if (parsed.kind !== 'exercise') return [];
  return [entryOf(parsed).replace('exercise/', ''), ...formIds(parsed).map(([form]) => form)];
}

function parse(from: DataFile, text: string, sound: Sound): Parsed {
  const entry = sound.get(text);
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
  let read: Read<unknown> | undefined;
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

interface Collected extends Pick<Library, 'exercises' | 'routines' | 'origins'> {
  /** Finds figures as they were written. */
  readonly find: FindFigure;
}

/** Everything that is known when a file is looked at. */
interface Surroundings extends Known, Omit<Collected, 'exercises'> {
  /** Files whose figures need not be looked at again. */
  readonly drawn: ReadonlySet<DataFile>;
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
function complaintsOf(parsed: Parsed, known: Surroundings): readonly Problem[] {
  const of = entryOf(parsed);
  return found(parsed, known)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((problem) => ({ ...problem, of }));
}

function found(parsed: Parsed, known: Surroundings): readonly Problem[] {
  const { read, from } = parsed;
  if (!read.ok) {
    if (read.raw === undefined) return read.problems;
    const at = complainer(from.file, read.raw.locate);
    return [...read.problems, ...unknownExercises(read.raw.value, known, at)];
  }
  const at = complainer(from.file, read.locate);
  const twin = known.origins[`${parsed.kind}/${read.value.id}`];
  const isTwice = twin !== undefined && twin.own === from.own && twin.file !== from.file;
  const id = `\`${read.value.id}\``;
  const own = isTwice ? [at(['id'], 'an id of its own', id, `also in ${twin.file}`)] : [];
  const rest =
    parsed.kind === 'exercise'
      ? [
          ...exerciseComplaints(read.value as Exercise, known, at),
          // One that another stands in for is never drawn, and its forms would be like what is not its own.
          ...(twin?.file === from.file && !known.drawn.has(from)
            ? drawnComplaints(read.value as Exercise, known, at)
            : []),
        ]
      : routineComplaints(read.value as Routine, known, at);
  return [...own, ...rest];
}
