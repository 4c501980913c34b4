import { type Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/command-line.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { helpLine, requireCommand } from '../../src/tree/help.ts';
import { fakeHost } from '../support/fake-host.ts';

const PROGRAM = buildProgram(fakeHost(), '0', () => undefined);

describe('help', () => {
  it.each(['', ...pathsIn(PROGRAM)])('for `%s` is what --help shows there', async (path) => {
    const asked = await shown(`help ${path}`);
    expect(asked).toContain(`Usage: stretch ${path}`.trimEnd());
    expect(asked).toBe(await shown(`${path} --help`));
  });

  it('can be asked of a group, which is the same', async () => {
    expect(await shown('log help session')).toBe(await shown('log session --help'));
    expect(await shown('config help')).toBe(await shown('config --help'));
  });

  it.each([
    ['help hlep', 'there is no command `hlep`; did you mean `help`?', 'see: stretch --help'],
    ['help nope', 'there is no command `nope`', 'see: stretch --help'],
    [
      'help histroy',
      'there is no command `histroy`; did you mean `history`?',
      'see: stretch --help',
    ],
    ['help log nope', 'log has no command `nope`; did you mean `note`?', 'see: stretch log --help'],
    ['log help nope', 'log has no command `nope`; did you mean `note`?', 'see: stretch log --help'],
    ['help status nope', 'status has no command `nope`', 'see: stretch status --help'],
  ])('refuses `%s`', async (line, message, hint) => {
    await expect(shown(line)).rejects.toMatchObject({ kind: 'usage', message, hint });
  });
});

describe('a line that names no command', () => {
  it.each(['nope', 'nope --help', 'log nope', 'log nope --help', 'history nope', "''"])(
    'is refused before anything else: %s',
    (line) => {
      expect(() => requireCommand(PROGRAM, line.split(' '))).toThrow(Fault);
    },
  );

  it.each(['', '--help', 'log', 'log --help', 'start nope', 'history --json', 'log session nope'])(
    'is not `%s`',
    (line) => {
      const words = line.split(' ').filter((word) => word !== '');
      expect(() => requireCommand(PROGRAM, words)).not.toThrow();
    },
  );
});

describe('the hint for a wrong line', () => {
  it.each([
    ['--nope', 'stretch --help'],
    ['log --nope', 'stretch log --help'],
    ['log session --nope', 'stretch log session --help'],
    ['history --nope', 'stretch history calendar --help'],
    ['schedule --nope', 'stretch schedule show --help'],
    ['history edit --set', 'stretch history edit --help'],
  ])('after `stretch %s` is `see: %s`', (line, expected) => {
    expect(helpLine(PROGRAM, line.split(' '))).toBe(`see: ${expected}`);
  });
});

/** Runs a line that shows help, and returns the help. */
async function shown(line: string): Promise<string> {
  const host = fakeHost();
  const words = line.split(' ').filter((word) => word !== '');
  try {
    await buildProgram(host, '0', () => undefined).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  return host.written.out;
}

function pathsIn(command: Command, path: readonly string[] = []): readonly string[] {
  return command.commands.flatMap((child) => {
    const own = [...path, child.name()];
    return [own.join(' '), ...pathsIn(child, own)];
  });
}
