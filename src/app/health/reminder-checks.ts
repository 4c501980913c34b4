import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { blockIn } from '../../formats/schedulers/crontab.ts';
import { readTable } from '../../host/reminders/cron-table.ts';
import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { Host } from '../../host/host.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { setupFor, ADAPTERS } from '../reminders/scheduler-adapters.ts';
import { faultCheck } from './file-checks.ts';
import { clockProblem, isUpToDate, readPlanFacts } from '../reminders/current-plan.ts';

const [ID, NAME] = ['reminders.scheduler', 'scheduler'];
const INSTALL = 'stretch schedule install';
const OTHERWISE = 'stretch schedule uninstall';

/** Reminders: whether they are on, and whether the scheduler will really call this program. */
export async function reminderChecks(host: Host): Promise<readonly Check[]> {
  try {
    const system = await host.openSchedulerSystem();
    const before = system.installation.read();
    if (before === undefined) {
      return [fine(ID, NAME, `none: reminders are off; to turn them on: ${INSTALL}`)];
    }
    const check = await installedCheck(system, before);
    if (check.state !== 'fine' || isUpToDate(readPlanFacts(host), system, before)) return [check];
    // From a shell whose clock is another nothing can be installed, and what is installed may be right.
    const clock = clockProblem(system, before.scheduler);
    if (clock !== undefined) {
      const advice = 'in this shell alone; what is installed is looked at in one without TZ';
      return [note(ID, NAME, clock, advice, 'stretch doctor')];
    }
    const found = `${before.scheduler}, for another plan, program or setting than now`;
    return [note(ID, NAME, found, 'to have them follow', INSTALL)];
  } catch (error) {
    return [faultCheck(ID, NAME, error)];
  }
}

async function installedCheck(system: SchedulerSystem, before: Installation): Promise<Check> {
  const { scheduler } = before;
  const again = 'to set them anew';
  const lost = await installationProblem(system, before);
  if (lost !== undefined) return wrong(ID, NAME, lost, again, INSTALL);
  const problem = await system.problem(scheduler);
  if (problem !== undefined) {
    const advice = 'reminders come once it answers again; to end them, or to use another';
    return note(ID, NAME, `${scheduler} does not answer now: ${problem}`, advice, OTHERWISE);
  }
  const clock = clockProblem(system, scheduler, before.plan.env);
  if (clock !== undefined) {
    const advice =
      'so nothing comes at its time; to end them, unless you set that zone or unset TZ';
    return wrong(ID, NAME, clock, advice, OTHERWISE);
  }
  const asleep = await firstUnknown(system, before);
  if (asleep !== undefined) {
    return wrong(ID, NAME, `${scheduler} does not know of ${asleep}`, again, INSTALL);
  }
  const idle = idleProblem(system, scheduler);
  if (idle !== undefined) {
    const advice = 'start it, or have it started with the computer; then';
    return note(ID, NAME, `cron, but ${idle}`, advice, 'stretch doctor');
  }
  return fine(ID, NAME, `${scheduler}, as it was installed`);
}

/** What is not as it was installed, so that nobody may be called, in words; nothing where all is there as it was. */
export async function installationProblem(
  system: SchedulerSystem,
  before: Installation,
): Promise<string | undefined> {
  const lost = before.plan.program.find((path) => !system.exists(path));
  return lost === undefined ? changeProblem(system, before) : `would call ${lost}, which is gone`;
}

/** That nothing reads the table of cron, in words; nothing where something does, or nobody can tell. */
export function idleProblem(system: SchedulerSystem, scheduler: SchedulerName): string | undefined {
  const isIdle = scheduler === 'cron' && system.isCronRunning() === false;
  return isIdle ? 'no cron seems to be running' : undefined;
}

async function changeProblem(
  system: SchedulerSystem,
  before: Installation,
): Promise<string | undefined> {
  const { scheduler, plan } = before;
  const { files, block } = setupFor(scheduler, plan, system);
  for (const file of files) {
    const found = system.compare(file);
    if (found === 'gone') return `${file.path} is gone`;
    if (found === 'other') return `${file.path} is not as it was installed`;
  }
  if (block === undefined) return undefined;
  const found = blockIn(await readTable(system.run), plan.tag);
  if (found === undefined) return 'the table of cron has no lines of this program any more';
  return found === block ? undefined : 'the table of cron has other lines than were installed';
}

async function firstUnknown(
  system: SchedulerSystem,
  { scheduler, names }: Installation,
): Promise<string | undefined> {
  for (const name of names) {
    const { code } = await system.run(ADAPTERS[scheduler].ask(name, system));
    if (code !== 0) return name;
  }
  return undefined;
}
