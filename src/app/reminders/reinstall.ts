import { Fault } from '../../core/base/fault.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { remindersUpdatedText } from '../../view/report/reminders.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { refuseOtherZone } from '../schedulers/zone-problem.ts';
import type { Warn } from './apply-schedule.ts';
import {
  isUpToDate,
  type OnceChange,
  type PlanFacts,
  planNow,
  readPlanFacts,
} from './current-plan.ts';
import { installReminders } from './install.ts';

/**
 * Installs the reminders again, with a change to the one-time ones and without those that are past. Returns false if
 * reminders are off. Throws a fault if it fails.
 */
export async function reinstallReminders(
  host: Host,
  change: OnceChange,
  warn: Warn,
): Promise<boolean> {
  const system = await host.openSchedulerSystem();
  const again = await ifInstalled(system, async (before) => {
    await installAgain(system, before, readPlanFacts(host), change, warn);
    return before.scheduler;
  });
  return again !== undefined;
}

/** Does something with what is installed, while no other process changes it. Returns undefined if nothing is installed. */
export async function ifInstalled<T>(
  system: SchedulerSystem,
  act: (before: Installation) => Promise<T>,
): Promise<T | undefined> {
  if (system.installation.read() === undefined) return undefined;
  return system.alone(async () => {
    const before = system.installation.read();
    return before === undefined ? undefined : act(before);
  });
}

/** Installs the plan as it is now, with a change to the one-time reminders, in place of what the same scheduler has. Throws a fault. */
export async function installAgain(
  system: SchedulerSystem,
  before: Installation,
  facts: PlanFacts,
  change: OnceChange,
  warn: Warn,
): Promise<void> {
  const { scheduler } = before;
  refuseOtherZone(system, scheduler);
  const dated = planNow(facts, system, scheduler, before, change);
  await installReminders(system, scheduler, dated, before, warn);
}

/** What to print after a command that may have changed the plan. */
export type ReminderUpdate =
  | { readonly kind: 'updated'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

/** Installs the reminders again if the plan or a setting has changed since; `undefined` if they are off or up to date. */
export async function updateReminders(host: Host, warn: Warn): Promise<ReminderUpdate | undefined> {
  try {
    const system = await host.openSchedulerSystem();
    const found = system.installation.read();
    if (found === undefined || isUpToDate(readPlanFacts(host), system, found)) return undefined;
    const scheduler = await ifInstalled(system, async (before) => {
      // What another process has just installed may be for the plan that holds now.
      const facts = readPlanFacts(host);
      if (!isUpToDate(facts, system, before)) await installAgain(system, before, facts, {}, warn);
      return before.scheduler;
    });
    if (scheduler === undefined) return undefined;
    return { kind: 'updated', text: remindersUpdatedText(ADAPTERS[scheduler].title) };
  } catch (error) {
    // The command itself has succeeded.
    if (!(error instanceof Fault)) throw error;
    const message = `the change is kept, but the reminders could not be updated: ${error.message}`;
    return { kind: 'failed', message, hint: error.hint };
  }
}
