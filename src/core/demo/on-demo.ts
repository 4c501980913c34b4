import { COMMAND } from '../text/command-pattern.ts';
import { DEMO } from '../shell/demo-line.ts';

/** What is about the computer or the shell, or about the user's own plan and answers. */
const OWN_ONLY: ReadonlySet<string> = new Set([
  'setup',
  'remind',
  'hook',
  'completion',
  'complete',
  DEMO,
  'schedule install',
  'schedule uninstall',
  'schedule snooze',
]);

/** Returns the command of a line that only the user's own record can have; undefined if it runs on a made-up one. */
export function ownOnlyCommand(words: readonly string[]): string | undefined {
  const [name = '', sub = ''] = words;
  return [name, `${name} ${sub}`].find((one) => OWN_ONLY.has(one));
}

/** Returns a printed text with its commands as they are typed for a made-up record. */
export function onDemo(text: string): string {
  return text.split('\n').map(lineOnDemo).join('\n');
}

/* What stands before a command that has a line to itself. */
const INDENT = /^(?:\u001b\[[\d;]*m| )*/;

/** The columns of a table stay where they are, so a command in one of them is left as it is. */
const COLUMN = '  ';

function lineOnDemo(line: string): string {
  // A space that no line is broken at is one in a command, too.
  const spaced = line.replaceAll('\u00a0', ' ');
  const start = INDENT.exec(spaced)?.[0].length ?? 0;
  let shown = line;
  for (const { 0: command, index } of [...spaced.slice(start).matchAll(COMMAND)].toReversed()) {
    const [program = '', ...words] = command.split(' ');
    const [from, to] = [start + index + program.length, start + index + command.length];
    const isKept = program !== PROGRAM || ownOnlyCommand(words) !== undefined;
    if (isKept || spaced.startsWith(COLUMN, to)) continue;
    shown = `${shown.slice(0, from)}${shown.charAt(from)}${DEMO}${shown.slice(from)}`;
  }
  return shown;
}

/** This program, as it is typed. */
const PROGRAM = 'stretch';
