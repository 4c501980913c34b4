import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../src/command-line.ts';
import { meantLine, OTHER_NAMES } from '../../../src/core/shell/other-names.ts';
import { COMMAND } from '../../../src/core/text/command-pattern.ts';
import { fakeHost } from '../../support/fake-host.ts';

const PROGRAM = buildProgram(fakeHost(), '0', () => undefined);

describe('another name', () => {
  it.each(OTHER_NAMES.map(({ typed }) => typed))('`%s` is no command itself', (typed) => {
    const words = typed.split(' ');
    expect(reached(words)).toBeLessThan(words.length);
  });

  it.each(OTHER_NAMES.flatMap((row) => ('means' in row ? [[row.typed, row.means]] : [])))(
    '`%s` stands for `%s`, with what follows it',
    (typed = '', means = '') => {
      const words = means.split(' ');
      const commands = words.filter((word) => /^[a-z]/.test(word));
      // What an activity is of follows its command.
      const isValue = means.startsWith('log activity ') || means.endsWith(' last');
      const count = commands.length - (isValue ? 1 : 0);
      expect(reached(commands.slice(0, count))).toBe(means.includes('--format') ? 1 : count);
      expect(meantLine([...typed.split(' '), 'x', '--y'])).toMatchObject({
        words: [...words, 'x', '--y'],
      });
    },
  );

  it.each(OTHER_NAMES.flatMap((row) => ('says' in row ? [[row.typed, row.says]] : [])))(
    '`%s` is told: %s',
    (typed = '', says = '') => {
      const named = [...says.matchAll(COMMAND)].map(([command]) => command.split(' ').slice(1));
      expect(named.filter((command) => reached(command) === 0)).toEqual([]);
      expect(meantLine(typed.split(' '))).toEqual({ typed, says });
    },
  );

  it('is there once, and found whatever its capitals', () => {
    const all = OTHER_NAMES.map(({ typed }) => typed);
    expect(new Set(all).size).toBe(all.length);
    expect(meantLine(['LIST', '--json'])).toMatchObject({ words: ['history', 'list', '--json'] });
  });

  it.each(['', 'today', 'history list', 'log session list', 'exercise show', 'status show'])(
    'is not at the beginning of `%s`',
    (line) => {
      expect(meantLine(line.split(' '))).toBeUndefined();
    },
  );
});

/** How many words at the start of a line are commands. */
function reached(words: readonly string[]): number {
  let command: Command | undefined = PROGRAM;
  const end = words.findIndex((word) => {
    command = command?.commands.find((one) => one.name() === word);
    return command === undefined;
  });
  return end < 0 ? words.length : end;
}
