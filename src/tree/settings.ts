import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type Does, replanning } from './does.ts';

/** `setup`, `config` and `doctor`. */
export function addSettings(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Settings:');
  const replans = replanning(host, does);
  program
    .command('setup')
    .description('the sore side, the two times, units and sound')
    .option('--side <side>', 'left, right, both or unknown')
    .option('--morning <time>', 'time of the morning slot, such as 07:00')
    .option('--evening <time>', 'time of the evening slot, such as 20:30')
    .option('--units <units>', 'km or mi')
    .option('--sound <sound>', 'speech, tones, bell or off')
    .option('-y, --yes', 'ask nothing; keep what is not given')
    .action(
      replans(async (options) => (await import('../commands/setup.ts')).setup(host, options)),
    );
  const configs = () => import('../commands/config.ts');
  const config = program.command('config').description('list, read and change settings');
  config
    .command('list')
    .description('every setting')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await configs()).configList(host, options)));
  config
    .command('get')
    .description('the value of one setting')
    .argument('<name>')
    .action(does(async (name: string) => (await configs()).configGet(host, name)));
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
    .description('where settings, journal, routines and cache are')
    .action(does(async () => (await configs()).configPath(host)));
  program
    .command('doctor')
    .description('check terminal, sound and files, and say what to do about what is wrong')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await import('../commands/doctor.ts')).doctor(host, options)));
}
