import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelName } from '../../../src/core/audio/sound-channel.ts';
import type { PaceMode } from '../../../src/core/settings/pace-mode.ts';
import { MELODIES, wav } from '../../../src/core/audio/tone.ts';
import { findProgram } from '../../../src/host/process/programs.ts';
import { surveySounds, tryChannel } from '../../../src/host/sound/survey.ts';
import { openSounds } from '../../../src/host/sound/channels.ts';
import type { SoundPlace } from '../../../src/host/sound/sound-programs.ts';
import { tonePlayersFor } from '../../../src/host/sound/tones.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { PACKAGE_FOLDER } from '../../support/package-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SPEAKS = ['cat >>"$LOG"; echo >>"$LOG"'];
const PLAYS = ['echo "$@" >>"$LOG"'];
const FAILS = ['echo failed >>"$LOG"; exit 1'];
const LAST_WORDS = { text: 'Done.', rate: 160, ms: 900, weight: 'words' } as const;
const REPETITION = {
  cue: 'tick',
  utterance: LAST_WORDS,
  pace: [
    { beat: 'up', ms: 2000 },
    { beat: 'down', ms: 2000 },
  ],
} as const;
const END = { cue: 'end', utterance: LAST_WORDS } as const;

describe('a program', () => {
  it('is found in the first folder of PATH that has an executable of that name', () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const file = fakeProgram(second, 'say', []);
    mkdirSync(join(first, 'say'));
    const find = (path: string) => findProgram('say', { PATH: path });
    expect(find(`${first}:${second}`)).toBe(file);
    fakeProgram(first, 'other', []);
    expect(find(first)).toBeUndefined();
    expect(findProgram('say', {})).toBeUndefined();
  });

  it('is not looked up in a relative folder', () => {
    expect(findProgram('package.json', { PATH: '.:' })).toBeUndefined();
  });
});

describe('the players of a system', () => {
  it.each([
    ['linux', ['paplay', 'pw-play', 'aplay', 'ffplay', 'play']],
    ['darwin', ['afplay', 'paplay', 'pw-play', 'aplay', 'ffplay', 'play']],
    ['win32', ['powershell.exe']],
  ] as const)('on %s are %j', (platform, names) => {
    expect(tonePlayersFor(platform).map(({ name }) => name)).toEqual(names);
  });
});

describe('opening the sounds', () => {
  it('speaks with the first speech program installed, and skips those that are not', async () => {
    const { heard, place, programs } = made({ espeak: SPEAKS, aplay: PLAYS });
    await heard('speech');
    await vi.waitFor(() => expect(logOf(programs, 'espeak')).toEqual(['Done.']));
    expect(logOf(programs, 'aplay')).toEqual([]);
    expect(await surveySounds('speech', place)).toEqual([
      { channel: 'speech', program: join(programs, 'espeak') },
      { channel: 'tones', program: join(programs, 'aplay') },
      { channel: 'bell', program: 'the terminal' },
    ]);
  });

  it('prefers espeak-ng, and takes spd-say only if its server answers', async () => {
    const isOut = '[ "$1" = --list-output-modules ] && exit';
    const dead = made({ 'spd-say': [`${isOut} 1`, ...PLAYS] });
    expect((await surveySounds('speech', dead.place))[0]).toEqual({
      channel: 'speech',
      problem: 'spd-say is installed, but its server does not answer',
      remedy: expect.stringContaining('espeak-ng') as unknown,
      isBroken: true,
    });
    const alive = made({ 'spd-say': [`${isOut} 0`, ...PLAYS] });
    await alive.heard('speech');
    await vi.waitFor(() =>
      expect(logOf(alive.programs, 'spd-say')[0]).toMatch(/^--wait .* -- Done\.$/),
    );
    const both = made({ 'spd-say': PLAYS, 'espeak-ng': SPEAKS });
    expect((await surveySounds('speech', both.place))[0]).toMatchObject({
      program: join(both.programs, 'espeak-ng'),
    });
  });

  it('plays tones, from files only their owner can read, if nothing can speak', async () => {
    const { heard, place, programs } = made({ aplay: PLAYS });
    await heard('speech');
    await vi.waitFor(() => expect(logOf(programs, 'aplay')[0]).toContain(' '));
    const [flag, file = ''] = logOf(programs, 'aplay')[0]?.split(' ') ?? [];
    expect(flag).toBe('-q');
    expect(file.startsWith(place.cache)).toBe(true);
    expect(new Uint8Array(readFileSync(file))).toEqual(wav(MELODIES.end, 50));
    expect([place.cache, file].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it.each([
    ['tones', 'auto', ['tick-up2000-down2000-50']],
    ['tones', 'tones', ['tick-up2000-down2000-50']],
    ['tones', 'off', ['tick-50']],
    ['speech', 'tones', ['pace-up2000-down2000-50']],
    ['speech', 'auto', []],
  ] as const)('plays a repetition on %s with pace %s as %j', async (top, pace, files) => {
    const { open, programs } = made({ 'espeak-ng': SPEAKS, aplay: PLAYS });
    const sound = await open(top, pace);
    sound.play(REPETITION);
    const names = () =>
      logOf(programs, 'aplay').map((line) => /tone-\d+-(.*)\.wav$/.exec(line)?.[1]);
    await vi.waitFor(() => expect(names()).toEqual(files));
    if (top === 'speech') {
      await vi.waitFor(() => expect(logOf(programs, 'espeak-ng')).toEqual(['Done.']));
    }
    expect(names()).toEqual(files);
  });

  it('ends a repetition that is broken off, but not one that goes on', async () => {
    const { open } = made({ aplay: ['sleep 9'] });
    const sound = await open('tones', 'auto');
    sound.play(REPETITION);
    sound.play({ cue: undefined, utterance: LAST_WORDS });
    expect(sound.isBusy()).toBe(true);
    sound.play({ cue: undefined, utterance: LAST_WORDS, pace: 'ends' });
    expect(sound.isBusy()).toBe(false);
  });

  it('rings the bell if nothing can play', async () => {
    const { heard } = made({});
    expect((await heard('speech')).written).toBe('\u0007');
  });

  it('starts with the channel wanted', async () => {
    const { heard, programs } = made({ 'espeak-ng': SPEAKS, aplay: PLAYS });
    expect((await heard('bell')).written).toBe('\u0007');
    await heard('tones');
    await vi.waitFor(() => expect(logOf(programs, 'aplay')).toHaveLength(1));
    expect(logOf(programs, 'espeak-ng')).toEqual([]);
  });

  it('plays an event that failed on the next channels, down to the bell', async () => {
    const { heard, programs } = made({ 'espeak-ng': FAILS, aplay: FAILS });
    const { written } = await heard('speech', '\u0007');
    expect(written).toBe('\u0007');
    expect([logOf(programs, 'espeak-ng'), logOf(programs, 'aplay')]).toEqual([
      ['failed'],
      ['failed'],
    ]);
  });

  it('rings the bell if the tones cannot be written', async () => {
    const { heard, place } = made({ aplay: PLAYS });
    fakeProgram(join(place.cache, '..'), 'cache', []);
    expect((await heard('tones', '\u0007')).written).toBe('\u0007');
  });
});

describe('the survey of the sounds', () => {
  it('tries the installed programs inaudibly, and leaves nothing behind', async () => {
    const logs = ['echo "$@" >>"$LOG"; cat >>"$LOG"'];
    const { place, programs } = made({ 'espeak-ng': logs, aplay: ['echo "$2" >>"$LOG"'] });
    const reports = await surveySounds('speech', place);
    expect(reports.map((report) => 'program' in report)).toEqual([true, true, true]);
    expect(logOf(programs, 'espeak-ng').join(' ')).toMatch(/ -a 0 --stdin One, two, three\.$/);
    const [file = ''] = logOf(programs, 'aplay');
    expect(file).toMatch(/tone-\d+-end-0\.wav$/);
    expect([existsSync(file), existsSync(dirname(file)), existsSync(place.cache)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('notices that there is no sound device without anybody listening', async () => {
    const { place, programs } = made({
      'espeak-ng': ['echo "cannot find card 0" >&2; echo No such file >&2'],
      aplay: ['echo audio open error >&2; exit 1'],
    });
    const problems = (await surveySounds('speech', place)).map((report) =>
      'problem' in report ? [report.problem, report.isBroken] : report.channel,
    );
    expect(problems).toEqual([
      [`${join(programs, 'espeak-ng')} found no sound device`, true],
      [`${join(programs, 'aplay')} found no sound device`, true],
      'bell',
    ]);
  });

  it('begins with the channel wanted', async () => {
    const { place, programs } = made({ 'espeak-ng': SPEAKS });
    const reports = await surveySounds('tones', place);
    expect(reports.map(({ channel }) => channel)).toEqual(['tones', 'bell']);
    expect(logOf(programs, 'espeak-ng')).toEqual([]);
  });
});

describe('a test cue', () => {
  const TRIAL = { volume: 50, rate: 300, write: () => undefined };

  it('is heard if the program succeeds', async () => {
    const { place, programs } = made({ 'espeak-ng': SPEAKS, aplay: PLAYS });
    const program = (name: string) => join(programs, name);
    expect(await tryChannel('speech', place, TRIAL)).toEqual({
      channel: 'speech',
      program: program('espeak-ng'),
    });
    expect(logOf(programs, 'espeak-ng')).toEqual(['This is the voice of your coach.']);
    expect(await tryChannel('tones', place, TRIAL)).toEqual({
      channel: 'tones',
      program: program('aplay'),
    });
  });

  it('is not heard if the program fails, and quotes its error', async () => {
    const { place, programs } = made({
      'espeak-ng': ['echo audio open error: no such file >&2; exit 1'],
    });
    expect(await tryChannel('speech', place, TRIAL)).toEqual({
      channel: 'speech',
      problem: `${join(programs, 'espeak-ng')} found no sound device`,
      remedy: expect.stringContaining('sound device') as unknown,
      isBroken: true,
    });
  });

  it('is not heard without a program, and says what to install', async () => {
    const { place } = made({});
    expect(await tryChannel('tones', place, TRIAL)).toEqual({
      channel: 'tones',
      problem: 'none of paplay, pw-play, aplay, ffplay, play is in PATH',
      remedy: expect.stringContaining('install') as unknown,
      isBroken: false,
    });
  });

  it('rings the bell', async () => {
    let written = '';
    const write = (text: string) => {
      written += text;
    };
    await tryChannel('bell', made({}).place, { ...TRIAL, write });
    expect(written).toContain('\u0007');
  });
});

/** A place with only these programs, and a way to hear one event there. */
function made(scripts: Readonly<Record<string, readonly string[]>>) {
  const folder = temporaryFolder();
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  // The fake programs are shell scripts; the shell itself is not one of the programs looked up.
  const lines = 'PATH=/usr/bin:/bin';
  for (const [name, script] of Object.entries(scripts)) {
    fakeProgram(programs, name, [lines, ...script]);
  }
  const place: SoundPlace = {
    env: { PATH: programs },
    platform: 'linux',
    cache: join(folder, 'cache'),
    packageFolder: PACKAGE_FOLDER,
  };
  const heard = async (top: ChannelName, wanted = '', wakeMs = 0) => {
    const output = { written: '' };
    const write = (text: string) => {
      output.written += text;
    };
    const nothing = () => undefined;
    const reports = { onFailure: nothing, onHeard: nothing };
    const sound = await openSounds(place, {
      top,
      volume: 50,
      pace: 'auto',
      wakeMs,
      write,
      ...reports,
    });
    sound.play(END);
    if (wanted !== '') await vi.waitFor(() => expect(output.written).toContain(wanted));
    return output;
  };
  const open = (top: ChannelName, pace: PaceMode) => {
    const nothing = () => undefined;
    const reports = { onFailure: nothing, onHeard: nothing };
    return openSounds(place, { top, volume: 50, pace, wakeMs: 0, write: nothing, ...reports });
  };
  return { place, programs, heard, open };
}
