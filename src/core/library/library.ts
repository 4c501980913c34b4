import type { Exercise } from './exercise.ts';
import { Fault } from '../base/fault.ts';
import { rejectedFault } from './rejected-files.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Problem } from './problem.ts';
import type { Routine } from './routine.ts';
import { isSameName } from '../text/same-name.ts';

/** All exercises and routines, the shipped ones and the user's own. */
export interface Library {
  readonly exercises: Readonly<Record<string, Exercise>>;
  readonly routines: Readonly<Record<string, Routine>>;
  /** The file of each entry, by `exercise/ID` and `routine/ID`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** The problems of the files that were rejected. */
  readonly problems: readonly Problem[];
}

/** The file of an entry, and whether it overrides a shipped one. */
export interface Origin {
  readonly file: string;
  readonly own: boolean;
  readonly overrides: boolean;
}

/** The exercise with this id; undefined if there is none. */
export function exerciseById(
  library: Pick<Library, 'exercises'>,
  id: string,
): Exercise | undefined {
  return Object.hasOwn(library.exercises, id) ? library.exercises[id] : undefined;
}

/** The routine with this id; undefined if there is none. */
export function routineById(library: Library, id: string): Routine | undefined {
  return Object.hasOwn(library.routines, id) ? library.routines[id] : undefined;
}

/** The exercise with this id, name or alias, ignoring case; undefined if there is none. */
export function exerciseCalled(library: Library, typed: string): Exercise | undefined {
  return (
    exerciseById(library, typed) ??
    Object.values(library.exercises).find(({ id, name, aliases }) =>
      [id, name, ...aliases].some((word) => isSameName(word, typed)),
    )
  );
}

/** Finds a routine by id or name; undefined if there is none. */
export function routineCalled(library: Library, typed: string): Routine | undefined {
  // Each routine is parsed when it is looked at.
  return (
    routineById(library, typed) ??
    Object.values(library.routines).find(
      ({ id, name }) => isSameName(id, typed) || isSameName(name, typed),
    )
  );
}

/** Finds a routine by id or name. Throws a `missing` fault, or an `input` fault if it was rejected for a mistake. */
export function findRoutine(library: Library, typed: string): Routine {
  const found = routineCalled(library, typed);
  if (found !== undefined) return found;
  const exercise = exerciseCalled(library, typed);
  if (exercise !== undefined && rejectedFault(library.problems, 'routine', typed) === undefined) {
    const hint = `that is an exercise; to do it: stretch exercise play ${exercise.id}`;
    throw new Fault('missing', `there is no routine called \`${typed}\``, hint);
  }
  const words = Object.values(library.routines).flatMap(({ id, name }) => [id, name]);
  throw notFound(library, 'routine', typed, words);
}

/** The fault of an unknown name: the mistake if its file was rejected, otherwise the nearest of `words`. */
export function notFound(
  { problems }: Library,
  kind: 'exercise' | 'routine',
  typed: string,
  words: readonly string[],
): Fault {
  const rejected = rejectedFault(problems, kind, typed);
  if (rejected !== undefined) return rejected;
  const rejectedIds = problems.flatMap(({ entry }) =>
    entry?.startsWith(`${kind}/`) === true ? [entry.slice(kind.length + 1)] : [],
  );
  const hint =
    didYouMean(typed, [...words, ...rejectedIds]) ?? `to see them all: stretch ${kind} list`;
  return new Fault('missing', `there is no ${kind} called \`${typed}\``, hint);
}
