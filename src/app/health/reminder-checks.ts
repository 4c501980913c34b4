import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { pathRisk } from '../../core/reminders/lasting-program.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { Host } from '../../host/host.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { isUpToDate, readPlanFacts } from '../reminders/current-plan.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { schedulerProblem } from '../schedulers/choose.ts';
import { installationProblem } from '../schedulers/installation-problem.ts';
import { zoneProblem } from '../schedulers/zone-problem.ts';
import { faultCheck } from './file-checks.ts';

const [ID, NAME] = ['reminders.scheduler', 'scheduler'];
const INSTALL = 'stretch schedule install';
const UNINSTALL = 'stretch schedule uninstall';

/** Checks reminders: whether they are on, and whether the scheduler will really run this program. */
export async function reminderChecks(host: Host): Promise<readonly Check[]> {
  try {
    const system = await host.openSchedulerSystem();
    const before = system.installation.read();
    if (before === undefined) {
      return [fine(ID, NAME, `none: reminders are off; to turn them on: ${INSTALL}`)];
    }
    const check = await installationCheck(system, before);
    if (check.state !== 'fine') return [check];
    const isCurrent = isUpToDate(readPlanFacts(host), system, before);
    return [isCurrent ? check : staleCheck(system, before), programCheck(before)];
  } catch (error) {
    return [faultCheck(ID, NAME, error)];
  }
}

/** The check for an installation that is not what would be installed now. */
function staleCheck(system: SchedulerSystem, { scheduler }: Installation): Check {
  // A shell with a time zone of its own cannot install anything, and what is installed may be right.
  const zone = zoneProblem(system, scheduler, undefined);
  if (zone !== undefined) {
    const advice =
      'this applies to this shell only; to check what is installed, run this without TZ';
    return note(ID, NAME, zone, advice, 'stretch doctor');
  }
  const found = `${scheduler}, but the plan, a setting or the program has changed since`;
  return note(ID, NAME, found, 'to update the reminders', INSTALL);
}

/** The check for what reminders call: whether it stays when node or the program is updated. */
function programCheck({ plan: { program } }: Installation): Check {
  const [id, name] = ['reminders.program', 'program'];
  const risk = pathRisk(program);
  if (risk === undefined) return fine(id, name, program.join(' '));
  const { kind, path } = risk;
  if (kind === 'cache') {
    const advice = `npm may empty that; install the program, then: ${INSTALL}; to install it`;
    return note(id, name, `in npm’s cache: ${path}`, advice, 'npm install -g stretch-coach');
  }
  const advice =
    'when that version is removed, no reminders come until you next type a command, which sets them right; for example';
  return note(id, name, `in the folder of one version: ${path}`, advice, 'stretch status');
}

async function installationCheck(system: SchedulerSystem, before: Installation): Promise<Check> {
  const { scheduler } = before;
  const again = 'to install them again';
  const lost = await installationProblem(system, before);
  if (lost !== undefined) return wrong(ID, NAME, lost, again, INSTALL);
  const problem = await schedulerProblem(system, scheduler);
  if (problem !== undefined) {
    const advice =
      'reminders will resume once it answers; to turn them off or use another scheduler';
    return note(ID, NAME, `${scheduler} does not answer: ${problem}`, advice, UNINSTALL);
  }
  const zone = zoneProblem(system, scheduler, before.plan.env);
  if (zone !== undefined) {
    const advice =
      'so reminders come at the wrong time; set that time zone or unset TZ; or to turn them off';
    return wrong(ID, NAME, zone, advice, UNINSTALL);
  }
  const unknown = await firstUnknown(system, before);
  if (unknown !== undefined) {
    return wrong(ID, NAME, `${scheduler} no longer has ${unknown}`, again, INSTALL);
  }
  const idle = ADAPTERS[scheduler].idleProblem?.(system);
  if (idle !== undefined) {
    const advice = 'start it, or have it start with the computer; then';
    return note(ID, NAME, `${scheduler}, but ${idle}`, advice, 'stretch doctor');
  }
  return fine(ID, NAME, `${scheduler}, as installed`);
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
