import type { SoundCue } from './sound-cue.ts';

/** One tone of a melody: its pitch in hertz, and its start and length in milliseconds. */
export interface Tone {
  readonly hertz: number;
  /** The pitch at its end, to which it glides; the same if undefined. */
  readonly to?: number;
  readonly at: number;
  readonly ms: number;
  /** How loud it is beside the others, 0 to 1; 1 if undefined. */
  readonly level?: number;
}

/** The melody of each cue. Pitches rise before work and fall at its end, so that they can be told apart by ear. */
export const MELODIES: Readonly<Record<SoundCue, readonly Tone[]>> = {
  tick: [{ hertz: 880, at: 0, ms: 90 }],
  start: [
    { hertz: 660, at: 0, ms: 120 },
    { hertz: 990, at: 130, ms: 220 },
  ],
  'half-way': [
    { hertz: 784, at: 0, ms: 120 },
    { hertz: 784, at: 180, ms: 120 },
  ],
  switch: [
    { hertz: 523, at: 0, ms: 140 },
    { hertz: 784, at: 150, ms: 140 },
    { hertz: 523, at: 300, ms: 200 },
  ],
  end: [
    { hertz: 784, at: 0, ms: 140 },
    { hertz: 659, at: 150, ms: 140 },
    { hertz: 523, at: 300, ms: 280 },
  ],
};

/** Samples per second. */
const SAMPLE_RATE = 22_050;
/** Milliseconds in which a tone fades in and out, so that it does not click. */
const FADE_IN_MS = 8;
const FADE_OUT_MS = 60;
/** Milliseconds of silence at the end: some players cut off the end of a sound. */
const TAIL_MS = 60;
const HEADER_BYTES = 44;
/** The largest sample: 80 % of what 16 bits hold. */
const LOUDEST = 0.8 * 0x7f_ff;

/** Returns the milliseconds from the start of a melody to the end of its last tone. */
export function melodyMs(tones: readonly Tone[]): number {
  return Math.max(0, ...tones.map(({ at, ms }) => at + ms));
}

/** Returns the bytes of a melody's WAV file. */
export function wavBytes(tones: readonly Tone[]): number {
  return HEADER_BYTES + samplesIn(tones) * 2;
}

/** Returns a melody as a WAV file of 16 bits and one channel. `volume` is 0 to 100. */
export function wav(tones: readonly Tone[], volume: number): Uint8Array {
  const samples = samplesIn(tones);
  const bytes = new DataView(new ArrayBuffer(HEADER_BYTES + samples * 2));
  writeHeader(bytes, samples * 2);
  for (let index = 0; index < samples; index++) {
    const ms = (index / SAMPLE_RATE) * 1000;
    const level = tones.reduce((sum, tone) => sum + levelOf(tone, ms), 0);
    const value = Math.round(Math.max(-1, Math.min(1, level)) * LOUDEST * (volume / 100));
    bytes.setInt16(HEADER_BYTES + index * 2, value, true);
  }
  return new Uint8Array(bytes.buffer);
}

function samplesIn(tones: readonly Tone[]): number {
  return Math.round(((melodyMs(tones) + TAIL_MS) / 1000) * SAMPLE_RATE);
}

/** The level of a tone at a moment, -1 to 1. */
function levelOf({ hertz, to = hertz, at, ms, level = 1 }: Tone, now: number): number {
  const into = now - at;
  if (into < 0 || into > ms) return 0;
  const fade = Math.min(1, into / FADE_IN_MS, (ms - into) / FADE_OUT_MS);
  // The number of oscillations so far, of a pitch that changes evenly.
  const cycles = (hertz * into + ((to - hertz) * into * into) / (2 * ms)) / 1000;
  return level * fade * Math.sin(2 * Math.PI * cycles);
}

/** The RIFF header (Microsoft, Multimedia Programming Interface 1.0). */
function writeHeader(bytes: DataView, dataBytes: number): void {
  const text = (offset: number, letters: string) => {
    for (let index = 0; index < letters.length; index++) {
      bytes.setUint8(offset + index, letters.charCodeAt(index));
    }
  };
  text(0, 'RIFF');
  bytes.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, SAMPLE_RATE, true);
  bytes.setUint32(28, SAMPLE_RATE * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, dataBytes, true);
}
