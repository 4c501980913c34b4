import { describe, expect, it } from 'vitest';
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
    expect(heard).toEqual(['a tick', 'a end']);
    expect([fallen, sound.isSure()]).toEqual([[], true]);
  });

  it('plays what failed on the next channel, and gives the first one up after two failures in a row', () => {
    const { sound, heard, fallen } = built([ILL, ILL, WELL], [WELL, WELL, WELL]);
    sound.play(TICK);
    expect(fallen).toEqual([]);
    sound.play(END);
    sound.play(TICK);
    expect(heard).toEqual(['a tick', 'b tick', 'a end', 'b end', 'b tick']);
    expect(fallen).toEqual([
      'A does not work here: pa no device. Using b instead; see `stretch doctor`.',
    ]);
    expect(sound.isSure()).toBe(false);
  });

  it('plays what came too soon for a channel on the next one, without giving it up', () => {
    const { sound, heard, fallen } = built([SOON, SOON, SOON, WELL], [WELL, WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'b tick')).toHaveLength(3);
    expect(heard.at(-1)).toBe('a tick');
    expect(fallen).toEqual([]);
  });

  it('forgives one failure if the next event is heard', () => {
    const { sound, heard, fallen } = built([ILL, WELL, ILL, WELL], [WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'a tick')).toHaveLength(4);
    expect(fallen).toEqual([]);
  });

  it('gives up one channel after another, and is silent after the last', () => {
    const { sound, heard, fallen } = built([ILL, ILL], [ILL, ILL]);
    sound.play(TICK);
    sound.play(TICK);
    sound.play(TICK);
    expect(heard).toEqual(['a tick', 'b tick', 'a tick', 'b tick']);
    expect(fallen).toEqual([
      'A does not work here: pa no device. Using b instead; see `stretch doctor`.',
      'B does not work here: pb no device. There is no sound; see `stretch doctor`.',
    ]);
  });

  it('skips a channel that was given up while standing in', () => {
    const { sound, heard, fallen } = built(
      [ILL, WELL, ILL, WELL, ILL],
      [ILL, ILL],
      [WELL, WELL, WELL],
    );
    for (let count = 0; count < 5; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'b tick')).toHaveLength(2);
    expect(heard.slice(-2)).toEqual(['a tick', 'c tick']);
    expect(fallen).toEqual([
      'B does not work here: pb no device. Using c instead; see `stretch doctor`.',
    ]);
  });

  it('plays the current event on the next channel when its own is given up for an older event', () => {
    const heard: string[] = [];
    const pending: ((result: PlayResult) => void)[] = [];
    const slow: SoundChannel = { ...quiet('slow'), play: (_, done) => pending.push(done) };
    const next: SoundChannel = { ...quiet('next'), play: ({ cue }) => heard.push(cue ?? '') };
    const sound = withFallback([slow, next], () => undefined);
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
    expect(closed).toEqual(['a']);
    sound.close();
    expect(closed).toEqual(['a', 'a', 'b']);
  });

  it('is silent without any channel', () => {
    const sound = withFallback([], () => undefined);
    sound.play(TICK);
    expect(sound.isSure()).toBe(false);
  });
});

const READY = { prepare: () => Promise.resolve(), isBusy: () => false };

function quiet(name: string): SoundChannel {
  const nothing = () => undefined;
  return { name, isSure: true, ...READY, play: nothing, silence: nothing, close: nothing };
}

/** Channels a, b and c with fallback, each with the results of its events in order. */
function built(...results: readonly (readonly PlayResult[])[]) {
  const heard: string[] = [];
  const fallen: string[] = [];
  const closed: string[] = [];
  const channels = results.map((own, index): SoundChannel => {
    const name = ['a', 'b', 'c'][index] ?? '';
    const left = [...own];
    return {
      name,
      isSure: index === 0,
      ...READY,
      through: `p${name}`,
      play: ({ cue }, done) => {
        heard.push(`${name} ${cue ?? ''}`);
        done(left.shift() ?? WELL);
      },
      silence: () => undefined,
      close: () => closed.push(name),
    };
  });
  return { sound: withFallback(channels, (text) => fallen.push(text)), heard, fallen, closed };
}
