import { Fault } from '../../core/base/fault.ts';
import { routineOn } from '../../core/experiment/arm.ts';
import { dayExperimentOn } from '../../core/experiment/span.ts';
import { findRoutine } from '../../core/library/library.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { Day } from '../../core/time/day.ts';
import { LOST_ROUTINE_HINT, lostRoutineWords } from '../../view/report/missing-slot.ts';
import type { CommandContext } from '../record/read-record.ts';

/** Throws a `missing` fault if the routine that an experiment gives a slot on a day is no longer there. */
export function refuseLostRoutine(
  { history, library }: Pick<CommandContext, 'history' | 'library'>,
  slot: Slot | undefined,
  day: Day,
): void {
  const experiment = dayExperimentOn(history.experiments, day);
  if (slot === undefined || experiment === undefined) return;
  if (routineOn(experiment, slot.name, day) !== slot.routine) return;
  try {
    findRoutine(library, slot.routine);
  } catch (error) {
    // One whose file has a mistake says which.
    if (!(error instanceof Fault) || error.kind !== 'missing') throw error;
    const { advice, command } = LOST_ROUTINE_HINT;
    throw new Fault('missing', lostRoutineWords(slot.routine), `${advice}: ${command}`);
  }
}
