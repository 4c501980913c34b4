import type { Command } from 'commander';
import type { Tree } from '../commands/complete.ts';

/** Returns a command with its subcommands, arguments and options, as help shows them. */
export function shapeOf(command: Command): Tree {
  const help = command.createHelp();
  return {
    name: command.name(),
    says: command.description(),
    standard: standardOf(command),
    commands: help.visibleCommands(command).map((child) => shapeOf(child)),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      isVariadic: argument.variadic,
    })),
    options: help.visibleOptions(command).map(({ long, short, description, flags }) => ({
      long: long ?? undefined,
      short: short ?? undefined,
      says: description,
      value: /[<[]([^>\].]+)/.exec(flags)?.[1],
    })),
  };
}

/** Returns the name of the command of a group that runs if none is named. */
export function standardOf(group: Command): string | undefined {
  // Only commander itself knows it.
  const { _defaultCommandName: name } = group as { _defaultCommandName?: string | null };
  return name ?? undefined;
}
