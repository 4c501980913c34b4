import { Fault } from '../../core/base/fault.ts';
import type { ReminderPlan, SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from './adapters.ts';

/**
 * Why a scheduler cannot use the time zone that a plan is for, given by its variables or, if these are undefined,
 * by those of now; `undefined` if it can.
 */
export function zoneProblem(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  env: ReminderPlan['env'] | undefined,
): string | undefined {
  const override = system.zoneOverrideOf(env);
  if (override === undefined) return undefined;
  const { tz, zone, systemZone } = override;
  if (!ADAPTERS[scheduler].knowsZones)
    return `${scheduler} uses the computer’s time zone (${systemZone}), but TZ is \`${tz}\``;
  return zone === undefined ? `TZ is \`${tz}\`, which is not the name of a time zone` : undefined;
}

/** Throws an `input` fault for what `zoneProblem` finds: reminders would come at other hours than the plan's. */
export function refuseOtherZone(system: SchedulerSystem, scheduler: SchedulerName): void {
  const problem = zoneProblem(system, scheduler, undefined);
  if (problem === undefined) return;
  throw new Fault('input', problem, ADAPTERS[scheduler].zoneHint);
}
