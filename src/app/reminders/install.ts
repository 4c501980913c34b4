import { Fault } from '../../core/base/fault.ts';
import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import type { SchedulerSetup } from '../schedulers/adapter.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { applyChange, installationOf, planChange, type Warn } from './apply-schedule.ts';
import { type DatedPlan, planNow, readPlanFacts } from './current-plan.ts';
import { uninstallReminders } from './uninstall.ts';

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
export async function installReminders(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  dated: DatedPlan,
  before: Installation | undefined,
  warn: Warn,
): Promise<void> {
  const after = ADAPTERS[scheduler].setUp(dated.plan, system);
  refuseForeignFiles(system, after, before);
  const change = await planChange(system, scheduler, before, after);
  const hadEmptyTable = before?.hadEmptyTable ?? change.table?.before === '';
  const about = { scheduler, ...dated, hadEmptyTable, isUnfinished: true };
  // Written before anything is installed, so that all of it can be removed whatever happens, and so that an interrupted
  // installation does not pass for a whole one.
  const during = installationOf(
    system,
    after,
    { ...(before ?? about), isUnfinished: true },
    before,
  );
  const whole = installationOf(system, after, { ...about, isUnfinished: false }, undefined);
  system.installation.write(during);
  try {
    await applyChange(system, change, warn);
  } catch (error) {
    if (before === undefined) await removeRest(system, during);
    throw error;
  }
  system.installation.write({ ...whole, folders: during.folders });
}

/** Removes what a failed installation has left. If that fails as well, its description stays, for another try. */
async function removeRest(system: SchedulerSystem, during: Installation): Promise<void> {
  try {
    await uninstallReminders(system, during, () => undefined);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
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
