import { findRoutine } from '../../core/library/library.ts';
import type { AffectedSide } from '../../core/library/side.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { easierPlan, ownPlan } from '../record/own-plan.ts';
import { pacedPlan } from '../record/pacing.ts';
import type { CommandContext } from '../record/read-record.ts';
import type { SessionRequest } from './request.ts';
import { freshSets, type SetsToDo } from './sets-to-do.ts';

/**
 * Returns the sets of the routine asked for, as the settings want them, or in easier forms. Throws a `missing` or `usage`
 * fault.
 */
export function setsFor(
  snapshot: CommandContext,
  request: SessionRequest,
  isEasier: boolean,
): SetsToDo {
  const { library, settings } = snapshot;
  const profile = { ...profileFrom(settings), affected: sideFor(snapshot, request) };
  const planned = { library, routine: findRoutine(library, request.routine), profile };
  const plan = isEasier ? easierPlan(snapshot, planned) : ownPlan(snapshot, planned, snapshot.now);
  return freshSets(pacedPlan(snapshot, plan, request.guidance), request.from ?? 1);
}

/** Returns the sore side of a session: the one asked for, or the one that is set. */
export function sideFor({ settings }: CommandContext, { side }: SessionRequest): AffectedSide {
  return side ?? settings.affected;
}
