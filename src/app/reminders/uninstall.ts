import { Fault } from '../../core/base/fault.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { applyChange, planChange, type Warn } from './apply-schedule.ts';

/** Removes exactly what was installed. Throws an `input` fault if the scheduler still knows some of it. */
export async function uninstallReminders(
  system: SchedulerSystem,
  before: Installation,
  warn: Warn,
): Promise<void> {
  const change = await planChange(system, before.scheduler, before, undefined);
  await applyChange(system, change, warn);
  const left = await namesLeft(system, before);
  if (left.length > 0) {
    system.installation.write({ ...before, names: left });
    const message = `${before.scheduler} still has ${left.join(', ')}`;
    throw new Fault('input', message, 'try again: stretch schedule uninstall');
  }
  system.installation.write(undefined);
  system.removeFolders(before.folders);
}

/** The names that a scheduler still knows. A table is written whole or not at all, so it keeps none. */
async function namesLeft(
  system: SchedulerSystem,
  { scheduler, names }: Installation,
): Promise<readonly string[]> {
  if (ADAPTERS[scheduler].table !== undefined) return [];
  const left: string[] = [];
  for (const name of names) {
    if (await isKnown(system, scheduler, name)) left.push(name);
  }
  return left;
}

async function isKnown(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  name: string,
): Promise<boolean> {
  try {
    return (await system.run(ADAPTERS[scheduler].ask(name, system))).code === 0;
  } catch {
    // A scheduler that is gone knows nothing.
    return false;
  }
}
