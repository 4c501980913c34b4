import { describe, expect, it, vi } from 'vitest';
import { soundingFor } from '../../../src/app/session/sound.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import type { Moment, Sound } from '../../../src/host/sound/sound.ts';
import type { SoundWishes } from '../../../src/host/sound/sounds.ts';
import { fakeHost } from '../../support/fake-host.ts';

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
    void loud.sounding.warm();
    expect(loud.asked).toMatchObject([{ top: 'speech', volume: 80 }]);
    const off = made({ sound: 'off' });
    void off.sounding.warm();
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

  it('is the bell for a moment that would come late, and what is opened for the next', async () => {
    vi.useFakeTimers();
    try {
      const { sounding, host, heard, answer } = made({}, undefined, 1, true);
      sounding.play(END);
      vi.advanceTimersByTime(199);
      expect([host.written.out, sounding.isBusy()]).toEqual(['', true]);
      vi.advanceTimersByTime(1);
      expect(host.written.out).toBe(BELL);
      vi.advanceTimersByTime(2000);
      expect([host.written.out, sounding.isBusy()]).toEqual([BELL.repeat(3), false]);
      answer();
      await vi.advanceTimersByTimeAsync(0);
      expect(heard).toEqual([]);
      sounding.play(TICK);
      expect(heard).toEqual(['tick']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is ready when it has been opened', async () => {
    const { sounding, answer, heard } = made({}, undefined, 1, true);
    let isReady = false;
    const ready = sounding.warm().then(() => {
      isReady = true;
    });
    await Promise.resolve();
    expect(isReady).toBe(false);
    answer();
    await ready;
    sounding.play(TICK);
    expect(heard).toEqual(['tick']);
  });

  it('is the bell, and says so, where it cannot be opened', async () => {
    const { sounding, host, opened } = made({}, new Error('no such file'));
    sounding.play(TICK);
    await opened();
    expect(host.written.out).toBe(BELL);
    expect(sounding.trouble()).toBe(
      'Sound does not work here (Error: no such file). Using the bell instead.',
    );
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
function made(
  settings: Readonly<Record<string, string>>,
  broken?: Error,
  speed = 1,
  isSlow = false,
) {
  const asked: SoundWishes[] = [];
  const heard: string[] = [];
  let answer = (): void => undefined;
  const sound: Sound = {
    play: ({ cue }) => heard.push(cue ?? ''),
    isBusy: () => false,
    hush: () => undefined,
    close: () => heard.push('closed'),
    isSure: () => true,
  };
  const host = {
    ...fakeHost({ out: { isTerminal: true } }),
    openSounds: (wishes: SoundWishes) => {
      asked.push(wishes);
      if (isSlow) {
        return new Promise<Sound>((resolve) => {
          answer = () => resolve(sound);
        });
      }
      return broken === undefined ? Promise.resolve(sound) : Promise.reject(broken);
    },
  };
  const sounding = soundingFor(host, readSettings(settings).settings, speed);
  const opened = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { sounding, host, asked, heard, opened, answer: () => answer() };
}
