import { describe, expect, it } from 'vitest';
import { commandFor, KEYS, numberFor } from '../../../src/core/session/key-table.ts';

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
    '%s is not a command',
    (key) => {
      expect(commandFor(key)).toBe('other');
    },
  );

  it('is a number from 0 to 9, or t for 10, also with Caps Lock', () => {
    expect(['0', '9', 't', 'T', 'x'].map(numberFor)).toEqual([0, 9, 10, 10, undefined]);
  });

  it('is listed once, with words for both lists', () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
    for (const { key, command, short, help: says } of KEYS) {
      expect(commandFor(key)).toBe(command);
      expect(short.length).toBeLessThanOrEqual(9);
      expect(says).toMatch(/\.$/);
    }
  });
});
