import { describe, expect, it } from 'vitest';
import { commandFor, KEYS } from '../../../src/core/session/key-table.ts';

describe('a key of a session', () => {
  it.each([
    ['space', 'pause'],
    ['n', 'next'],
    ['b', 'back'],
    ['+', 'more'],
    ['=', 'more'],
    ['r', 'repeat'],
    ['e', 'easier'],
    ['p', 'hurt'],
    ['m', 'mute'],
    ['?', 'help'],
    ['q', 'quit'],
    ['Q', 'quit'],
    ['ctrl-c', 'quit'],
  ])('%s does %s', (key, command) => {
    expect(commandFor(key)).toBe(command);
  });

  it.each(['x', 'enter', 'escape', 'up', 'function', 'alt', 'ctrl-d', '1', 'é', '漢', '__proto__'])(
    '%s is not a command and pauses',
    (key) => {
      expect(commandFor(key)).toBe('pause');
    },
  );

  it('is listed once, with words for both lists', () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
    for (const { key, command, short, help: says } of KEYS) {
      expect(commandFor(key)).toBe(command);
      expect(short.length).toBeLessThanOrEqual(9);
      expect(says).toMatch(/\.$/);
    }
  });
});
