import type { SoundCue } from '../../core/audio/sound-cue.ts';
import type { Utterance } from '../../core/audio/utterance.ts';

/** What is heard at one moment: a cue, words, or both. */
export interface SoundEvent {
  readonly cue: SoundCue | undefined;
  readonly utterance: Utterance | undefined;
}

/** Plays the events of a session. Nothing here ever waits. */
export interface SoundOutput {
  readonly play: (event: SoundEvent) => void;
  /** Whether something is still playing. */
  readonly isBusy: () => boolean;
  /** Stops what is playing at once. */
  readonly silence: () => void;
  readonly close: () => void;
  /** Whether the user is sure to hear it. A terminal's bell may be turned off. */
  readonly isSure: () => boolean;
}

/** When the bell rings for each cue, in milliseconds; terminals merge rings that are closer together. */
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
  const silence = () => {
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
      silence();
      for (const delay of cue === undefined ? [] : RINGS[cue]) {
        if (delay === 0) write('\u0007');
        else ringLater(delay);
      }
    },
    isBusy: () => pending.length > 0,
    silence,
    close: silence,
    isSure: () => false,
  };
}

/** No sound. */
export const SILENCE: SoundOutput = {
  play: () => undefined,
  isBusy: () => false,
  silence: () => undefined,
  close: () => undefined,
  isSure: () => false,
};
