import { Fault } from '../../core/base/fault.ts';
import type { InstalledReminders } from '../../core/reminders/schedule-overview.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { installationProblem } from '../schedulers/installation-problem.ts';
import { zoneProblem } from '../schedulers/zone-problem.ts';
import { hasPlannedTimes, type PlanFacts } from './current-plan.ts';

/** The reminders that are on; `undefined` if they are off, or if that cannot be read, which `warn` gets. */
export async function reminderStatus(
  host: Host,
  facts: PlanFacts,
  warn: (fault: Fault) => void,
): Promise<InstalledReminders | undefined> {
  try {
    const system = await host.openSchedulerSystem();
    const installation = system.installation.read();
    if (installation === undefined) return undefined;
    const { scheduler } = installation;
    const problem = await problemOf(facts, system, installation);
    return { scheduler, title: ADAPTERS[scheduler].title, problem };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    warn(error);
    return undefined;
  }
}

async function problemOf(
  facts: PlanFacts,
  system: SchedulerSystem,
  installation: Installation,
): Promise<string | undefined> {
  const { scheduler, plan } = installation;
  try {
    return (
      zoneProblem(system, scheduler, plan.env) ??
      (await installationProblem(system, installation)) ??
      ADAPTERS[scheduler].idleProblem?.(system) ??
      (hasPlannedTimes(facts, system, installation)
        ? undefined
        : 'they were installed for another plan')
    );
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
