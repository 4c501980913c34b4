import type { KeyCommand } from './session.ts';

/** A key of a session and what it is for. */
export interface KeyRow {
  readonly key: string;
  readonly command: KeyCommand;
  /** A word or two for the line of keys. */
  readonly short: string;
  /** A sentence for the list of keys. */
  readonly says: string;
}

/** Every key of a session. Any other key pauses. */
export const KEYS: readonly KeyRow[] = [
  {
    key: 'space',
    command: 'pause',
    short: 'pause',
    says: 'Pause, or go on. Any other key pauses too.',
  },
  {
    key: 'n',
    command: 'next',
    short: 'next',
    says: 'Next: start now, or end this set and keep what was done.',
  },
  { key: 'b', command: 'back', short: 'back', says: 'Back: this set again, or the one before.' },
  {
    key: '+',
    command: 'more',
    short: '10 s more',
    says: 'Ten seconds more, in whole repetitions.',
  },
  { key: 'r', command: 'repeat', short: 'repeat', says: 'Repeat the instruction.' },
  { key: 'e', command: 'easier', short: 'easier', says: 'The easier form of this exercise.' },
  {
    key: 'p',
    command: 'hurt',
    short: 'it hurts',
    says: 'It hurts: stop, leave this exercise out for pain, choose what next.',
  },
  { key: 'm', command: 'mute', short: 'mute', says: 'Sound off, or on again.' },
  { key: '?', command: 'help', short: 'keys', says: 'Show these keys; again, hide them.' },
  { key: 'q', command: 'quit', short: 'end', says: 'End here and keep what was done.' },
];

/** What a key does; every key without a meaning of its own pauses. */
export function commandFor(key: string): KeyCommand {
  const lower = key.toLowerCase();
  if (lower === 'ctrl-c') return 'quit';
  if (lower === '=') return 'more';
  return KEYS.find((row) => row.key === lower)?.command ?? 'pause';
}
