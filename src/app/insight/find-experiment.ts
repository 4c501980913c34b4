import { Fault } from '../../core/base/fault.ts';
import { isOpen, type KnownExperiment } from '../../core/experiment/phase.ts';
import { findByIdPrefix } from '../../core/journal/undo.ts';

/** Returns the experiment that is under way or to come; undefined if there is none. */
export function openExperiment(known: readonly KnownExperiment[]): KnownExperiment | undefined {
  return known.find((one) => isOpen(one));
}

/**
 * Returns the experiment whose id begins with what was typed; without that the one that is under way or to come, or else the
 * last one that was run. Throws a `missing` fault if there is none.
 */
export function findExperiment(
  known: readonly KnownExperiment[],
  typed: string | undefined,
): KnownExperiment {
  if (typed !== undefined) {
    return findByIdPrefix(
      known.map((one) => ({ ...one, id: one.experiment.id })),
      typed,
      'to see the ids: stretch experiment list',
    );
  }
  const last = known.findLast(({ phase }) => phase !== 'not-run') ?? known.at(-1);
  const found = openExperiment(known) ?? last;
  if (found !== undefined) return found;
  const hint = 'to plan one: stretch experiment start "stretch in the evening or not"';
  throw new Fault('missing', 'no experiment is planned', hint);
}

/**
 * Returns the experiment of which a result is asked for: as `findExperiment` does, but if that one has not begun, or was called
 * off before it did, the last one that has a result.
 */
export function findWithResult(
  known: readonly KnownExperiment[],
  typed: string | undefined,
): KnownExperiment {
  const found = findExperiment(known, typed);
  const isEmpty = found.phase === 'planned' || (found.phase === 'harm' && !hasResult(found));
  return (typed === undefined && isEmpty ? lastWithResult(known) : undefined) ?? found;
}

/** Returns the last experiment that has a result; undefined if there is none. */
export function lastWithResult(known: readonly KnownExperiment[]): KnownExperiment | undefined {
  return known.findLast((one) => hasResult(one));
}

function hasResult({ phase, experiment: { from, ended } }: KnownExperiment): boolean {
  return phase === 'over' || (phase === 'harm' && ended !== undefined && ended.day > from);
}
