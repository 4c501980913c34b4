import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/command-line.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { OTHER_NAMES } from '../../src/core/shell/other-names.ts';
import { plainLine } from '../../src/tree/plain-lines.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

/** What a line comes to on a host: how it ends, and all that is said, shown and written. */
async function comesTo(host: FakeHost, run: () => Promise<unknown>) {
  const ended = await run().catch((error: unknown) => {
    // A session goes as far as to where it would open the terminal.
    const { message } = error instanceof Error ? error : { message: error };
    return error instanceof Fault ? { kind: error.kind, message, hint: error.hint } : message;
  });
  const { written, lines, notifications } = host;
  return { ended, written, lines, notifications };
}

describe('a line that needs not be taken apart', () => {
  it.each([
    '',
    'today',
    'status',
    'status --short',
    'remind morning',
    'remind none',
    'remind help',
    'week',
    'insights',
    'history',
    'pain 3',
    'pain 4 30 yesterday',
    'pain help',
    'run 8km 45:10',
    'run',
    'log session',
    'log session core yesterday',
    'log session help',
  ])('does what the command tree does with it: stretch %s', async (typed) => {
    const words = typed === '' ? [] : typed.split(' ');
    const [one, other] = [fakeHost(), fakeHost()];
    const run = plainLine(words);
    expect(run).toBeDefined();
    const plain = await comesTo(one, async () => run?.(one));
    const read = await comesTo(other, async () => {
      const line = readLine(other, '0', words);
      line.check();
      return (await line.run()).code;
    });
    expect(plain).toEqual(read);
    const { ended, written, notifications } = plain;
    expect([ended, written.out, notifications]).not.toEqual([0, '', []]);
  });

  it.each([
    [''],
    ['status', ''],
    ['status --short'],
    ['status', '--json'],
    ['status', '--short', '--json'],
    ['today', '--plain'],
    ['demo', 'status'],
    ['remind'],
    ['remind', '--test'],
    ['remind', 'morning', '--dry-run'],
    ['remind', 'Snooze'],
    ['history', 'list'],
    ['insights', 'runs'],
    ['pain', '3', '--woke'],
    ['run', '8km', '-y'],
    ['log'],
    ['log', 'Session', 'core'],
    ['log', 'session', '--done'],
    ['log', 'skip'],
  ])('is none of these: %s %s %s', (...words) => {
    expect(plainLine(words)).toBeUndefined();
  });

  it('is no other name for a command', () => {
    const typed = OTHER_NAMES.map((other) => other.typed);
    expect(typed.filter((line) => plainLine(line.split(' ')) !== undefined)).toEqual([]);
  });
});
