import { describe, expect, it } from 'vitest';
import {
  type ChannelFailure,
  type ChannelName,
  SOUND_CHANNELS,
} from '../../../src/core/audio/sound-channel.ts';
import { withFallback, type SoundChannel } from '../../../src/host/sound/fallback.ts';
import type { PlayResult } from '../../../src/host/process/clip-player.ts';
import type { SoundEvent } from '../../../src/host/sound/output.ts';

const TICK: SoundEvent = { cue: 'tick', utterance: undefined };
const END: SoundEvent = { cue: 'end', utterance: undefined };
const WELL: PlayResult = { ok: true };
const SOON: PlayResult = { ok: false, why: 'does not start', isStarting: true };
const ILL: PlayResult = { ok: false, why: 'no device' };

describe('the fallback between channels', () => {
  it('plays on the first channel as long as that works', () => {
    const { sound, heard, fallen } = built([WELL, WELL], [WELL]);
    sound.play(TICK);
    sound.play(END);
    expect(heard).toEqual(['speech tick', 'speech end']);
    expect([fallen, sound.isSure()]).toEqual([[], true]);
  });

  it('plays what failed on the next channel, and gives the first one up after two failures in a row', () => {
    const { sound, heard, fallen } = built([ILL, ILL, WELL], [WELL, WELL, WELL]);
    sound.play(TICK);
    expect(fallen).toEqual([]);
    sound.play(END);
    sound.play(TICK);
    expect(heard).toEqual(['speech tick', 'tones tick', 'speech end', 'tones end', 'tones tick']);
    expect(fallen).toEqual([
      { channel: 'speech', through: 'p-speech', why: 'no device', instead: 'tones' },
    ]);
    expect(sound.isSure()).toBe(false);
  });

  it('wakes the device with the first channel that is not given up', () => {
    const { sound, heard } = built([ILL, ILL], [WELL, WELL]);
    sound.wakeUp();
    sound.play(TICK);
    sound.play(END);
    sound.wakeUp();
    expect(heard.filter((one) => one.endsWith('wakes'))).toEqual(['speech wakes', 'tones wakes']);
  });

  it('plays what came too soon for a channel on the next one, without giving it up', () => {
    const { sound, heard, fallen } = built([SOON, SOON, SOON, WELL], [WELL, WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'tones tick')).toHaveLength(3);
    expect(heard.at(-1)).toBe('speech tick');
    expect(fallen).toEqual([]);
  });

  it('reports what was heard, unless the channel cannot tell', () => {
    const { sound, worked } = built([ILL, WELL, ILL], [WELL, WELL]);
    for (let count = 0; count < 3; count++) sound.play(TICK);
    expect(worked).toEqual(['speech']);
  });

  it('forgives one failure if the next event is heard', () => {
    const { sound, heard, fallen } = built([ILL, WELL, ILL, WELL], [WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'speech tick')).toHaveLength(4);
    expect(fallen).toEqual([]);
  });

  it('gives up one channel after another, and is silent after the last', () => {
    const { sound, heard, fallen } = built([ILL, ILL], [ILL, ILL]);
    sound.play(TICK);
    sound.play(TICK);
    sound.play(TICK);
    expect(heard).toEqual(['speech tick', 'tones tick', 'speech tick', 'tones tick']);
    expect(fallen).toEqual([
      { channel: 'speech', through: 'p-speech', why: 'no device', instead: 'tones' },
      { channel: 'tones', through: 'p-tones', why: 'no device', instead: undefined },
    ]);
  });

  it('skips a channel that was given up while standing in', () => {
    const { sound, heard, fallen } = built(
      [ILL, WELL, ILL, WELL, ILL],
      [ILL, ILL],
      [WELL, WELL, WELL],
    );
    for (let count = 0; count < 5; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'tones tick')).toHaveLength(2);
    expect(heard.slice(-2)).toEqual(['speech tick', 'bell tick']);
    expect(fallen).toEqual([
      { channel: 'tones', through: 'p-tones', why: 'no device', instead: 'bell' },
    ]);
  });

  it('plays the current event on the next channel when its own is given up for an older event', () => {
    const heard: string[] = [];
    const pending: ((result: PlayResult) => void)[] = [];
    const slow: SoundChannel = { ...quiet('speech'), play: (_, done) => pending.push(done) };
    const next: SoundChannel = { ...quiet('tones'), play: ({ cue }) => heard.push(cue ?? '') };
    const sound = withFallback([slow, next], NOBODY);
    sound.play(TICK);
    sound.play(TICK);
    sound.play(END);
    pending[0]?.(ILL);
    expect(heard).toEqual([]);
    pending[1]?.(ILL);
    expect(heard).toEqual(['end']);
    pending[2]?.(ILL);
    expect(heard).toEqual(['end']);
  });

  it('closes a channel that it gives up, and all of them at the end', () => {
    const { sound, closed } = built([ILL, ILL], [WELL, WELL]);
    sound.play(TICK);
    sound.play(TICK);
    expect(closed).toEqual(['speech']);
    sound.close();
    expect(closed).toEqual(['speech', 'speech', 'tones']);
  });

  it('is silent without any channel', () => {
    const sound = withFallback([], NOBODY);
    sound.play(TICK);
    expect(sound.isSure()).toBe(false);
  });
});

const NOBODY = { onFailure: () => undefined, onHeard: () => undefined };
const READY = { prepare: () => Promise.resolve(), isBusy: () => false };

function quiet(name: ChannelName): SoundChannel {
  const nothing = () => undefined;
  return {
    name,
    isSure: true,
    ...READY,
    play: nothing,
    lengthMs: () => 0,
    wakeUp: nothing,
    silence: nothing,
    close: nothing,
  };
}

/** Speech, tones and the bell with fallback, each with the results of its events in order. */
function built(...results: readonly (readonly PlayResult[])[]) {
  const heard: string[] = [];
  const fallen: ChannelFailure[] = [];
  const worked: ChannelName[] = [];
  const closed: string[] = [];
  const channels = results.map((own, index): SoundChannel => {
    const name = SOUND_CHANNELS[index] ?? 'bell';
    const left = [...own];
    return {
      name,
      isSure: index === 0,
      ...READY,
      through: `p-${name}`,
      play: ({ cue }, done) => {
        heard.push(`${name} ${cue ?? ''}`);
        done(left.shift() ?? WELL);
      },
      lengthMs: () => 0,
      wakeUp: () => heard.push(`${name} wakes`),
      silence: () => undefined,
      close: () => closed.push(name),
    };
  });
  const sound = withFallback(channels, {
    onFailure: (failure) => fallen.push(failure),
    onHeard: (channel) => worked.push(channel),
  });
  return { sound, heard, fallen, worked, closed };
}
