import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `experiment` and its commands. */
export function addExperiment(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Finding out:');
  const experiment = program
    .command('experiment')
    .description('compare two things on days that coins decide');
  addStart(experiment, host, asAction);
  const shown = () => import('../commands/experiment.ts');
  experiment
    .command('show', { isDefault: true })
    .description('where it is, what comes next, and what was done; no scores before the end')
    .argument('[id]', 'the experiment (default: the one under way, or the last)')
    .option('--json', 'as JSON')
    .action(
      asAction(async (id: string | undefined, options) =>
        (await shown()).experimentShow(host, id, options),
      ),
    );
  experiment
    .command('result')
    .description('what came out, once it is over')
    .argument('[id]', 'the experiment (default: the one under way, or the last)')
    .option('--json', 'as JSON')
    .action(
      asAction(async (id: string | undefined, options) =>
        (await shown()).experimentResult(host, id, options),
      ),
    );
  experiment
    .command('list')
    .description('all experiments')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await shown()).experimentList(host, options)));
  experiment
    .command('stop')
    .description('end it before its time')
    .option('--harm', 'one of the two does you harm: at once, and always right')
    .option('--give-up', 'for anything else: there will be no result')
    .option('--note <text>', 'a note')
    .option('-y, --yes', 'do not ask')
    .action(
      asAction(async (options) =>
        (await import('../commands/experiment-stop.ts')).experimentStop(host, options),
      ),
    );
}

function addStart(experiment: Command, host: Host, asAction: AsAction): void {
  experiment
    .command('start')
    .description('say what it can and cannot find, then write it down before it begins')
    .argument('[what...]', 'such as "stretch in the evening or not" (asked for if not given)')
    .option('--kind <kind>', 'evening, morning, after-run, routines or own')
    .option('--slot <slot>', 'the slot it is about')
    .option('--routines <routine...>', 'the two routines that are compared')
    .option('--arms <text...>', 'the two things that are compared, in your own words')
    .option('--layout <layout>', 'half-weeks, weeks or runs (default: half-weeks)')
    .option('--from <day>', 'its first day, a Monday (default: the next one)')
    .option('--weeks <number>', 'how many weeks it takes (default: 12)')
    .option('--pairs <number>', 'how many pairs of runs it takes (default: 16)')
    .option('-y, --yes', 'do not ask')
    .action(
      asAction(async (what: string[], options) =>
        (await import('../commands/experiment-start.ts')).experimentStart(host, what, options),
      ),
    );
}
