import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../src/command-line.ts';
import { COMMAND } from '../../../src/core/text/command-pattern.ts';
import { moveAway } from '../../../src/core/text/shell-quote.ts';
import { shapeOf } from '../../../src/tree/command-shape.ts';
import { fakeHost } from '../../support/fake-host.ts';

const commandsIn = (text: string) => text.match(COMMAND) ?? [];

describe('a command in a text', () => {
  it.each([
    ['to begin: stretch log skip --on "a day"', ['stretch log skip --on "a day"']],
    ['it is off: stretch setup. Or: stretch undo', ['stretch setup', 'stretch undo']],
    ['to stop it: stretch setup, or not', ['stretch setup']],
    ['see: stretch hook bash (or zsh, fish)', ['stretch hook bash']],
    [
      'Edit it, then: stretch routine check a and stretch start a',
      ['stretch routine check a', 'stretch start a'],
    ],
    ['for example: sudo apt install sox (or mpv)', ['sudo apt install sox']],
    ['chmod 600 /home/a', ['chmod 600 /home/a']],
    ['to put it back: crontab - < a', ['crontab - < a']],
    [
      "say why: stretch log skip 'no, and (not) now' --reason time; then go on",
      ["stretch log skip 'no, and (not) now' --reason time;"],
    ],
  ])('%j is %j', (text, commands) => {
    expect(commandsIn(text)).toEqual(commands);
  });

  it.each([
    'stretch: a file is damaged',
    'stretch needs Node 20: install a newer version',
    'Physio: stretch the calves more often than before',
  ])('%j is none', (text) => {
    expect(commandsIn(text)).toEqual([]);
  });

  it.each(['posix', 'fish', 'powershell'] as const)('may name any path, as %s has it', (shell) => {
    const path = "/home/a/It's (mine), and yours. or\tnot; so/b";
    const command = moveAway(path, shell);
    expect(commandsIn(`move it away: ${command}; then: stretch schedule install`)).toEqual([
      `${command};`,
      'stretch schedule install',
    ]);
  });

  it('may be any of the program’s', () => {
    const { commands } = shapeOf(buildProgram(fakeHost(), '0', () => undefined));
    const typed = commands.map(({ name }) => `stretch ${name} a`);
    expect(typed.flatMap((line) => commandsIn(`to go on: ${line}`))).toEqual(typed);
  });
});
