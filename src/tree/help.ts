import type { Command } from 'commander';
import { unknownCommand } from '../app/options/unknown-command.ts';
import type { AsAction } from './action.ts';
import { standardOf } from './command-shape.ts';

/** `help`, for the program and for each group: `stretch help log session`, `stretch log help session`. */
export function addHelp(program: Command, asAction: AsAction): void {
  for (const group of program.commands) if (isGroup(group)) addHelp(group, asAction);
  program
    .helpCommand(false)
    .command('help')
    .helpGroup('Commands:')
    .description('show help for a command')
    .argument('[command...]', 'such as log session')
    .action(
      asAction(async (words: string[]) => {
        const { command, rest } = follow(program, words);
        const [unknown] = rest;
        if (unknown !== undefined) throw refusal(command, unknown);
        command.outputHelp();
        return 0;
      }),
    );
}

/** Throws a `usage` fault if a word at the start of a line is no command where one has to be. */
export function requireCommand(program: Command, words: readonly string[]): void {
  const { command, rest } = follow(program, words);
  const [next] = rest;
  if (next !== undefined && !next.startsWith('-') && isGroup(command)) {
    throw refusal(command, next);
  }
}

/** Returns the hint for a wrong line: the help that lists its command's flags. Those of a group are its default command's. */
export function helpLine(program: Command, words: readonly string[]): string {
  const { command } = follow(program, words);
  const standard = standardOf(command);
  const target = command.commands.find((one) => one.name() === standard) ?? command;
  return `see: ${pathOf(target).join(' ')} --help`;
}

/** Returns the names of the commands of a group; none if it is no group. */
export function namesIn(program: Command, group: string): readonly string[] {
  return follow(program, [group]).command.commands.map((one) => one.name());
}

/** Follows words through the tree, up to the first that is no command of the one before. */
function follow(
  command: Command,
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const child = command.commands.find((one) => one.name() === words[0]);
  return child === undefined ? { command, rest: words } : follow(child, words.slice(1));
}

function refusal(command: Command, typed: string) {
  const visible = command.createHelp().visibleCommands(command);
  const names = visible.map((one) => one.name()).filter((name) => name !== 'help');
  return unknownCommand(pathOf(command), names, typed);
}

function isGroup(command: Command): boolean {
  return command.commands.length > 0;
}

function pathOf(command: Command): readonly string[] {
  return command.parent === null ? [command.name()] : [...pathOf(command.parent), command.name()];
}
