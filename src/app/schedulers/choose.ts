import { Fault } from '../../core/base/fault.ts';
import { type SchedulerName, SCHEDULERS } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from './adapters.ts';
import { refuseOtherZone } from './zone-problem.ts';

/**
 * The scheduler that was named, else the one in use, else the computer's default. Throws a `usage` fault for an unknown
 * name, and a `missing` fault if there is none.
 */
export async function chooseScheduler(
  system: SchedulerSystem,
  typed: string | undefined,
  inUse: SchedulerName | undefined,
): Promise<SchedulerName> {
  if (typed === undefined) {
    const found = inUse ?? (await defaultScheduler(system));
    if (found !== undefined) return found;
    const message = 'this computer has neither systemd user services nor cron';
    throw new Fault('missing', message, 'install cron, then: stretch schedule install');
  }
  const named = SCHEDULERS.find((name) => name === typed.toLowerCase());
  if (named !== undefined) return named;
  const hint = `for example: stretch schedule install --with cron`;
  const message = `--with takes one of ${SCHEDULERS.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, hint);
}

/** The first scheduler of this platform that works. An only one is not tried: installing says what is wrong with it. */
async function defaultScheduler(system: SchedulerSystem): Promise<SchedulerName | undefined> {
  const candidates = SCHEDULERS.filter((name) => ADAPTERS[name].isDefaultOn(system.platform));
  if (candidates.length === 1) return candidates[0];
  for (const name of candidates) {
    if ((await schedulerProblem(system, name)) === undefined) return name;
  }
  return undefined;
}

/** Why a scheduler cannot be used here; `undefined` if it can. */
export async function schedulerProblem(
  system: SchedulerSystem,
  scheduler: SchedulerName,
): Promise<string | undefined> {
  const { program, probe } = ADAPTERS[scheduler];
  if (!system.hasProgram(program)) return `\`${program}\` is not in PATH`;
  if (probe === undefined) return undefined;
  const { code, errorText } = await system.run(probe);
  return code === 0 ? undefined : errorText;
}

/**
 * Throws a `missing` or `input` fault if a scheduler cannot be used, before anything that works is removed. A scheduler
 * that was not named was tried when it was chosen.
 */
export async function refuseUnusable(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  isNamed: boolean,
): Promise<void> {
  const problem = isNamed ? await schedulerProblem(system, scheduler) : undefined;
  if (problem !== undefined) {
    const hint = 'to use whichever scheduler works here: stretch schedule install';
    throw new Fault('missing', unusableWords(scheduler, problem), hint);
  }
  refuseOtherZone(system, scheduler);
}

/** A sentence that a scheduler cannot be used here, and why. */
export function unusableWords(scheduler: SchedulerName, problem: string): string {
  return `${scheduler} cannot be used here: ${problem}`;
}
