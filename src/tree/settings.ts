import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type AsAction, replanning } from './action.ts';

/** `setup`, `check`, `config` and `doctor`. */
export function addSettings(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Settings:');
  addSetup(program, host, asAction);
  addCheck(program, host, asAction);
  addConfig(program, host, asAction);
  program
    .command('doctor')
    .description('check terminal, sound, files and reminders, and say how to fix what is wrong')
    .option('--json', 'as JSON')
    .action(
      asAction(async (options) => (await import('../commands/doctor.ts')).doctor(host, options)),
    );
}

function addSetup(program: Command, host: Host, asAction: AsAction): void {
  const replans = replanning(host, asAction);
  program
    .command('setup')
    .description(
      'set the sore side, what to leave out, the two slot times and sound; asks the safety list',
    )
    .option('--side <side>', 'left, right, both or unknown')
    .option('--leave-out <cautions>', 'what applies to you, such as knee, or none')
    .option('--morning <time>', 'time of the morning slot, such as 07:00')
    .option('--evening <time>', 'time of the evening slot, such as 20:30')
    .option('--units <units>', 'km or mi, for running distances')
    .option('--sound <sound>', 'speech, tones, bell or off')
    .option('--check <ids>', 'what is true of the list that is asked, such as u1,h3, or none')
    .option('-y, --yes', 'ask nothing; leave settings without a flag unchanged')
    .action(
      replans(async (options) => (await import('../commands/setup.ts')).setup(host, options)),
    );
}

function addCheck(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('check')
    .description(
      'answer the list that is asked before the first session, and say that you were seen',
    )
    .option('--none', 'record that none of it is true')
    .option(
      '--yes <ids>',
      'record what is true, such as u1,h3; for the ids, pipe it: stretch check | cat',
    )
    .option('--seen <day>', 'when you were seen, and told that you may exercise')
    .action(
      asAction(async (options) => (await import('../commands/check.ts')).check(host, options)),
    );
}

function addConfig(program: Command, host: Host, asAction: AsAction): void {
  const replans = replanning(host, asAction);
  const configs = () => import('../commands/config.ts');
  const config = program.command('config').description('list, read and change settings');
  config
    .command('list')
    .description('every setting')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await configs()).configList(host, options)));
  config
    .command('get')
    .description('the value of one setting')
    .argument('<name>')
    .action(asAction(async (name: string) => (await configs()).configGet(host, name)));
  config
    .command('set')
    .description('change one setting')
    .argument('<name>')
    .argument('<value>')
    .action(
      replans(async (name: string, value: string) =>
        (await configs()).configSet(host, name, value),
      ),
    );
  config
    .command('path')
    .description('where settings, journal, routines and cache are stored')
    .action(asAction(async () => (await configs()).configPath(host)));
}
