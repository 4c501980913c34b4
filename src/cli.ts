import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { Fault } from './core/fault.ts';
import { type Host, systemHost } from './host/host.ts';
import { safe } from './view/text.ts';

/** Exit codes: done, a fault, wrong usage, ended by the user with what was done saved. */
const EXIT = { fault: 1, usage: 2, ended: 130 } as const;

/** Runs one command line for the package in `root` and returns its exit code. The only place that prints an error. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const { version } = manifest;
  const host = systemHost(root, version);
  guardOutput(host);
  let code = 0;
  const keep = (result: number) => {
    code = result;
  };
  const program = buildProgram(host, version, keep, args[0]);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, host, `stretch${commandPath(program, args)} --help`);
  }
}

/**
 * The tree of commands. Flags are declared here; what a command does is imported when it runs. Where the command
 * that is `wanted` is known, its group is enough.
 */
export function buildProgram(
  host: Host,
  version: string,
  done: (code: number) => void,
  wanted?: string,
): Command {
  const does =
    <T extends readonly unknown[]>(act: (...args: T) => Promise<number>) =>
    async (...args: T) =>
      done(await act(...args));
  const program = new Command('stretch')
    .description('A stretching and strengthening coach for runners with a sore lower back.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: (text) => host.err.write(text),
      // Errors are printed in one place, below.
      outputError: () => undefined,
    })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  const only = GROUPS.filter(({ names }) => names.includes(wanted ?? ''));
  for (const { add } of only.length > 0 ? only : GROUPS) add(program, host, does);
  return program;
}

type Does = <T extends readonly unknown[]>(
  act: (...args: T) => Promise<number>,
) => (...args: T) => Promise<void>;

const GROUPS = [
  { names: ['today', 'start'], add: addSessions },
  { names: ['status'], add: addRecord },
  { names: ['routine', 'exercise'], add: addContent },
  { names: ['setup', 'config'], add: addSettings },
];

const EXAMPLES = `
Examples:
  stretch today                    coach the routine that is due now
  stretch today --dry-run          show what it would be, with times
  stretch start core               coach another routine
  stretch status                   today, what is next, the last seven days
  stretch exercise show piriformis how it is done, and who says so
`;

function addSessions(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Coaching:');
  const today = withSessionFlags(program.command('today'))
    .description('coach the routine of the slot that is due')
    .option('--routine <routine>', 'another routine for this slot')
    .option('--continue', 'go on with the session that was interrupted')
    .option('--fresh', 'start from the beginning without asking');
  today.action(does(async (options) => (await import('./commands/today.ts')).today(host, options)));
  withSessionFlags(program.command('start'))
    .description('coach any routine')
    .argument('<routine>', 'id or name; stretch routine list shows them')
    .action(
      does(async (id: string, options) =>
        (await import('./commands/start.ts')).start(host, id, options),
      ),
    );
}

function withSessionFlags(command: Command): Command {
  return command
    .option('--side <side>', 'the sore side this time: left, right, both or unknown')
    .option('--from <number>', 'begin with this exercise of the routine')
    .option('--plain', 'plain lines instead of the full screen')
    .option('--speed <factor>', 'rehearse so many times faster; nothing is recorded')
    .option('--dry-run', 'show the plan with times; run nothing');
}

function addRecord(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Record:');
  program
    .command('status')
    .description('today, what is next, and the last seven days')
    .option('--json', 'as JSON')
    .option('--short', 'a few words for a shell prompt')
    .action(does(async (options) => (await import('./commands/status.ts')).status(host, options)));
}

function addContent(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Routines and exercises:');
  const routines = () => import('./commands/routine.ts');
  const routine = program.command('routine').description('list, show, write and check routines');
  routine
    .command('list')
    .description('every routine with its length')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await routines()).routineList(host, options)));
  routine
    .command('show')
    .description('one routine: what for, when, doses, sources')
    .argument('<routine>', 'id or name')
    .option('--json', 'as JSON')
    .action(does(async (id: string, options) => (await routines()).routineShow(host, id, options)));
  routine
    .command('new')
    .description('write a routine of your own')
    .argument('<id>', 'its id: small letters, digits, hyphens')
    .option('--from <routine>', 'begin with a copy of this one')
    .action(does(async (id: string, options) => (await routines()).routineNew(host, id, options)));
  routine
    .command('check')
    .description('check routine and exercise files; all problems at once')
    .argument('[file...]', 'files to check; all of them when none is named')
    .action(
      does(async (files: string[]) =>
        (await import('./commands/routine-check.ts')).routineCheck(host, files),
      ),
    );
  const exercises = () => import('./commands/exercise.ts');
  const exercise = program.command('exercise').description('list and show exercises');
  exercise
    .command('list')
    .description('every exercise by kind')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await exercises()).exerciseList(host, options)));
  exercise
    .command('show')
    .description('one exercise: how, how much, when not, and the source of every number')
    .argument('<exercise>', 'id, name or alias')
    .option('--json', 'as JSON')
    .action(
      does(async (id: string, options) => (await exercises()).exerciseShow(host, id, options)),
    );
}

function addSettings(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Settings:');
  program
    .command('setup')
    .description('the sore side, the two times, units and sound')
    .option('--side <side>', 'left, right, both or unknown')
    .option('--morning <time>', 'time of the morning slot, such as 07:00')
    .option('--evening <time>', 'time of the evening slot, such as 20:30')
    .option('--units <units>', 'km or mi')
    .option('--sound <sound>', 'bell or off')
    .option('-y, --yes', 'ask nothing; keep what is not given')
    .action(does(async (options) => (await import('./commands/setup.ts')).setup(host, options)));
  const configs = () => import('./commands/config.ts');
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
      does(async (name: string, value: string) => (await configs()).configSet(host, name, value)),
    );
  config
    .command('path')
    .description('where settings, journal, routines and cache are')
    .action(does(async () => (await configs()).configPath(host)));
}

/** A reader that goes away (`| head`) is no error; a full device is one. */
function guardOutput(host: Host): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') return;
    host.err.write(`stretch: cannot write the output: ${error.message}\n`);
    process.exitCode = EXIT.fault;
  });
  process.stderr.on('error', () => undefined);
}

/** The names of the commands that were typed, as far as they are commands. */
function commandPath(command: Command, [name, ...rest]: readonly string[]): string {
  const child = command.commands.find((one) => one.name() === name);
  return child === undefined ? '' : ` ${child.name()}${commandPath(child, rest)}`;
}

function explain(error: unknown, host: Host, help: string): number {
  if (error instanceof Fault) {
    host.err.write(`stretch: ${safe(error.message)}\n  ${safe(error.hint)}\n`);
    return error.kind === 'usage' ? EXIT.usage : EXIT.fault;
  }
  if (error instanceof CommanderError) {
    // Help and version are no errors; their codes start so.
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return EXIT.usage;
    host.err.write(`stretch: ${safe(error.message.replace(/^error: /, ''))}\n  see: ${help}\n`);
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.ended;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.err.write(`stretch: something went wrong that should not have\n${detail}\n`);
  return EXIT.fault;
}
