import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { killChildren } from '../../../src/host/process/child.ts';
import { openSounds } from '../../../src/host/sound/channels.ts';
import { silentPlayersFor } from '../../../src/host/sound/silent-players.ts';
import { openSilentStream } from '../../../src/host/sound/silent-stream.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { PACKAGE_FOLDER } from '../../support/package-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const START = 'echo "$$ $*" >>"$LOG"';
const READS = [START, 'cat >/dev/null; echo ended >>"$LOG"'];
const FAILS = ['echo "$*" >>"$LOG"; exit 1'];

afterEach(() => {
  vi.restoreAllMocks();
  killChildren();
});

describe('a silent stream', () => {
  it('is two seconds of samples ahead, all of them silent', async () => {
    const counts = 'head -c 32000 | od -An -v -tu1 | tr -s " " "\\n" | sort | uniq -c >>"$LOG"';
    const { stream, folder } = made('linux', { paplay: [counts] });
    stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'paplay').at(-1)).toMatch(/^ *32000 0$/));
  });

  it('is played by one program, which ends at once when it is stopped', async () => {
    const { stream, folder } = made('linux', { paplay: READS });
    expect(stream.age()).toBeUndefined();
    for (let count = 0; count < 3; count++) stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'paplay')).toHaveLength(1));
    expect(stream.age()).toBeGreaterThan(0);
    const [pid = ''] = logOf(folder, 'paplay')[0]?.split(' ') ?? [];
    stream.stop();
    expect(stream.age()).toBeUndefined();
    await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH'));
    stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'paplay')).toHaveLength(2));
    stream.close();
    stream.start();
    expect(stream.age()).toBeUndefined();
  });

  it('goes on with the next player if one fails, and ends with the last', async () => {
    const old = ['echo "$*" >>"$LOG"; [ "$1" = --raw ] && exit 1', 'exec cat >/dev/null'];
    const { stream, folder } = made('linux', { paplay: FAILS, 'pw-play': old });
    stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'pw-play')).toHaveLength(2));
    expect([logOf(folder, 'paplay').length, logOf(folder, 'pw-play')]).toEqual([
      1,
      ['--raw --rate=8000 --channels=1 --format=s16 -', '--rate=8000 --channels=1 --format=s16 -'],
    ]);
    expect(stream.age()).toBeGreaterThan(0);
    const broken = made('linux', { paplay: FAILS });
    broken.stream.start();
    await vi.waitFor(() => expect(broken.stream.age()).toBeUndefined());
    broken.stream.start();
    expect(logOf(broken.folder, 'paplay')).toHaveLength(1);
  });

  it('is taken from a player that takes no more', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { stream } = made('linux', { paplay: [START, 'exec sleep 60'] });
      stream.start();
      vi.advanceTimersByTime(60_000);
      expect(stream.age()).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is a file that is played again at its end, unless that came too soon', async () => {
    const { stream, folder } = made('darwin', { afplay: ['echo "$1" >>"$LOG"'] });
    const now = vi.spyOn(performance, 'now');
    let ms = 0;
    now.mockImplementation(() => (ms += 6000));
    stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'afplay').length).toBeGreaterThan(2));
    now.mockImplementation(() => ms);
    await vi.waitFor(() => expect(stream.age()).toBeUndefined());
    const [file = ''] = logOf(folder, 'afplay');
    expect(file).toMatch(/silence-\d+\.wav$/);
    const samples = readFileSync(file).subarray(44);
    expect([samples.length > 600_000, samples.every((byte) => byte === 0)]).toEqual([true, true]);
  });

  it('is on Windows a file that is repeated until the input ends', async () => {
    const { stream, folder } = made('win32', {
      'powershell.exe': ['read line; echo "$line" | base64 -d >>"$LOG"', 'exec cat >/dev/null'],
    });
    stream.start();
    await vi.waitFor(() => expect(logOf(folder, 'powershell.exe')[0]).toContain('.wav'));
    expect(existsSync(logOf(folder, 'powershell.exe')[0] ?? '')).toBe(true);
    expect(stream.age()).toBeGreaterThan(0);
  });

  it('is none if its file cannot be written', () => {
    const { stream, folder } = made('darwin', { afplay: READS });
    fakeProgram(folder, 'cache', []);
    stream.start();
    expect(stream.age()).toBeUndefined();
  });
});

describe('the sounds of a session', () => {
  it('have a stream as soon as they are open, unless the device never sleeps', async () => {
    const scripts = { 'espeak-ng': ['cat >/dev/null'], paplay: READS };
    const { open, folder } = made('linux', scripts);
    const sound = await open(400);
    await vi.waitFor(() => expect(logOf(folder, 'paplay')).toHaveLength(1));
    await vi.waitFor(() => expect(sound.leadMs()).toBe(0));
    sound.close();
    const other = made('linux', scripts);
    expect((await other.open(0)).leadMs()).toBe(0);
    expect(logOf(other.folder, 'paplay')).toEqual([]);
  });

  it('have none once a voice has failed, as it may have kept the device from it', async () => {
    const { open, folder } = made('linux', { 'espeak-ng': FAILS, paplay: READS });
    const sound = await open(100);
    await vi.waitFor(() =>
      expect([sound.leadMs(), logOf(folder, 'paplay').length]).toEqual([0, 1]),
    );
    sound.play({ cue: undefined, utterance: { text: 'Go.', rate: 160, ms: 900, weight: 'words' } });
    const [pid = ''] = logOf(folder, 'paplay')[0]?.split(' ') ?? [];
    await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH'));
    sound.close();
  });
});

/** A stream on a system with only these programs. */
function made(platform: NodeJS.Platform, scripts: Readonly<Record<string, readonly string[]>>) {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    fakeProgram(folder, name, ['PATH=/usr/bin:/bin', ...script]);
  }
  const players = silentPlayersFor(platform).flatMap((player) => {
    const program = join(folder, player.name);
    return existsSync(program) ? [{ ...player, program }] : [];
  });
  const place = { cache: join(folder, 'cache'), packageFolder: PACKAGE_FOLDER };
  const open = (wakeMs: number) =>
    openSounds(
      { ...place, platform, env: { PATH: folder } },
      {
        top: 'speech',
        volume: 50,
        pace: 'off',
        wakeMs,
        write: () => undefined,
        onFailure: () => undefined,
        onHeard: () => undefined,
      },
    );
  return { stream: openSilentStream(players, place), folder, open };
}
