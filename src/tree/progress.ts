import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `progress` and its commands. */
export function addProgress(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Routines and exercises:');
  const commands = () => import('../commands/progress.ts');
  const progress = program
    .command('progress')
    .description('your own doses: what comes next, one step at a time, and what it waits for');
  progress
    .command('show', { isDefault: true })
    .description('what is offered, and each dose with what it waits for')
    .argument('[exercise...]', 'only of this exercise or routine: id, name or alias')
    .option('--routine <routine>', 'only of this routine')
    .option('--side <side>', 'only of this side: left or right')
    .option('--json', 'as JSON')
    .action(
      asAction(async (words: string[], options) =>
        (await commands()).progressShow(host, nameOf(words), options),
      ),
    );
  withDose(progress.command('accept'))
    .description('take the step that is offered')
    .argument('[exercise...]', 'id, name or alias (default: the one that is offered first)')
    .action(
      asAction(async (words: string[], options) =>
        (await commands()).progressAccept(host, nameOf(words), options),
      ),
    );
  withDose(progress.command('back'))
    .description('go one step back, at once')
    .argument('[exercise...]', 'id, name or alias')
    .option('--all', 'of everything that was raised')
    .action(
      asAction(async (words: string[], options) =>
        (await commands()).progressBack(host, nameOf(words), options),
      ),
    );
  withDose(progress.command('pin'))
    .description('keep a dose as it is; no step up is offered')
    .argument('<exercise...>', 'id, name or alias')
    .action(
      asAction(async (words: string[], options) =>
        (await commands()).progressPin(host, words.join(' '), options, 'pin'),
      ),
    );
  withDose(progress.command('unpin'))
    .description('have steps offered again')
    .argument('<exercise...>', 'id, name or alias')
    .action(
      asAction(async (words: string[], options) =>
        (await commands()).progressPin(host, words.join(' '), options, 'unpin'),
      ),
    );
}

/** A name may be of several words, which need not be quoted. */
function nameOf(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(' ');
}

function withDose(command: Command): Command {
  return command
    .option('--routine <routine>', 'in this routine, if it is in several')
    .option('--side <side>', 'only of this side: left or right');
}
