import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `remind`, run by the system's scheduler. */
export function addRemind(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Plan:');
  program
    .command('remind')
    .description('show a reminder for a slot if one is due; the scheduler runs this')
    .argument('[slot]', 'its name (default: the one whose window is open)')
    .option('--dry-run', 'only show what would be done, and why')
    .option('--test', 'show a test reminder now')
    .action(
      asAction(async (slot: string | undefined, options) =>
        (await import('../commands/remind.ts')).remind(host, slot, options),
      ),
    );
}
