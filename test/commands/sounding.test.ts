import { describe, expect, it } from 'vitest';
import { soundingFor } from '../../src/commands/sounding.ts';
import { readSettings } from '../../src/core/settings.ts';
import type { Moment, Sound } from '../../src/host/sound.ts';
import type { SoundWishes } from '../../src/host/sounds.ts';
import { fakeHost } from './fake-host.ts';

const TICK: Moment = { cue: 'tick', saying: undefined };
const END: Moment = { cue: 'end', saying: undefined };
const BELL = '\u0007';

describe('the sound of a session', () => {
  it('is what the settings say, opened when it is first needed', async () => {
    const { sounding, asked, heard, opened } = made({ sound: 'tones', volume: '30' });
    expect(asked).toEqual([]);
    sounding.play(TICK);
    sounding.play(END);
    await opened();
    expect(asked).toMatchObject([{ top: 'tones', volume: 30 }]);
    expect(heard).toEqual(['end']);
    expect(sounding.isSure()).toBe(true);
  });

  it('can be got ready before, but not when it is off', async () => {
    const loud = made({});
    loud.sounding.warm();
    expect(loud.asked).toMatchObject([{ top: 'speech', volume: 80 }]);
    const off = made({ sound: 'off' });
    off.sounding.warm();
    expect(off.asked).toEqual([]);
    off.sounding.play(TICK);
    expect(off.asked).toMatchObject([{ top: 'speech' }]);
  });

  it('plays nothing that was hushed meanwhile, and closes what is opened too late', async () => {
    const { sounding, heard, opened } = made({});
    sounding.play(TICK);
    sounding.hush();
    await opened();
    expect(heard).toEqual([]);
    const late = made({});
    late.sounding.play(TICK);
    late.sounding.close();
    await late.opened();
    expect(late.heard).toEqual(['closed']);
  });

  it('is the bell, and says so, where it cannot be opened', async () => {
    const { sounding, host, opened } = made({}, new Error('no such file'));
    sounding.play(TICK);
    await opened();
    expect(host.written.out).toBe(BELL);
    expect(sounding.trouble()).toBe('Sound does not work (Error: no such file); the bell instead.');
  });

  it.each([
    ['bell', 1],
    ['speech', 30],
  ])('is the bell alone where %s is set at %i times the speed', (sound, speed) => {
    const { sounding, host, asked } = made({ sound }, undefined, speed);
    sounding.play(TICK);
    expect([host.written.out, asked]).toEqual([BELL, []]);
  });

  it('is none without a terminal', () => {
    const host = fakeHost();
    soundingFor(host, readSettings({}).settings, 1).play(TICK);
    expect(host.written.out).toBe('');
  });
});

/** A sounding on a terminal with these settings, and what becomes of it. */
function made(settings: Readonly<Record<string, string>>, broken?: Error, speed = 1) {
  const asked: SoundWishes[] = [];
  const heard: string[] = [];
  const sound: Sound = {
    play: ({ cue }) => heard.push(cue ?? ''),
    hush: () => undefined,
    close: () => heard.push('closed'),
    isSure: () => true,
  };
  const host = {
    ...fakeHost({ out: { isTerminal: true } }),
    openSounds: (wishes: SoundWishes) => {
      asked.push(wishes);
      return broken === undefined ? Promise.resolve(sound) : Promise.reject(broken);
    },
  };
  const sounding = soundingFor(host, readSettings(settings).settings, speed);
  const opened = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { sounding, host, asked, heard, opened };
}
