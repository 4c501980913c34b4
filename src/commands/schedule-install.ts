import { minutesAfterStart } from '../core/time/day.ts';
import { scheduleOn, slotsFrom } from '../core/schedule/schedule.ts';
import type { SchedulerName } from '../core/reminders/scheduler-plan.ts';
import { pathRisk } from '../core/reminders/lasting-program.ts';
import type { Host } from '../host/host.ts';
import type { SchedulerSystem } from '../host/reminders/scheduler-system.ts';
import { dryRunText, installedText } from '../view/report/reminders.ts';
import { type PlanFacts, planNow } from '../app/reminders/current-plan.ts';
import { dryRun } from '../app/reminders/dry-run.ts';
import { switchReminders } from '../app/reminders/install.ts';
import { ifInstalled } from '../app/reminders/reinstall.ts';
import { uninstallReminders } from '../app/reminders/uninstall.ts';
import { readRecord } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { ADAPTERS } from '../app/schedulers/adapters.ts';
import { chooseScheduler, refuseUnusable } from '../app/schedulers/choose.ts';

/** Flags of `stretch schedule install`. */
export interface InstallOptions {
  readonly with?: string;
  readonly dryRun?: boolean;
}

/** Installs reminders for every slot with one of the system's schedulers, in place of what was installed before. */
export async function scheduleInstall(host: Host, options: InstallOptions): Promise<number> {
  const system = await host.openSchedulerSystem();
  if (options.dryRun === true) {
    const { facts, scheduler } = await readAndChoose(host, system, options);
    const { unusable, actions } = await dryRun(system, scheduler, facts);
    if (unusable !== undefined) host.err.warn(unusable);
    const columns = host.out.isTerminal ? host.out.columns : Infinity;
    host.out.print(dryRunText(actions, columns));
    return 0;
  }
  refuseUnknownZone(host);
  const { facts, scheduler } = await system.alone(async () => {
    const chosen = await readAndChoose(host, system, options);
    await refuseUnusable(system, chosen.scheduler, options.with !== undefined);
    const dated = planNow(chosen.facts, system, chosen.scheduler, chosen.before, {});
    await switchReminders(host, system, chosen.scheduler, dated, host.err.warn);
    return chosen;
  });
  await showInstalled(host, system, scheduler, facts);
  return 0;
}

async function readAndChoose(host: Host, system: SchedulerSystem, options: InstallOptions) {
  const facts = readRecord(host);
  host.err.warn(...facts.warnings);
  const before = system.installation.read();
  const scheduler = await chooseScheduler(system, options.with, before?.scheduler);
  return { facts, before, scheduler };
}

/** Shows when reminders come, and warns of what may keep them from being seen. */
async function showInstalled(
  host: Host,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  facts: PlanFacts,
): Promise<void> {
  const { title, idleProblem } = ADAPTERS[scheduler];
  const { dayStart, remindEvery } = facts.settings;
  const slots = slotsFrom(facts.history.schedules, facts.today).toSorted(
    (a, b) => minutesAfterStart(a.time, dayStart) - minutesAfterStart(b.time, dayStart),
  );
  const isPlanned = scheduleOn(facts.history.schedules, facts.today) !== undefined;
  host.out.print(installedText(title, slots, remindEvery, isPlanned));
  if (pathRisk(system.program)?.kind === 'cache') host.err.warn(IN_CACHE);
  const { problem } = await host.notifier();
  if (problem !== undefined) {
    const prompt = 'to be reminded in the shell prompt instead, see: stretch hook --help';
    host.err.warn(`notifications cannot be shown (${problem}); ${prompt}`);
  }
  const idle = idleProblem?.(system);
  if (idle !== undefined)
    host.err.warn(`${idle}, so no reminders will come; to check: stretch doctor`);
}

const IN_CACHE =
  'reminders call the program in npm’s cache, which npm may empty; to install it: npm install -g stretch-coach; then: stretch schedule install';

/** Removes exactly what was installed. */
export async function scheduleUninstall(host: Host): Promise<number> {
  const system = await host.openSchedulerSystem();
  const done = await ifInstalled(system, async (before) => {
    await uninstallReminders(system, before, host.err.warn);
    return 'Reminders are off. To turn them on again: stretch schedule install\n';
  });
  host.out.print(done ?? 'Reminders are already off.\n');
  return 0;
}
