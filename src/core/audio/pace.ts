import type { Beat } from '../library/exercise-cue.ts';
import { MELODIES, melodyMs, type Tone } from './tone.ts';
import type { SoundCue } from './sound-cue.ts';

/** The parts of one repetition, in order, with their lengths in milliseconds; with sides in turn, of both sides. */
export type Pace = readonly { readonly beat: Beat; readonly ms: number }[];

/** Pitches in hertz between which a repetition rises and falls, a fifth apart: below those of all cues. */
const LOW = 220;
const HIGH = 330;
const PITCHES: Readonly<Record<Beat, Pick<Tone, 'hertz' | 'to'>>> = {
  up: { hertz: LOW, to: HIGH },
  hold: { hertz: HIGH, to: HIGH },
  down: { hertz: HIGH, to: LOW },
};
/** How loud a pace is beside a cue, 0 to 1. */
const LEVEL = 0.22;
/** Milliseconds of silence between the cue that a repetition begins with and its pace. */
const GAP_MS = 60;

/**
 * Returns the tones of one repetition: the cue it begins with, if any, and soft ones that rise, stay and fall with its
 * parts. What the cue takes of the first part is missing there, so that nothing is heard over it.
 */
export function paceTones(pace: Pace, cue: SoundCue | undefined): readonly Tone[] {
  const before = cue === undefined ? [] : MELODIES[cue];
  const from = melodyMs(before) + GAP_MS;
  let ends = 0;
  const tones = pace.flatMap(({ beat, ms }): readonly Tone[] => {
    const starts = ends;
    ends += ms;
    const at = Math.max(starts, from);
    if (ends <= at) return [];
    const { hertz, to = hertz } = PITCHES[beat];
    const start = hertz + ((to - hertz) * (at - starts)) / ms;
    return [{ hertz: start, to, at, ms: ends - at, level: LEVEL }];
  });
  return [...before, ...tones];
}
