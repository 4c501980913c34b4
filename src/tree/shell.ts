import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { Does } from './does.ts';

/** `completion` and `hook`. */
export function addShell(program: Command, host: Host, does: Does): void {
  program.commandsGroup('In the shell:');
  program
    .command('hook')
    .description('print what makes a shell’s prompt show a line when a slot is due')
    .argument('<shell>', 'bash, zsh or fish')
    .action(does(async (shell: string) => (await import('../commands/hook.ts')).hook(host, shell)));
}
