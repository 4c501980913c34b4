import type { SoundCue } from '../../core/audio/sound-cue.ts';
import type { Utterance } from '../../core/audio/utterance.ts';

/** One moment of a session, to be heard: what it is by sound, and by word. */
export interface SoundEvent {
  readonly cue: SoundCue | undefined;
  readonly utterance: Utterance | undefined;
}

/** Something that can be heard. Nothing here ever waits. */
export interface SoundOutput {
  readonly play: (moment: SoundEvent) => void;
  /** Whether something is being played that has not come to its end. */
  readonly isBusy: () => boolean;
  /** Silence at once. */
  readonly hush: () => void;
  readonly close: () => void;
  /** Whether what is played is sure to be noticed without looking: a bell may be switched off in the terminal. */
  readonly isSure: () => boolean;
}

/** Milliseconds at which the bell rings for each cue; terminals run closer ones together. */
const RINGS: Readonly<Record<SoundCue, readonly number[]>> = {
  tick: [0],
  start: [0],
  'half-way': [0, 180],
  switch: [0, 180],
  end: [0, 180, 360],
};

/** The terminal's own bell. */
export function bell(write: (text: string) => void): SoundOutput {
  let pending: NodeJS.Timeout[] = [];
  const hush = () => {
    for (const timer of pending.splice(0)) clearTimeout(timer);
  };
  const ringLater = (delay: number) => {
    const timer = setTimeout(() => {
      pending = pending.filter((one) => one !== timer);
      write('\u0007');
    }, delay).unref();
    pending.push(timer);
  };
  return {
    play: ({ cue }) => {
      hush();
      for (const delay of cue === undefined ? [] : RINGS[cue]) {
        if (delay === 0) write('\u0007');
        else ringLater(delay);
      }
    },
    isBusy: () => pending.length > 0,
    hush,
    close: hush,
    isSure: () => false,
  };
}

/** No sound. */
export const SILENCE: SoundOutput = {
  play: () => undefined,
  isBusy: () => false,
  hush: () => undefined,
  close: () => undefined,
  isSure: () => false,
};
