import type { Command } from 'commander';
import type { Tree } from '../commands/complete.ts';

/** A command with all that is under it, as help shows it. */
export function shapeOf(command: Command): Tree {
  const help = command.createHelp();
  // Where a group has a command that runs when none is named, only commander itself knows which.
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
