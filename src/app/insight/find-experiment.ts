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
    );
  }
  const last = known.findLast(({ phase }) => phase !== 'not-run') ?? known.at(-1);
  const found = openExperiment(known) ?? last;
  if (found !== undefined) return found;
  const hint = 'to plan one: stretch experiment start "stretch in the evening or not"';
  throw new Fault('missing', 'no experiment is planned', hint);
}
