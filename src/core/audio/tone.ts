import type { SoundCue } from './sound-cue.ts';

/** One note: its pitch in hertz, and when it begins and how long it sounds, in milliseconds. */
export interface Tone {
  readonly hertz: number;
  readonly at: number;
  readonly ms: number;
}

/** What each cue sounds like. Pitches rise towards work and fall towards its end, so they are told apart unseen. */
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

/** Samples a second. */
const SAMPLE_RATE = 22_050;
/** Milliseconds in which a note swells and dies, so that it does not click. */
const SWELL_MS = 8;
const FADE_MS = 60;
/** Silence at the end, in milliseconds: some players cut off the last of a sound. */
const TAIL_MS = 60;
const HEADER_BYTES = 44;
const LOUDEST = 0.8 * 0x7f_ff;

/** A melody as a WAV file: 16 bits, one channel. `volume` is 0 to 100. */
export function wav(notes: readonly Tone[], volume: number): Uint8Array {
  const length = Math.max(...notes.map(({ at, ms }) => at + ms)) + TAIL_MS;
  const samples = Math.round((length / 1000) * SAMPLE_RATE);
  const bytes = new DataView(new ArrayBuffer(HEADER_BYTES + samples * 2));
  writeHeader(bytes, samples * 2);
  for (let index = 0; index < samples; index++) {
    const ms = (index / SAMPLE_RATE) * 1000;
    const level = notes.reduce((sum, note) => sum + levelOf(note, ms), 0);
    const value = Math.round(Math.max(-1, Math.min(1, level)) * LOUDEST * (volume / 100));
    bytes.setInt16(HEADER_BYTES + index * 2, value, true);
  }
  return new Uint8Array(bytes.buffer);
}

/** How far a note swings at a moment, -1 to 1. */
function levelOf({ hertz, at, ms }: Tone, now: number): number {
  const into = now - at;
  if (into < 0 || into > ms) return 0;
  const swell = Math.min(1, into / SWELL_MS, (ms - into) / FADE_MS);
  return swell * Math.sin((2 * Math.PI * hertz * into) / 1000);
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
