/** A cue by what it tells. */
export type Cue = 'tick' | 'start' | 'half-way' | 'switch' | 'end';

/** Something that can be heard. */
export interface Sound {
  readonly play: (cue: Cue) => void;
}

/** Milliseconds at which the bell rings for each cue; terminals run closer ones together. */
const RINGS: Readonly<Record<Cue, readonly number[]>> = {
  tick: [0],
  start: [0],
  'half-way': [0, 180],
  switch: [0, 180],
  end: [0, 180, 360],
};

/** The terminal's own bell. */
export function bell(write: (text: string) => void): Sound {
  return {
    play: (cue) => {
      for (const delay of RINGS[cue]) {
        if (delay === 0) write('\u0007');
        else setTimeout(() => write('\u0007'), delay).unref();
      }
    },
  };
}

/** No sound. */
export const SILENCE: Sound = { play: () => undefined };
