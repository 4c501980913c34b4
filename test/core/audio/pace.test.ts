import { describe, expect, it } from 'vitest';
import { type Pace, paceTones } from '../../../src/core/audio/pace.ts';
import { MELODIES, melodyMs, wav, wavBytes } from '../../../src/core/audio/tone.ts';

const PACE: Pace = [
  { beat: 'up', ms: 2000 },
  { beat: 'hold', ms: 5000 },
  { beat: 'down', ms: 2000 },
];
const RATE = 22_050;

describe('the pace of a repetition', () => {
  it('rises with its up, stays with its hold and falls with its down', () => {
    const track = pitches(samplesOf(wav(paceTones(PACE, 'tick'), 80)), 250);
    const [up, hold, down] = [track.slice(1, 8), track.slice(8, 28), track.slice(28, 36)];
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    expect((up.at(-1) ?? 0) / (up[0] ?? 0)).toBeGreaterThan(1.2);
    expect(Math.max(...hold) - Math.min(...hold)).toBeLessThanOrEqual(4);
    expect(hold[0]).toBeGreaterThan(up.at(-2) ?? Infinity);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect(hold[0]).toBeGreaterThan(down[1] ?? Infinity);
    expect(down.at(-1)).toBeLessThan(240);
  });

  it('takes as long as its parts do', () => {
    const tones = paceTones(PACE, 'tick');
    expect(melodyMs(tones)).toBe(9000);
    expect(tones.slice(1).map(({ at, ms }) => at + ms)).toEqual([2000, 7000, 9000]);
    expect(wav(tones, 80)).toHaveLength(wavBytes(tones));
  });

  it('is twice that with sides in turn', () => {
    expect(melodyMs(paceTones([...PACE, ...PACE], 'tick'))).toBe(18_000);
  });

  it.each(['tick', 'start', 'half-way'] as const)(
    'is silent while its %s is heard, and much softer after it',
    (cue) => {
      const [alone, paced] = [MELODIES[cue], paceTones(PACE, cue)].map((tones) =>
        samplesOf(wav(tones, 80)),
      );
      const end = Math.floor((melodyMs(MELODIES[cue]) / 1000) * RATE);
      expect(paced?.slice(0, end)).toEqual(alone?.slice(0, end));
      const loudest = (samples: readonly number[] = []) =>
        samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      expect(loudest(paced?.slice(end))).toBeLessThan(loudest(alone) / 3);
      expect(loudest(paced?.slice(end))).toBeGreaterThan(loudest(alone) / 10);
    },
  );

  it('leaves out a part that is over before its cue is', () => {
    const quick: Pace = [
      { beat: 'up', ms: 200 },
      { beat: 'down', ms: 400 },
    ];
    const [glide, ...more] = paceTones(quick, 'half-way').slice(2);
    expect(more).toEqual([]);
    expect(glide).toMatchObject({ at: 360, ms: 240, to: 220 });
    expect(glide?.hertz).toBeLessThan(330);
  });
});

function samplesOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, 44);
  return Array.from({ length: view.byteLength / 2 }, (_, index) => view.getInt16(index * 2, true));
}

/** The pitch in hertz of each stretch of so many milliseconds, from how often it rises through 0. */
function pitches(samples: readonly number[], ms: number): readonly number[] {
  const size = Math.round((ms / 1000) * RATE);
  return Array.from({ length: Math.floor(samples.length / size) }, (_, stretch) => {
    const part = samples.slice(stretch * size, (stretch + 1) * size);
    const rises = part.filter((value, index) => value > 0 && (part[index - 1] ?? 1) <= 0);
    return rises.length / (ms / 1000);
  });
}
