import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import { shellQuote } from '../../core/text/shell-quote.ts';
import { tableToText } from '../../host/reminders/cron-table.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import type { DryRunAction } from '../../view/report/reminders.ts';
import { planChange, type ScheduleChange, tableCommand } from './apply-schedule.ts';
import { previewOf } from './choose-scheduler.ts';
import { type PlanFacts, planNow } from './current-plan.ts';
import { byScheduler, refuseForeignFiles } from './install.ts';
import { type SchedulerCommand, setupFor } from './scheduler-adapters.ts';

/** What installing would do. */
interface DryRun {
  /** Why the scheduler cannot be used here; the actions are those for a computer where it can. */
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
  const after = setupFor(scheduler, planNow(facts, system, scheduler, before).plan, system);
  refuseForeignFiles(system, after, same);
  const { unusable, run } = await previewOf(system, scheduler);
  const changes = [
    ...(former === undefined ? [] : [await planChange(system, former, undefined)]),
    await planChange({ ...system, run }, same, after),
  ];
  return { unusable, actions: changes.flatMap((change) => actionsOf(change)) };
}

function actionsOf({ write, table, start, stop, remove, settle }: ScheduleChange) {
  return [
    ...write.map(({ path, text }): DryRunAction => ({ kind: 'write', path, text })),
    ...(table === undefined ? [] : [tableAction(table)]),
    ...[...start, ...stop].map((command) => commandAction(command)),
    ...remove.map((path): DryRunAction => ({ kind: 'remove', path })),
    ...settle.map((command) => commandAction(command)),
  ];
}

function tableAction(table: string): DryRunAction {
  const command = commandLine(tableCommand(table));
  return table === ''
    ? { kind: 'run', command }
    : { kind: 'run', command, input: tableToText(table) };
}

function commandAction({ argv }: SchedulerCommand): DryRunAction {
  return { kind: 'run', command: commandLine(argv) };
}

function commandLine(argv: readonly string[]): string {
  return argv.map((word) => shellQuote(word)).join(' ');
}
