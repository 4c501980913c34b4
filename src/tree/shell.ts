import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';
import { completionSetUpText, hookSetUpText } from '../app/shell/set-up-text.ts';
import { shapeOf } from './command-shape.ts';

/** `completion` and `hook`, and `complete`, which completion scripts run. */
export function addShell(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('In the shell:');
  program
    .command('completion')
    .description(
      'print a script that completes commands, flags, routines, exercises, slots and ids',
    )
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .addHelpText('after', completionSetUpText)
    .action(
      asAction(async (shell: string) =>
        (await import('../commands/completion.ts')).completion(host, shell),
      ),
    );
  program
    .command('hook')
    .description('print a script that shows a line above the shell’s prompt when a slot is due')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', hookSetUpText)
    .action(
      asAction(async (shell: string) => (await import('../commands/hook.ts')).hook(host, shell)),
    );
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .option('--next', 'complete a new word')
    .action(
      asAction(async (words: string[], options) =>
        (await import('../commands/complete.ts')).complete(host, shapeOf(program), words, options),
      ),
    );
}
