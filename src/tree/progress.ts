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
    .option('--routine <routine>', 'only of this routine')
    .option('--side <side>', 'only of this side: left or right')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await commands()).progressShow(host, options)));
  withDose(progress.command('accept'))
    .description('take the step that is offered')
    .argument('[exercise]', 'id, name or alias (default: the one that is offered first)')
    .action(
      asAction(async (exercise: string | undefined, options) =>
        (await commands()).progressAccept(host, exercise, options),
      ),
    );
  withDose(progress.command('back'))
    .description('go one step back, at once')
    .argument('[exercise]', 'id, name or alias')
    .option('--all', 'of everything that was raised')
    .action(
      asAction(async (exercise: string | undefined, options) =>
        (await commands()).progressBack(host, exercise, options),
      ),
    );
  withDose(progress.command('pin'))
    .description('keep a dose as it is; no step up is offered')
    .argument('<exercise>', 'id, name or alias')
    .action(
      asAction(async (exercise: string, options) =>
        (await commands()).progressPin(host, exercise, options, 'pin'),
      ),
    );
  withDose(progress.command('unpin'))
    .description('have steps offered again')
    .argument('<exercise>', 'id, name or alias')
    .action(
      asAction(async (exercise: string, options) =>
        (await commands()).progressPin(host, exercise, options, 'unpin'),
      ),
    );
}

function withDose(command: Command): Command {
  return command
    .option('--routine <routine>', 'in this routine, if it is in several')
    .option('--side <side>', 'only of this side: left or right');
}
