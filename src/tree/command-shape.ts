import type { Command } from 'commander';
import type { Tree } from '../commands/complete.ts';

/** Returns a command with its subcommands, arguments and options, as help shows them. */
export function shapeOf(command: Command): Tree {
  const help = command.createHelp();
  // Only commander itself knows which command of a group runs by default.
  const { _defaultCommandName: standard } = command as { _defaultCommandName?: string | null };
  return {
    name: command.name(),
    says: command.description(),
    standard: standard ?? undefined,
    commands: help.visibleCommands(command).map((child) => shapeOf(child)),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      isVariadic: argument.variadic,
    })),
    options: help.visibleOptions(command).map(({ long, short, description, flags }) => ({
      long: long ?? undefined,
      short: short ?? undefined,
      says: description,
      value: /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1],
    })),
  };
}
