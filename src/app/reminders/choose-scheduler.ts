import { Fault } from '../../core/base/fault.ts';
import { type SchedulerName, SCHEDULERS } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { clockProblem, refuseOtherClock } from './current-plan.ts';

/** The scheduler that was named, else the one in use, else the one that is there. Throws a fault where it is none. */
export async function chooseScheduler(
  system: SchedulerSystem,
  typed: string | undefined,
  inUse: SchedulerName | undefined,
): Promise<SchedulerName> {
  if (typed === undefined) {
    const found = inUse ?? (await system.choose());
    if (found !== undefined) return found;
    const message = 'this computer has neither systemd for its users nor cron';
    throw new Fault('missing', message, 'install cron, then: stretch schedule install');
  }
  const named = SCHEDULERS.find((name) => name === typed.toLowerCase());
  if (named !== undefined) return named;
  const hint = `for example: stretch schedule install --with cron`;
  const message = `--with takes one of ${SCHEDULERS.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, hint);
}

/** Before anything that works is taken down. One that was not named was found to be usable, or says itself why not. */
export async function refuseUnusable(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  isNamed: boolean,
): Promise<void> {
  const why = isNamed ? await system.problem(scheduler) : undefined;
  if (why !== undefined) {
    const hint = 'leave out --with, and what is there is used: stretch schedule install';
    throw new Fault('missing', unusableWords(scheduler, why), hint);
  }
  refuseOtherClock(system, scheduler);
}

/** How a scheduler is looked at, so as to show what would be done. */
interface Preview {
  /** Why it cannot be used here, in words; nothing where it can. */
  readonly unusable: string | undefined;
  /** Where it cannot be asked, it is taken to have nothing yet. */
  readonly run: SchedulerSystem['run'];
}

/** Looks whether a scheduler could be used, and changes nothing. */
export async function previewOf(
  system: SchedulerSystem,
  scheduler: SchedulerName,
): Promise<Preview> {
  const why = await system.problem(scheduler);
  if (why === undefined) return { unusable: clockProblem(system, scheduler), run: system.run };
  return {
    unusable: unusableWords(scheduler, why),
    run: async () => ({ code: 0, out: '', complaint: '' }),
  };
}

function unusableWords(scheduler: SchedulerName, why: string): string {
  return `${scheduler} cannot be used here: ${why}`;
}
