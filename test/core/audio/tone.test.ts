import { describe, expect, it } from 'vitest';
import { MELODIES, wav } from '../../../src/core/audio/tone.ts';

const BEEP = [{ hertz: 441, at: 0, ms: 100 }];

describe('a melody as a WAV file', () => {
  it('has a header that describes it', () => {
    const bytes = wav(BEEP, 100);
    const view = new DataView(bytes.buffer);
    const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
    expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint32(40, true)).toBe(bytes.length - 44);
    expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 2, 16]);
    expect([24, 28].map((at) => view.getUint32(at, true))).toEqual([22_050, 44_100]);
    // A tenth of a second, and the silence after it.
    expect(bytes.length - 44).toBe(Math.round(0.16 * 22_050) * 2);
  });

  it('oscillates at its pitch, and is silent after its end', () => {
    const samples = samplesOf(wav(BEEP, 100));
    const rises = samples.filter((value, index) => value > 0 && (samples[index - 1] ?? 0) <= 0);
    expect(Math.abs(rises.length - 44)).toBeLessThanOrEqual(1);
    expect(samples.slice(Math.ceil(0.1 * 22_050)).every((value) => value === 0)).toBe(true);
  });

  it('fades in and out without a click', () => {
    const samples = samplesOf(wav(BEEP, 100));
    expect(Math.abs(samples[1] ?? NaN)).toBeLessThan(100);
    const steps = samples.map((value, index) => Math.abs(value - (samples[index - 1] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(3400);
  });

  it('is as loud as the volume, and silent at 0', () => {
    const loudest = (volume: number) => Math.max(...samplesOf(wav(BEEP, volume)));
    expect(loudest(50) / loudest(100)).toBeCloseTo(0.5, 3);
    expect(loudest(0)).toBe(0);
    expect(loudest(100)).toBeGreaterThan(20_000);
  });

  it('never overflows where tones overlap', () => {
    const both = wav([...BEEP, { hertz: 441, at: 0, ms: 100 }, ...BEEP], 100);
    expect(Math.max(...samplesOf(both))).toBeLessThan(0x7f_ff);
  });

  it('is different for every cue', () => {
    const all = Object.values(MELODIES).map((notes) => notes.map(({ hertz }) => hertz).join(' '));
    expect(new Set(all).size).toBe(all.length);
  });
});

function samplesOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, 44);
  return Array.from({ length: view.byteLength / 2 }, (_, index) => view.getInt16(index * 2, true));
}
