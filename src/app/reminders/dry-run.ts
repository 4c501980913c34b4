import { shellWord } from '../../core/text/shell-quote.ts';
import { fromTable } from '../../host/reminders/cron-table.ts';
import type { DryRunAction } from '../../view/report/reminders.ts';
import type { Step } from './scheduler-adapters.ts';
import { type Rearrangement, tableCommand } from './apply-schedule.ts';

/** What would be done, in the order it is done, for people to read. */
export function deedsOf(all: readonly Rearrangement[]): readonly DryRunAction[] {
  return all.flatMap(({ write, table, start, stop, remove, settle }): readonly DryRunAction[] => [
    ...write.map(({ path, text }) => ({ kind: 'write' as const, path, text })),
    ...(table === undefined ? [] : [tableDeed(table)]),
    ...[...start, ...stop].map((step) => stepDeed(step)),
    ...remove.map((path) => ({ kind: 'remove' as const, path })),
    ...settle.map((step) => stepDeed(step)),
  ]);
}

function tableDeed(table: string): DryRunAction {
  const command = commandLine(tableCommand(table));
  return table === ''
    ? { kind: 'run', command }
    : { kind: 'run', command, input: fromTable(table) };
}

function stepDeed({ argv }: Step): DryRunAction {
  return { kind: 'run', command: commandLine(argv) };
}

function commandLine(argv: readonly string[]): string {
  return argv.map((word) => shellWord(word)).join(' ');
}
