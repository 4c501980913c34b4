import { describe, expect, it, vi } from 'vitest';
import { sessionSound } from '../../../src/app/session/sound.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import type { SoundEvent, SoundOutput } from '../../../src/host/sound/output.ts';
import type { SoundOptions } from '../../../src/host/sound/channels.ts';
import type { Host } from '../../../src/host/host.ts';
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
    const asleep = made({});
    asleep.sound.play(TICK);
    asleep.sound.sleep();
    await asleep.opened();
    expect(asleep.heard).toEqual(['asleep']);
    const late = made({});
    late.sound.play(TICK);
    late.sound.close();
    await late.opened();
    expect(late.heard).toEqual(['closed']);
  });

  it('is the bell for an event that would come late, and what was opened for the next', async () => {
    vi.useFakeTimers();
    try {
      const { sound, host, heard, answer } = made({}, undefined, undefined, true);
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
    const { sound, answer, heard } = made({}, undefined, undefined, true);
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
    expect(sound.news()).toEqual([
      'Sound does not work here: Error: no such file. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    ]);
  });

  it.each([
    ['bell', undefined],
    ['bell', 1],
    ['speech', 30],
  ])('is only the bell if set to %s, in a rehearsal at a speed of %s', (setting, speed) => {
    const { sound, host, asked } = made({ sound: setting }, undefined, speed);
    sound.play(TICK);
    expect([host.written.out, asked]).toEqual([BELL, []]);
  });

  it('is none without a terminal', () => {
    const host = fakeHost();
    sessionSound(host, {
      settings: readSettings({}).settings,
      speed: undefined,
      ring: (text) => host.out.write(text),
    }).play(TICK);
    expect(host.written.out).toBe('');
  });
});

describe('a channel that fails', () => {
  const SPEECH = {
    channel: 'speech',
    through: 'espeak-ng',
    why: 'found no sound device',
    instead: 'bell',
  } as const;
  const SENTENCE =
    'Speech does not work here: espeak-ng found no sound device. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell';

  /** The news of sessions one after another on one computer, each told of what it has. */
  function sessions() {
    const { cache } = fakeHost();
    return (act: (reports: SoundOptions) => void, speed?: number) => {
      const { sound, asked } = made({}, undefined, speed, false, cache);
      void sound.prepare();
      for (const options of asked) act(options);
      const news = sound.news();
      sound.told();
      return news;
    };
  }

  it('is news once, in whatever session', () => {
    const session = sessions();
    const fail = ({ onFailure }: SoundOptions) => onFailure(SPEECH);
    expect([session(fail), session(fail), session(fail)]).toEqual([[SENTENCE], [], []]);
  });

  it('is news again for another reason, but not for another number in it', () => {
    const session = sessions();
    const fail = (change: object) =>
      session(({ onFailure }) => onFailure({ ...SPEECH, ...change })).length;
    expect(fail({ why: 'ended with 3' })).toBe(1);
    expect(fail({ why: 'did not finish in time' })).toBe(1);
    expect(fail({ through: 'espeak', why: 'did not finish in time' })).toBe(1);
    expect(fail({ channel: 'tones', why: 'ended with 3' })).toBe(1);
    expect(fail({ why: 'ended with 4' })).toBe(0);
  });

  it('is news again once it has worked, also in the same session', () => {
    const session = sessions();
    const fail = ({ onFailure }: SoundOptions) => onFailure(SPEECH);
    const hear = ({ onHeard }: SoundOptions) => onHeard('speech');
    expect(session(fail)).toHaveLength(1);
    expect(session(({ onHeard }) => onHeard('tones'))).toEqual([]);
    expect(session(fail)).toEqual([]);
    expect(session(hear)).toEqual([]);
    expect(session(fail)).toHaveLength(1);
    const both = session((options) => {
      hear(options);
      fail(options);
    });
    expect(both).toHaveLength(1);
  });

  it('is news together with what fails instead of it, or once that is heard', () => {
    const speech = { ...SPEECH, instead: 'tones' } as const;
    const tones = { ...SPEECH, channel: 'tones', through: 'aplay', instead: 'bell' } as const;
    const both = sessions();
    expect(both(({ onFailure }) => onFailure(speech))).toEqual([]);
    const without = (options: SoundOptions) => {
      options.onFailure(speech);
      options.onFailure(tones);
    };
    expect(both(without)).toEqual([
      'Speech and tones do not work here: espeak-ng and aplay found no sound device. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    ]);
    expect(both(without)).toEqual([]);
    const session = sessions();
    const withTones = (options: SoundOptions) => {
      options.onFailure(speech);
      options.onHeard('tones');
    };
    expect(session(withTones)).toEqual([
      expect.stringContaining('To keep tones: stretch config set sound tones'),
    ]);
    expect(session(without)).toEqual([
      expect.stringMatching(/^Tones do .* Using the bell instead/),
    ]);
  });

  it('is not news in a rehearsal, and still is afterwards', () => {
    const session = sessions();
    const fail = ({ onFailure }: SoundOptions) => onFailure(SPEECH);
    expect([session(fail, 1), session(fail)]).toEqual([[], [SENTENCE]]);
  });

  it.each(['', 'no JSON', 'null', '[]', '{"speech":7}'])(
    'is news if what is kept is %j',
    (text) => {
      const { cache } = fakeHost();
      const { sound, asked } = made({}, undefined, undefined, false, cache);
      cache.write('sound-failures', '1', text);
      void sound.prepare();
      asked[0]?.onFailure(SPEECH);
      asked[0]?.onHeard('speech');
      expect(sound.news()).toEqual([SENTENCE]);
    },
  );
});

/** A sound on a terminal with these settings, and what it plays. */
function made(
  settings: Readonly<Record<string, string>>,
  broken?: Error,
  speed?: number,
  isSlow = false,
  cache?: Host['cache'],
) {
  const asked: SoundOptions[] = [];
  const heard: string[] = [];
  let answer = (): void => undefined;
  const output: SoundOutput = {
    play: ({ cue }) => heard.push(cue ?? ''),
    isBusy: () => false,
    leadMs: () => 250,
    expectIn: (ms) => heard.push(`in ${ms}`),
    silence: () => undefined,
    sleep: () => heard.push('asleep'),
    close: () => heard.push('closed'),
    isSure: () => true,
  };
  const host = {
    ...fakeHost({ out: { isTerminal: true } }),
    ...(cache === undefined ? {} : { cache }),
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
