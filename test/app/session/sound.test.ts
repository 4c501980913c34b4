import { describe, expect, it, vi } from 'vitest';
import { sessionSound } from '../../../src/app/session/sound.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import type { SoundEvent, SoundOutput } from '../../../src/host/sound/output.ts';
import type { SoundOptions } from '../../../src/host/sound/channels.ts';
import { fakeHost } from '../../support/fake-host.ts';

const TICK: SoundEvent = { cue: 'tick', utterance: undefined };
const END: SoundEvent = { cue: 'end', utterance: undefined };
const BELL = '\u0007';

describe('the sound of a session', () => {
  it('is what the settings say, opened when first needed', async () => {
    const { sound, asked, heard, opened } = made({ sound: 'tones', volume: '30' });
    expect(asked).toEqual([]);
    sound.play(TICK);
    sound.play(END);
    await opened();
    expect(asked).toMatchObject([{ top: 'tones', volume: 30 }]);
    expect(heard).toEqual(['end']);
    expect(sound.isSure()).toBe(true);
  });

  it('can be prepared, but not while it is off', async () => {
    const loud = made({});
    void loud.sound.prepare();
    expect(loud.asked).toMatchObject([{ top: 'speech', volume: 80 }]);
    const off = made({ sound: 'off' });
    void off.sound.prepare();
    expect(off.asked).toEqual([]);
    off.sound.play(TICK);
    expect(off.asked).toMatchObject([{ top: 'speech' }]);
  });

  it('plays nothing that was silenced meanwhile, and closes what opened too late', async () => {
    const { sound, heard, opened } = made({});
    sound.play(TICK);
    sound.silence();
    await opened();
    expect(heard).toEqual([]);
    const late = made({});
    late.sound.play(TICK);
    late.sound.close();
    await late.opened();
    expect(late.heard).toEqual(['closed']);
  });

  it('is the bell for an event that would come late, and what was opened for the next', async () => {
    vi.useFakeTimers();
    try {
      const { sound, host, heard, answer } = made({}, undefined, 1, true);
      sound.play(END);
      vi.advanceTimersByTime(199);
      expect([host.written.out, sound.isBusy()]).toEqual(['', true]);
      vi.advanceTimersByTime(1);
      expect(host.written.out).toBe(BELL);
      vi.advanceTimersByTime(2000);
      expect([host.written.out, sound.isBusy()]).toEqual([BELL.repeat(3), false]);
      answer();
      await vi.advanceTimersByTimeAsync(0);
      expect(heard).toEqual([]);
      sound.play(TICK);
      expect(heard).toEqual(['tick']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is ready once it is open', async () => {
    const { sound, answer, heard } = made({}, undefined, 1, true);
    let isReady = false;
    const ready = sound.prepare().then(() => {
      isReady = true;
    });
    await Promise.resolve();
    expect(isReady).toBe(false);
    answer();
    await ready;
    sound.play(TICK);
    expect(heard).toEqual(['tick']);
  });

  it('is the bell, with a problem, if it cannot be opened', async () => {
    const { sound, host, opened } = made({}, new Error('no such file'));
    sound.play(TICK);
    await opened();
    expect(host.written.out).toBe(BELL);
    expect(sound.problem()).toBe(
      'Sound does not work here (Error: no such file). Using the bell instead.',
    );
  });

  it.each([
    ['bell', 1],
    ['speech', 30],
  ])('is only the bell if set to %s at %i times real speed', (setting, speed) => {
    const { sound, host, asked } = made({ sound: setting }, undefined, speed);
    sound.play(TICK);
    expect([host.written.out, asked]).toEqual([BELL, []]);
  });

  it('is none without a terminal', () => {
    const host = fakeHost();
    sessionSound(host, {
      settings: readSettings({}).settings,
      speed: 1,
      ring: (text) => host.out.write(text),
    }).play(TICK);
    expect(host.written.out).toBe('');
  });
});

/** A sound on a terminal with these settings, and what it plays. */
function made(
  settings: Readonly<Record<string, string>>,
  broken?: Error,
  speed = 1,
  isSlow = false,
) {
  const asked: SoundOptions[] = [];
  const heard: string[] = [];
  let answer = (): void => undefined;
  const output: SoundOutput = {
    play: ({ cue }) => heard.push(cue ?? ''),
    isBusy: () => false,
    silence: () => undefined,
    close: () => heard.push('closed'),
    isSure: () => true,
  };
  const host = {
    ...fakeHost({ out: { isTerminal: true } }),
    openSounds: (options: SoundOptions) => {
      asked.push(options);
      if (isSlow) {
        return new Promise<SoundOutput>((resolve) => {
          answer = () => resolve(output);
        });
      }
      return broken === undefined ? Promise.resolve(output) : Promise.reject(broken);
    },
  };
  const sound = sessionSound(host, {
    settings: readSettings(settings).settings,
    speed,
    ring: (text) => host.out.write(text),
  });
  const opened = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { sound, host, asked, heard, opened, answer: () => answer() };
}
