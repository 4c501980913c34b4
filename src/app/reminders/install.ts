import { Fault } from '../../core/base/fault.ts';
import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { remindersUpdatedText } from '../../view/report/reminders.ts';
import type { SchedulerSetup } from '../schedulers/adapter.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { refuseOtherZone } from '../schedulers/zone-problem.ts';
import { applyChange, installationOf, planChange } from './apply-schedule.ts';
import {
  type DatedPlan,
  isUpToDate,
  type OnceChange,
  planNow,
  readPlanFacts,
} from './current-plan.ts';

/** Gets the message of a failure that stops nothing. */
export type Warn = (message: string) => void;

/**
 * Installs a plan with a scheduler in place of what any scheduler had before. Throws a fault if that fails, after
 * installing the former reminders again.
 */
export async function switchReminders(
  host: Host,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  dated: DatedPlan,
  warn: Warn,
): Promise<void> {
  const { former, same } = byScheduler(system.installation.read(), scheduler);
  refuseForeignFiles(system, ADAPTERS[scheduler].setUp(dated.plan, system), same);
  if (former !== undefined) await uninstallReminders(system, former, warn);
  try {
    await installReminders(system, scheduler, dated, same, warn);
  } catch (error) {
    if (former !== undefined) await restoreReminders(host, system, former, warn);
    throw error;
  }
}

/** Returns what is installed as `same` if the scheduler stays, and as `former` if another takes over. */
export function byScheduler(
  before: Installation | undefined,
  scheduler: SchedulerName,
): { readonly former: Installation | undefined; readonly same: Installation | undefined } {
  return before?.scheduler === scheduler
    ? { former: undefined, same: before }
    : { former: before, same: undefined };
}

async function restoreReminders(
  host: Host,
  system: SchedulerSystem,
  former: Installation,
  warn: Warn,
): Promise<void> {
  try {
    const dated = planNow(readPlanFacts(host), system, former.scheduler, former, {});
    await installReminders(system, former.scheduler, dated, undefined, warn);
  } catch {
    warn('reminders are off now; to turn them on: stretch schedule install');
  }
}

/**
 * Installs a plan with a scheduler; `before` is what the same scheduler has. Throws a fault if that fails, after removing
 * whatever a first installation has left.
 */
async function installReminders(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  dated: DatedPlan,
  before: Installation | undefined,
  warn: Warn,
): Promise<void> {
  const after = ADAPTERS[scheduler].setUp(dated.plan, system);
  refuseForeignFiles(system, after, before);
  const change = await planChange(system, scheduler, before, after);
  // Written before anything is installed, so that all of it can be removed whatever happens; and with the former plan, so
  // that an interrupted installation does not pass for the new one.
  const during = installationOf(system, after, before ?? { scheduler, ...dated }, before);
  const installation = {
    ...installationOf(system, after, { scheduler, ...dated }, undefined),
    folders: during.folders,
  };
  system.installation.write(during);
  try {
    await applyChange(system, change, warn);
  } catch (error) {
    if (before === undefined) await uninstallReminders(system, installation, () => undefined);
    throw error;
  }
  system.installation.write(installation);
}

/** Throws an `input` fault if somebody else's file is where one of the new files goes. */
export function refuseForeignFiles(
  system: SchedulerSystem,
  { files }: SchedulerSetup,
  before: Installation | undefined,
): void {
  const fresh = files.filter(({ path }) => before?.files.includes(path) !== true);
  for (const file of fresh) system.refuseForeignFile(file);
}

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
  const before = system.installation.read();
  if (before === undefined) return false;
  const { scheduler } = before;
  refuseOtherZone(system, scheduler);
  const dated = planNow(readPlanFacts(host), system, scheduler, before, change);
  await installReminders(system, scheduler, dated, before, warn);
  return true;
}

/** What to print after a command that may have changed the plan. */
export type ReminderUpdate =
  | { readonly kind: 'updated'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string };

/** Installs the reminders again if the plan or a setting has changed since; `undefined` if they are off or up to date. */
export async function updateReminders(host: Host, warn: Warn): Promise<ReminderUpdate | undefined> {
  try {
    const system = await host.openSchedulerSystem();
    const before = system.installation.read();
    if (before === undefined || isUpToDate(readPlanFacts(host), system, before)) return undefined;
    await reinstallReminders(host, {}, warn);
    return { kind: 'updated', text: remindersUpdatedText(ADAPTERS[before.scheduler].title) };
  } catch (error) {
    // The command itself has succeeded.
    if (!(error instanceof Fault)) throw error;
    const message = `the reminders could not be updated: ${error.message}`;
    return { kind: 'failed', message, hint: error.hint };
  }
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
