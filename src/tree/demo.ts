import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `demo`; a command behind it never gets here, but runs on the made-up record. */
export function addDemo(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Record:');
  program
    .command('demo')
    .description('make up twelve weeks to look at, apart from your own, and run commands on them')
    .argument('[command...]', 'any command with its flags, such as history pain')
    .option('--remove', 'remove what was made up')
    .action(
      asAction(async (_: readonly string[], options) =>
        (await import('../commands/demo.ts')).demo(host, options),
      ),
    );
}
