import { Fault } from '../../core/base/fault.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { remindersMendedText } from '../../view/report/reminders.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import type { Warn } from './apply-schedule.ts';
import { readPlanFacts } from './current-plan.ts';
import { ifInstalled, installAgain, type ReminderUpdate } from './reinstall.ts';

/**
 * Installs the reminders again if the node or the program that they call is gone, so that they call those in use. Returns
 * what to print; `undefined` if nothing is gone, or nothing of the reminders is on this computer: the file that lists them
 * may have come from another one with the record.
 */
export async function mendReminders(host: Host, warn: Warn): Promise<ReminderUpdate | undefined> {
  const lost = host.lostReminderProgram();
  if (lost === undefined) return undefined;
  try {
    const system = await host.openSchedulerSystem();
    const scheduler = await ifInstalled(system, async (before) => {
      // Another process may just have done it.
      if (before.plan.program.every((path) => system.exists(path))) return undefined;
      if (!(await isHere(system, before))) return undefined;
      await installAgain(system, before, readPlanFacts(host), {}, warn);
      return before.scheduler;
    });
    if (scheduler === undefined) return undefined;
    return { kind: 'updated', text: remindersMendedText(ADAPTERS[scheduler].title, lost) };
  } catch (error) {
    // The command itself has succeeded.
    if (!(error instanceof Fault)) throw error;
    const message = `reminders call ${plainLine(lost)}, which no longer exists, and could not be updated: ${error.message}`;
    return { kind: 'failed', message, hint: error.hint };
  }
}

/** Whether something of an installation is on this computer. */
async function isHere(
  system: SchedulerSystem,
  { scheduler, files, plan }: Installation,
): Promise<boolean> {
  const { table } = ADAPTERS[scheduler];
  if (table === undefined) return files.some((path) => system.exists(path));
  return table.blockIn((await table.read(system)) ?? '', plan.tag) !== undefined;
}
