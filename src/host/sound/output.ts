import type { Pace } from '../../core/audio/pace.ts';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import type { Utterance } from '../../core/audio/utterance.ts';

/** What is heard at one moment: a cue, words, or both. */
export interface SoundEvent {
  readonly cue: SoundCue | undefined;
  readonly utterance: Utterance | undefined;
  /** The repetition that begins, if one does, or that the last one ends. */
  readonly pace?: Pace | 'ends' | undefined;
}

/** Plays the events of a session. Nothing here ever waits. */
export interface SoundOutput {
  /** Plays an event, after a lead-in if the sound device may be asleep. */
  readonly play: (event: SoundEvent) => void;
  /** How many milliseconds later an event is heard if it is played now, because the device has to wake up. */
  readonly leadMs: () => number;
  /** Tells in how many milliseconds the next event is due, so that the device can be woken in time. */
  readonly expectIn: (ms: number) => void;
  /** Stops what is playing at once, and lets the device sleep until something is played again. */
  readonly sleep: () => void;
  /** Whether something is still playing. */
  readonly isBusy: () => boolean;
  /** Stops what is playing at once. */
  readonly silence: () => void;
  readonly close: () => void;
  /** Whether the user is sure to hear it. A terminal's bell may be turned off. */
  readonly isSure: () => boolean;
}

/** What needs no sound device needs no lead-in. */
const NEVER_ASLEEP = { leadMs: () => 0, expectIn: () => undefined } as const;

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
    ...NEVER_ASLEEP,
    isBusy: () => pending.length > 0,
    silence,
    sleep: silence,
    close: silence,
    isSure: () => false,
  };
}

/** No sound. */
export const SILENCE: SoundOutput = {
  ...NEVER_ASLEEP,
  play: () => undefined,
  isBusy: () => false,
  silence: () => undefined,
  sleep: () => undefined,
  close: () => undefined,
  isSure: () => false,
};
