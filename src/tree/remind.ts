import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { Does } from './does.ts';

/** `remind`, which the system's scheduler runs. */
export function addRemind(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Plan:');
  program
    .command('remind')
    .description('show a reminder of a slot if it needs one; the scheduler runs this')
    .argument('[slot]', 'its name; the one whose window it is when none is given')
    .option('--dry-run', 'say what it would do, and why; show nothing')
    .option('--test', 'show one now, to see whether it can be seen')
    .action(
      does(async (slot: string | undefined, options) =>
        (await import('../commands/remind.ts')).remind(host, slot, options),
      ),
    );
}
