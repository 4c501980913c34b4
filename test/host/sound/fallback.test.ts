import { describe, expect, it } from 'vitest';
import { withFallback, type SoundChannel } from '../../../src/host/sound/fallback.ts';
import type { PlayResult } from '../../../src/host/process/clip-player.ts';
import type { SoundEvent } from '../../../src/host/sound/output.ts';

const TICK: SoundEvent = { cue: 'tick', utterance: undefined };
const END: SoundEvent = { cue: 'end', utterance: undefined };
const WELL: PlayResult = { ok: true };
const SOON: PlayResult = { ok: false, why: 'does not start', isStarting: true };
const ILL: PlayResult = { ok: false, why: 'no device' };

describe('the ladder of cues', () => {
  it('plays on the highest channel as long as that works', () => {
    const { sound, heard, fallen } = built([WELL, WELL], [WELL]);
    sound.play(TICK);
    sound.play(END);
    expect(heard).toEqual(['a tick', 'a end']);
    expect([fallen, sound.isSure()]).toEqual([[], true]);
  });

  it('plays what failed on the next channel, and after two failures in a row nothing on the first', () => {
    const { sound, heard, fallen } = built([ILL, ILL, WELL], [WELL, WELL, WELL]);
    sound.play(TICK);
    expect(fallen).toEqual([]);
    sound.play(END);
    sound.play(TICK);
    expect(heard).toEqual(['a tick', 'b tick', 'a end', 'b end', 'b tick']);
    expect(fallen).toEqual([
      'A does not work here: pa no device. Using b instead; `stretch doctor` tells more.',
    ]);
    expect(sound.isSure()).toBe(false);
  });

  it('plays what came too soon for a channel on the next one, and never gives it up for that', () => {
    const { sound, heard, fallen } = built([SOON, SOON, SOON, WELL], [WELL, WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'b tick')).toHaveLength(3);
    expect(heard.at(-1)).toBe('a tick');
    expect(fallen).toEqual([]);
  });

  it('forgives one failure when the next moment is heard', () => {
    const { sound, heard, fallen } = built([ILL, WELL, ILL, WELL], [WELL, WELL]);
    for (let count = 0; count < 4; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'a tick')).toHaveLength(4);
    expect(fallen).toEqual([]);
  });

  it('falls channel after channel, and is silent below the last', () => {
    const { sound, heard, fallen } = built([ILL, ILL], [ILL, ILL]);
    sound.play(TICK);
    sound.play(TICK);
    sound.play(TICK);
    expect(heard).toEqual(['a tick', 'b tick', 'a tick', 'b tick']);
    expect(fallen).toEqual([
      'A does not work here: pa no device. Using b instead; `stretch doctor` tells more.',
      'B does not work here: pb no device. Nothing is left to hear; `stretch doctor` tells more.',
    ]);
  });

  it('passes over a channel that was given up as a stand-in', () => {
    const { sound, heard, fallen } = built(
      [ILL, WELL, ILL, WELL, ILL],
      [ILL, ILL],
      [WELL, WELL, WELL],
    );
    for (let count = 0; count < 5; count++) sound.play(TICK);
    expect(heard.filter((one) => one === 'b tick')).toHaveLength(2);
    expect(heard.slice(-2)).toEqual(['a tick', 'c tick']);
    expect(fallen).toEqual([
      'B does not work here: pb no device. Using c instead; `stretch doctor` tells more.',
    ]);
  });

  it('plays the moment under way on the next channel when its own is given up for an older one', () => {
    const heard: string[] = [];
    const told: ((verdict: PlayResult) => void)[] = [];
    const slow: SoundChannel = { ...quiet('slow'), play: (_, done) => told.push(done) };
    const next: SoundChannel = { ...quiet('next'), play: ({ cue }) => heard.push(cue ?? '') };
    const sound = withFallback([slow, next], () => undefined);
    sound.play(TICK);
    sound.play(TICK);
    sound.play(END);
    told[0]?.(ILL);
    expect(heard).toEqual([]);
    told[1]?.(ILL);
    expect(heard).toEqual(['end']);
    told[2]?.(ILL);
    expect(heard).toEqual(['end']);
  });

  it('closes a channel that it gives up, and all of them in the end', () => {
    const { sound, closed } = built([ILL, ILL], [WELL, WELL]);
    sound.play(TICK);
    sound.play(TICK);
    expect(closed).toEqual(['a']);
    sound.close();
    expect(closed).toEqual(['a', 'a', 'b']);
  });

  it('without any channel is silent', () => {
    const sound = withFallback([], () => undefined);
    sound.play(TICK);
    expect(sound.isSure()).toBe(false);
  });
});

const READY = { warm: () => Promise.resolve(), isBusy: () => false };

function quiet(name: string): SoundChannel {
  const nothing = () => undefined;
  return { name, isSure: true, ...READY, play: nothing, hush: nothing, close: nothing };
}

/** A ladder of channels, a, b and c, each with its verdicts one after the other. */
function built(...verdicts: readonly (readonly PlayResult[])[]) {
  const heard: string[] = [];
  const fallen: string[] = [];
  const closed: string[] = [];
  const channels = verdicts.map((own, index): SoundChannel => {
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
      hush: () => undefined,
      close: () => closed.push(name),
    };
  });
  return { sound: withFallback(channels, (text) => fallen.push(text)), heard, fallen, closed };
}
