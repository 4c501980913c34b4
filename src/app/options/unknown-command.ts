import { Fault } from '../../core/base/fault.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** The fault of typing a word that names none of a group's commands. The group's path begins with the program's name. */
export function unknownCommand(
  path: readonly string[],
  commands: readonly string[],
  typed: string,
): Fault {
  const isProgram = path.length === 1;
  // The program has too many to name them in one line.
  const all = isProgram || commands.length === 0 ? undefined : `commands: ${commands.join(', ')}`;
  const help = didYouMean(typed, [...commands, 'help']) ?? all;
  const what = `${isProgram ? 'there is' : `${path.at(-1)} has`} no command \`${typed}\``;
  const message = help === undefined ? what : `${what}; ${help}`;
  return new Fault('usage', message, `see: ${path.join(' ')} --help`);
}
