import type { Exercise } from './exercise.ts';
import { Fault } from '../base/fault.ts';
import { rejectedFault } from './rejected-files.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Problem } from './problem.ts';
import type { Routine } from './routine.ts';
import { isSameName } from '../text/same-name.ts';

/** Everything that can be coached: shipped and the user's own, the own in front. */
export interface Library {
  readonly exercises: Readonly<Record<string, Exercise>>;
  readonly routines: Readonly<Record<string, Routine>>;
  /** Which files the entries came from, by `exercise/ID` and `routine/ID`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Complaints about files that were left out. */
  readonly problems: readonly Problem[];
}

/** Where an entry came from, and whether it stands in for a shipped one. */
export interface Origin {
  readonly file: string;
  readonly own: boolean;
  readonly overrides: boolean;
}

/** The exercise with exactly this id. */
export function exerciseById(
  library: Pick<Library, 'exercises'>,
  id: string,
): Exercise | undefined {
  return Object.hasOwn(library.exercises, id) ? library.exercises[id] : undefined;
}

/** The routine with exactly this id. */
export function routineById(library: Library, id: string): Routine | undefined {
  return Object.hasOwn(library.routines, id) ? library.routines[id] : undefined;
}

/** The exercise a person means by an id, a name or an alias, in any case. */
export function exerciseCalled(library: Library, typed: string): Exercise | undefined {
  return (
    exerciseById(library, typed) ??
    Object.values(library.exercises).find(({ id, name, aliases }) =>
      [id, name, ...aliases].some((word) => isSameName(word, typed)),
    )
  );
}

/** The routine a person means by an id or a name. Throws a `missing` fault, or an `input` fault for one with a mistake. */
export function findRoutine(library: Library, typed: string): Routine {
  const routines = Object.values(library.routines);
  const found =
    routineById(library, typed) ??
    routines.find(({ id, name }) => isSameName(id, typed) || isSameName(name, typed));
  if (found !== undefined) return found;
  const words = routines.flatMap(({ id, name }) => [id, name]);
  throw notFound(library, 'routine', typed, words);
}

/** The fault of what is not there: what was left out under this name, else the nearest of the words it may have been. */
export function notFound(
  { problems }: Library,
  kind: 'exercise' | 'routine',
  typed: string,
  words: readonly string[],
): Fault {
  const left = rejectedFault(problems, kind, typed);
  if (left !== undefined) return left;
  const hidden = problems.flatMap(({ entry }) =>
    entry?.startsWith(`${kind}/`) === true ? [entry.slice(kind.length + 1)] : [],
  );
  const hint = didYouMean(typed, [...words, ...hidden]) ?? `see them all: stretch ${kind} list`;
  return new Fault('missing', `there is no ${kind} called \`${typed}\``, hint);
}
