import type { DataFile, ValidatedTexts } from '../../src/core/library/parse-file.ts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary } from '../../src/core/library/build-library.ts';
import type { Exercise } from '../../src/core/library/exercise.ts';
import type { Library } from '../../src/core/library/library.ts';
import type { Movement, PlannedSet } from '../../src/core/library/movement.ts';
import { readValidated } from '../../src/host/library/parse-library.ts';
import type { Routine, RoutineStep } from '../../src/core/library/routine.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = join(ROOT, 'src', 'core');

/** The folder of shipped data files. */
export const ROUTINES = join(ROOT, 'routines');

/** Every shipped data file with its text. */
export function shippedFiles(): readonly (DataFile & { readonly text: string })[] {
  const read = (folder: string, kind: 'exercise' | 'routine') =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, own: false, kind, text: readFileSync(file, 'utf8') }));
  return [...read(join(ROUTINES, 'exercises'), 'exercise'), ...read(ROUTINES, 'routine')];
}

let shipped: Library | undefined;

/** The shipped library, read once, as the program reads it: what the build has checked is not checked again. */
export function shippedLibrary(): Library {
  return (shipped ??= buildLibrary(shippedFiles(), builtTexts()));
}

/** The shipped library, of which nothing was checked before. */
export function checkedLibrary(): Library {
  return buildLibrary(shippedFiles());
}

/** What the build has checked, unless the library’s code is newer: it takes each process of the tests two seconds. */
function builtTexts(): ValidatedTexts {
  const built = join(ROOT, 'dist', 'library.ndjson');
  const changed = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(CODE, name)).mtimeMs,
  );
  const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(...changed) < at ? readValidated(built) : new Map();
}

/** A held exercise on each side, lying on the back, with some fields changed. */
export function exercise(id: string, change: Partial<Exercise> = {}): Exercise {
  return {
    id,
    name: `The ${id}`,
    aliases: [],
    kind: 'stretch',
    position: 'supine',
    side: 'each',
    start: 'Lie on your back.',
    alt: 'The {side} knee is drawn in.',
    settle: 0,
    cues: ['Draw the {side} knee in.', 'Breathe.'],
    dose: { sets: 2, hold: 30, rest: 5 },
    muscles: { stretched: [], worked: [] },
    mistakes: [],
    skip: [],
    stop: [],
    sources: [],
    ...change,
  };
}

/** A step that changes nothing of its exercise except the given fields. */
export function step(id: string, change: Partial<RoutineStep> = {}): RoutineStep {
  return { exercise: id, dose: {}, more: 0, sources: [], ...change };
}

/** A routine of these steps. */
export function routine(steps: readonly RoutineStep[], change: Partial<Routine> = {}): Routine {
  return {
    id: 'mine',
    name: 'My own',
    purpose: 'To try things.',
    when: 'Whenever.',
    notes: [],
    steps,
    sources: [],
    ...change,
  };
}

/** A library of these exercises and routines, without files. */
export function libraryOf(
  exercises: readonly Exercise[],
  routines: readonly Routine[] = [],
): Library {
  return {
    exercises: Object.fromEntries(exercises.map((one) => [one.id, one])),
    routines: Object.fromEntries(routines.map((one) => [one.id, one])),
    origins: {},
    problems: [],
  };
}

const MOVEMENT: Movement = {
  id: 'knee-hug',
  name: 'Knee hug',
  position: 'supine',
  start: 'Lie on your back with the {side} knee bent.',
  alt: 'The {side} knee comes to the chest.',
  settle: 0,
  cues: ['Draw the {side} knee in.', 'Leave the {other} leg long.'],
  stop: [],
  beats: { up: 'draw in', hold: 'hold', down: 'let go' },
  mistakes: [],
};

/** A held set of 30 seconds on the left side, with some fields changed. */
export function heldSet(
  change: Partial<PlannedSet> = {},
  movement: Partial<Movement> = {},
): PlannedSet {
  return {
    step: 0,
    movement: { ...MOVEMENT, ...movement },
    side: 'left',
    set: 1,
    sets: 1,
    dose: { hold: 30 },
    half: 0,
    rest: 5,
    ...change,
  };
}

/** A set of 12 to 15 repetitions at 2-1-2 with both sides together, with some fields changed. */
export function countedSet(
  change: Partial<PlannedSet> = {},
  movement: Partial<Movement> = {},
): PlannedSet {
  const dose = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } };
  const beats = { ...MOVEMENT.beats, hold: 'stay' };
  return { ...heldSet({}, { beats, ...movement }), side: 'both', dose, rest: 30, ...change };
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error('the list is empty');
  return found;
}

/** A user's own file: an exercise if it is in `exercises/`, otherwise a routine. */
export function ownFile(file: string, text: string): DataFile {
  return { file, text, own: true, kind: file.startsWith('exercises/') ? 'exercise' : 'routine' };
}

/** The text of an exercise file without a mistake. */
export const HUG = `id: hug
name: Knee hug
kind: stretch
position: supine
side: each
start: Lie on your back.
alt: A knee comes to the chest.
cues: [Draw it in.]
dose: { sets: 2, hold: 30, rest: 5 }
`;

/** The text of a routine file that uses it. */
export const MINE = `id: mine
name: Mine
purpose: To try things.
when: Whenever.
steps:
  - exercise: hug
`;
