import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import { shellPath, shellWord } from '../../core/text/shell-quote.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import type { DryRunAction } from '../../view/report/reminders.ts';
import type { SchedulerCommand } from '../schedulers/adapter.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { schedulerProblem, unusableWords } from '../schedulers/choose.ts';
import { textOfBytes } from '../schedulers/crontab-bytes.ts';
import { freshTableFile, tableCommand, type TableChange } from '../schedulers/replace-table.ts';
import { zoneProblem } from '../schedulers/zone-problem.ts';
import { planChange, type ScheduleChange } from './apply-schedule.ts';
import { type PlanFacts, planNow } from './current-plan.ts';
import { byScheduler, refuseForeignFiles } from './install.ts';

/** What installing would do. */
interface DryRun {
  /** Why the scheduler cannot be used here; the actions are then those for a computer where it can. */
  readonly unusable: string | undefined;
  readonly actions: readonly DryRunAction[];
}

/** What installing the current plan with a scheduler would do, in order; changes nothing. Throws as installing would. */
export async function dryRun(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  facts: PlanFacts,
): Promise<DryRun> {
  const before = system.installation.read();
  const { former, same } = byScheduler(before, scheduler);
  const { plan } = planNow(facts, system, scheduler, before, {});
  const after = ADAPTERS[scheduler].setUp(plan, system);
  refuseForeignFiles(system, after, same);
  const problem = await schedulerProblem(system, scheduler);
  // A scheduler that cannot be asked is assumed to have nothing yet.
  const preview = problem === undefined ? system : { ...system, run: succeed };
  const changes = [
    ...(former === undefined
      ? []
      : [await planChange(system, former.scheduler, former, undefined)]),
    await planChange(preview, scheduler, same, after),
  ];
  return {
    unusable:
      problem === undefined
        ? zoneProblem(system, scheduler, undefined)
        : unusableWords(scheduler, problem),
    actions: changes.flatMap((change) => actionsOf(system, change)),
  };
}

const succeed: SchedulerSystem['run'] = async () => ({ code: 0, out: '', errorText: '' });

function actionsOf(
  system: SchedulerSystem,
  { write, table, start, stop, remove, settle }: ScheduleChange,
): readonly DryRunAction[] {
  return [
    ...write.map(({ path, text }): DryRunAction => ({ kind: 'write', path, text })),
    ...(table === undefined ? [] : tableActions(system, table)),
    ...[...start, ...stop].map((command) => commandAction(system, command)),
    ...remove.map((path): DryRunAction => ({ kind: 'remove', path })),
    ...settle.map((command) => commandAction(system, command)),
  ];
}

function tableActions(
  system: SchedulerSystem,
  { table, before, after }: TableChange,
): readonly DryRunAction[] {
  if (before === after) return [];
  const path = freshTableFile(system, table);
  const { folder, argv } = tableCommand(system, table, after, path);
  const words = commandLine(system, argv);
  if (after === undefined) return [{ kind: 'run', command: words }];
  return [
    { kind: 'write', path, text: textOfBytes(after) },
    { kind: 'run', command: `cd ${shellPath(folder, system.shell)} && ${words}` },
    { kind: 'remove', path },
  ];
}

function commandAction(system: SchedulerSystem, { argv }: SchedulerCommand): DryRunAction {
  return { kind: 'run', command: commandLine(system, argv) };
}

function commandLine({ shell }: SchedulerSystem, argv: readonly string[]): string {
  return argv.map((word) => shellWord(word, shell)).join(' ');
}
