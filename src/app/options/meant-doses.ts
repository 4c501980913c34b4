import { Fault } from '../../core/base/fault.ts';
import type { Exercise } from '../../core/library/exercise.ts';
import { findMovement, movementCalled } from '../../core/library/find-movement.ts';
import {
  exerciseById,
  findRoutine,
  type Library,
  routineCalled,
} from '../../core/library/library.ts';
import type { DoseStanding } from '../../core/progression/offer.ts';
import { sideFrom } from './figure-options.ts';

/** Flags that say which doses are meant, as typed. */
export interface DoseFlags {
  readonly routine?: string;
  readonly side?: string;
}

const SEE_ALL = 'to see every dose that can change: stretch progress';

/** Returns the doses of the routine and side that were typed, if any were. Throws a `missing` or `usage` fault. */
export function dosesIn(
  standings: readonly DoseStanding[],
  library: Library,
  flags: DoseFlags,
): readonly DoseStanding[] {
  const routine = flags.routine === undefined ? undefined : findRoutine(library, flags.routine).id;
  const side = sideFrom(flags.side);
  return standings.filter(
    (one) =>
      (routine === undefined || one.routine === routine) &&
      (side === undefined || one.side === side),
  );
}

/**
 * Returns the doses of an exercise that was typed, in the routine and on the side that were; one of its forms means the
 * exercise. Throws a `missing` or `usage` fault, also if none of its doses can change.
 */
export function dosesOf(
  standings: readonly DoseStanding[],
  library: Library,
  typed: string,
  flags: DoseFlags,
): readonly [DoseStanding, ...DoseStanding[]] {
  const { id } = exerciseMeant(standings, library, typed);
  const own = standings.filter(({ exercise }) => exercise === id);
  const [first, ...others] = dosesIn(own, library, flags);
  if (first !== undefined) return [first, ...others];
  if (own.length === 0) {
    const message = `${id} has no dose that can change: it stays as it is, you leave it out, or it is in no routine that you did in the last four weeks`;
    throw new Fault('missing', message, SEE_ALL);
  }
  const routines = [...new Set(own.map(({ routine }) => routine))].join(', ');
  const sides = [...new Set(own.map(({ side }) => side))].join(', ');
  throw new Fault(
    'missing',
    `${id} has no such dose: it is in ${routines}, and its sides are ${sides}`,
    SEE_ALL,
  );
}

/** Returns the doses of an exercise or a routine that was typed, if one was. Throws a `missing` or `usage` fault. */
export function dosesShown(
  standings: readonly DoseStanding[],
  library: Library,
  typed: string | undefined,
  flags: DoseFlags,
): readonly DoseStanding[] {
  if (typed === undefined) return dosesIn(standings, library, flags);
  const routine = routineCalled(library, typed);
  if (routine === undefined) return dosesOf(standings, library, typed, flags);
  return dosesIn(standings, library, { routine: routine.id, ...flags });
}

/** The exercise that was typed; of a word that names none, those with a dose that it may be the start of are told. */
function exerciseMeant(
  standings: readonly DoseStanding[],
  library: Library,
  typed: string,
): Exercise {
  const called = movementCalled(library, typed);
  const start = typed.trim().toLowerCase();
  const ids = [...new Set(standings.map(({ exercise }) => exercise))];
  const begun = ids.filter((id) =>
    [id, exerciseById(library, id)?.name ?? ''].some((word) =>
      word.toLowerCase().startsWith(start),
    ),
  );
  if (called !== undefined) return called.exercise;
  if (start === '' || begun.length === 0) return findMovement(library, typed).exercise;
  const hint = `did you mean ${begun.map((id) => `\`${id}\``).join(' or ')}?`;
  throw new Fault('missing', `there is no exercise called \`${typed}\``, hint);
}

/** Throws a `usage` fault if some doses of an exercise are of more than one routine. */
export function refuseSeveralRoutines(of: readonly DoseStanding[]): void {
  const routines = [...new Set(of.map(({ routine }) => routine))];
  const [first = '', second] = routines;
  if (second === undefined) return;
  throw new Fault(
    'usage',
    `${of[0]?.exercise ?? ''} has a dose in each of several routines: ${routines.join(', ')}`,
    `to say which: add --routine ${first}`,
  );
}
