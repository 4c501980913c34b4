import { Fault } from '../../core/base/fault.ts';
import { findRoutine, type Library } from '../../core/library/library.ts';
import { type Handout, handout } from '../../core/paper/handout.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { ownPlan } from '../record/own-plan.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** What a sheet is to be of, and what is written on it besides. */
export interface HandoutRequest {
  /** The id or name of a routine. */
  readonly routine: string;
  readonly name: string | undefined;
  readonly by: string | undefined;
  readonly review: Day | undefined;
}

/**
 * Makes the sheet of a routine as it is planned for the user now: by their sore side, their own doses, and what they said is
 * to be left out. Throws a `missing` fault if there is no such routine, or all of it is left out, and an `input` fault if it
 * was rejected for a mistake.
 */
export function makeHandout(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  { routine: typed, ...facts }: HandoutRequest,
): Handout {
  const routine = findRoutine(library, typed);
  const { today, now, settings, history } = record;
  const plan = ownPlan(record, { library, routine, profile: profileFrom(settings) }, now);
  if (plan.steps.length === 0) {
    const message = `all of ${plainLine(routine.name)} is left out, so there is nothing to put on a sheet`;
    throw new Fault('missing', message, `to see why: stretch routine show ${routine.id}`);
  }
  const isDemo = host.label !== '';
  const { schedules } = history;
  return handout({ library, routine, plan, schedules }, { ...facts, today, isDemo });
}
