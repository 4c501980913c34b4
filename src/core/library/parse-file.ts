import { isId } from '../base/id.ts';
import type { Exercise } from './exercise.ts';
import { nameOfFile, type Problem } from './problem.ts';
import type { Routine } from './routine.ts';
import { exerciseSchema, routineSchema } from './schema.ts';
import { LEVELS } from './variant.ts';
import { readDocument } from './checked-document.ts';
import { type Locate, type ReadResult, readYaml } from './yaml-document.ts';

/** One data file as the host found it: its text, or why there is none. */
export type DataFile = {
  readonly file: string;
  /** Whether it is the user's own. */
  readonly own: boolean;
  /** What its folder holds; `unknown` if it can be in any folder. */
  readonly kind: 'exercise' | 'routine' | 'unknown';
} & ({ readonly text: string } | { readonly problem: Problem });

/** The value of one valid file, before anything it refers to is resolved. */
export type LibraryEntry =
  | { readonly kind: 'exercise'; readonly value: Exercise }
  | { readonly kind: 'routine'; readonly value: Routine };

/** The entries by text of files that together made a library without problems. */
export type ValidatedTexts = ReadonlyMap<string, LibraryEntry>;

/** A data file with its value, or the problems of its own. */
export type ParsedFile =
  | { readonly kind: 'exercise'; readonly from: DataFile; readonly read: ReadResult<Exercise> }
  | { readonly kind: 'routine'; readonly from: DataFile; readonly read: ReadResult<Routine> };

/** Parses a file and checks it against its schema, unless its text is validated already. */
export function parseFile(from: DataFile, text: string, validated: ValidatedTexts): ParsedFile {
  const entry = validated.get(text);
  if (entry !== undefined && (from.kind === 'unknown' || from.kind === entry.kind)) {
    const locate = lazyLocate(from.file, text);
    return entry.kind === 'exercise'
      ? { kind: 'exercise', from, read: { ok: true, value: entry.value, locate } }
      : { kind: 'routine', from, read: { ok: true, value: entry.value, locate } };
  }
  return kindOf(from, text) === 'exercise'
    ? { kind: 'exercise', from, read: readDocument(from.file, text, exerciseSchema) }
    : { kind: 'routine', from, read: readDocument(from.file, text, routineSchema) };
}

/** Parses a validated text only if a place in it is needed. */
function lazyLocate(file: string, text: string): Locate {
  let read: ReadResult<unknown> | undefined;
  return (path) => {
    read ??= readYaml(file, text);
    return read.ok ? read.locate(path) : { line: 1, column: 1 };
  };
}

/** Without a folder to go by, the fields decide: steps make a routine, cues or a start an exercise. */
function kindOf(from: DataFile, text: string): 'exercise' | 'routine' {
  if (from.kind !== 'unknown') return from.kind;
  const read = readYaml(from.file, text);
  const fields = read.ok && typeof read.value === 'object' && read.value !== null ? read.value : {};
  const isExercise = ['cues', 'start', 'position'].some((name) => Object.hasOwn(fields, name));
  return isExercise && !Object.hasOwn(fields, 'steps') ? 'exercise' : 'routine';
}

/** The entry a file is meant to be, `exercise/ID` or `routine/ID`; without a valid id, its file name stands in. */
export function entryOf({ kind, from, read }: ParsedFile): string {
  const raw = read.ok ? read.value : read.raw?.value;
  const id = (raw as { readonly id?: unknown } | null | undefined)?.id;
  return `${kind}/${typeof id === 'string' && isId(id) ? id : nameOfFile(from.file)}`;
}

/** The same for a file without a text. */
export function entryOfUnread({ kind, file }: DataFile): string {
  return `${kind === 'exercise' ? 'exercise' : 'routine'}/${nameOfFile(file)}`;
}

/** The ids of the variants described inside an exercise file, valid or not, each with the id of the exercise. */
export function variantIds(parsed: ParsedFile): readonly (readonly [string, string])[] {
  if (parsed.kind !== 'exercise') return [];
  const raw = parsed.read.ok ? parsed.read.value : parsed.read.raw?.value;
  const [, exercise = ''] = entryOf(parsed).split('/');
  return LEVELS.flatMap((level) => {
    const variant = (raw as Readonly<Record<string, unknown>> | null | undefined)?.[level];
    const id = (variant as { readonly id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? [[id, exercise] as const] : [];
  });
}

/** The ids that other figures can refer to: those of an exercise and of its variants. */
export function figureNames(parsed: ParsedFile): readonly string[] {
  if (parsed.kind !== 'exercise') return [];
  return [entryOf(parsed).replace('exercise/', ''), ...variantIds(parsed).map(([id]) => id)];
}
