import type { KeyCommand } from './session.ts';

/** A key of a session and what it does. */
export interface KeyRow {
  readonly key: string;
  readonly command: KeyCommand;
  /** One to three words, for the line of keys. */
  readonly short: string;
  /** A sentence for the list of keys. */
  readonly help: string;
}

/** Every key of a session. All others pause, except while it hurts. */
export const KEYS: readonly KeyRow[] = [
  {
    key: 'space',
    command: 'pause',
    short: 'pause',
    help: 'Pause, or continue. Any other key pauses too.',
  },
  {
    key: 'n',
    command: 'next',
    short: 'next',
    help: 'Next: go on or start now, or end this set and keep what was done.',
  },
  { key: 'b', command: 'back', short: 'back', help: 'Back: this set again, or the one before.' },
  {
    key: '+',
    command: 'more',
    short: '10 s more',
    help: 'Ten seconds more, in whole repetitions.',
  },
  {
    key: 'r',
    command: 'repeat',
    short: 'repeat',
    help: 'Repeat the instruction; before a set, explain all of it again.',
  },
  { key: 'e', command: 'easier', short: 'easier', help: 'The easier variant of this exercise.' },
  {
    key: 'p',
    command: 'hurt',
    short: 'it hurts',
    help: 'It hurts: stop, say how much from 0 to 10, choose what’s next.',
  },
  { key: 'm', command: 'mute', short: 'mute', help: 'Sound off, or on again.' },
  { key: '?', command: 'help', short: 'keys', help: 'Show or hide these keys.' },
  { key: 'q', command: 'quit', short: 'end', help: 'End here and keep what was done.' },
];

/** Returns the number from 0 to 10 that a key stands for; undefined if it is none. `t` is 10. */
export function numberFor(key: string): number | undefined {
  if (key.toLowerCase() === 't') return 10;
  return /^\d$/.test(key) ? Number(key) : undefined;
}

/** Returns the command of a key; `other` for any that is not listed. */
export function commandFor(key: string): KeyCommand {
  const lower = key.toLowerCase();
  if (lower === 'ctrl-c') return 'quit';
  if (lower === '=') return 'more';
  return KEYS.find((row) => row.key === lower)?.command ?? 'other';
}
