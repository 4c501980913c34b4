import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptAwake } from '../../../src/host/sound/kept-awake.ts';
import type { SoundEvent } from '../../../src/host/sound/output.ts';

const GO: SoundEvent = {
  cue: undefined,
  utterance: { text: 'Go.', rate: 160, ms: 1000, weight: 'words' },
};
const TICK: SoundEvent = { cue: 'tick', utterance: undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a device that no stream keeps awake', () => {
  it('is woken at once, so that the first event is late by no more than that takes', () => {
    const { sound, heard } = made(400);
    vi.advanceTimersByTime(100);
    expect([heard, sound.leadMs()]).toEqual([['0 wakes'], 300]);
    sound.play(GO);
    expect([heard, sound.isBusy()]).toEqual([['0 wakes'], true]);
    vi.advanceTimersByTime(300);
    expect([heard, sound.isBusy()]).toEqual([['0 wakes', '400 Go.'], false]);
  });

  it('plays at once what follows soon, and after a lead-in what follows later', () => {
    const { sound, heard } = made(400);
    sound.play(GO);
    vi.advanceTimersByTime(5000);
    sound.play(TICK);
    expect(heard.at(-1)).toBe('5000 tick');
    vi.advanceTimersByTime(6000);
    sound.play(GO);
    expect([sound.leadMs(), heard.at(-1)]).toEqual([400, '11000 wakes']);
    vi.advanceTimersByTime(400);
    expect(heard.at(-1)).toBe('11400 Go.');
  });

  it('is awake on time for an event that is expected', () => {
    const { sound, heard } = made(400);
    for (let now = 0; now < 10_000; now += 100) {
      sound.expectIn(10_000 - now);
      vi.advanceTimersByTime(100);
    }
    expect([heard, sound.leadMs()]).toEqual([['0 wakes', '9300 wakes'], 0]);
    sound.play(GO);
    expect(heard.at(-1)).toBe('10000 Go.');
  });

  it('is woken if it is still awake, but would not be by then', () => {
    const { sound, heard } = made(400);
    sound.play(GO);
    vi.advanceTimersByTime(5300);
    sound.expectIn(50);
    expect(heard).toHaveLength(2);
    sound.expectIn(400);
    expect(heard.at(-1)).toBe('5300 wakes');
    vi.advanceTimersByTime(400);
    sound.play(TICK);
    expect(heard.at(-1)).toBe('5700 tick');
  });

  it('plays what comes during a lead-in together with what waits for it', () => {
    const { sound, heard } = made(400);
    sound.play(GO);
    vi.advanceTimersByTime(300);
    expect(sound.leadMs()).toBe(100);
    sound.play(TICK);
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(['0 wakes', '400 Go.', '400 tick']);
  });

  it.each(['silence', 'sleep', 'close'] as const)('forgets on %s what waits', (how) => {
    const { sound, heard } = made(400);
    sound.play(GO);
    sound[how]();
    vi.advanceTimersByTime(5000);
    expect([heard, sound.isBusy()]).toEqual([['0 wakes', '0 silence'], false]);
  });

  it('is left alone with a time of 0, and where only the bell is left', () => {
    for (const { sound, heard, stream } of [made(0), made(400, { isSure: false })]) {
      sound.expectIn(100);
      sound.play(GO);
      expect([sound.leadMs(), heard, stream.isOn]).toEqual([0, ['0 Go.'], false]);
    }
  });
});

describe('a device that a silent stream keeps awake', () => {
  it('needs no lead-in once the stream has run for as long', () => {
    const { sound, heard, stream } = made(400, { works: true });
    expect([stream.isOn, sound.leadMs()]).toEqual([true, 400]);
    vi.advanceTimersByTime(300);
    sound.play(GO);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual(['400 Go.']);
    vi.advanceTimersByTime(60_000);
    sound.expectIn(100);
    sound.play(TICK);
    expect(heard.at(-1)).toBe('60400 tick');
  });

  it('may sleep after three minutes without a sound, when it is put to sleep, and when closed', () => {
    const { sound, stream } = made(400, { works: true });
    vi.advanceTimersByTime(179_000);
    sound.play(TICK);
    vi.advanceTimersByTime(179_000);
    expect(stream.isOn).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(stream.isOn).toBe(false);
    sound.play(TICK);
    expect(stream.isOn).toBe(true);
    sound.sleep();
    expect(stream.isOn).toBe(false);
    sound.play(TICK);
    sound.close();
    expect([stream.isOn, stream.isClosed]).toEqual([false, true]);
  });

  it('stays awake when something is silenced', () => {
    const { sound, stream } = made(400, { works: true });
    sound.silence();
    expect(stream.isOn).toBe(true);
  });
});

/** An output whose device takes `wakeMs` to wake up; what it plays is noted with the milliseconds. */
function made(wakeMs: number, { works = false, isSure = true } = {}) {
  const heard: string[] = [];
  const began = performance.now();
  const note = (what: string) => void heard.push(`${performance.now() - began} ${what}`);
  const stream = { isOn: false, isClosed: false, since: 0 };
  const channels = {
    play: ({ cue, utterance }: SoundEvent) => note(utterance?.text ?? cue ?? ''),
    lengthMs: ({ cue, utterance }: SoundEvent) => utterance?.ms ?? (cue === undefined ? 0 : 400),
    wakeUp: () => note('wakes'),
    isBusy: () => false,
    silence: () => note('silence'),
    close: () => undefined,
    isSure: () => isSure,
  };
  const start = () => {
    if (works && !stream.isOn) [stream.isOn, stream.since] = [true, performance.now()];
  };
  const stop = () => {
    stream.isOn = false;
  };
  const age = () => (stream.isOn ? performance.now() - stream.since : undefined);
  const close = () => {
    stop();
    stream.isClosed = true;
  };
  const sound = keptAwake(channels, { start, stop, close, age }, wakeMs);
  return { sound, heard, stream };
}
