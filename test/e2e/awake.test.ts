import { describe, expect, it, vi } from 'vitest';
import { fakeProgram, logOf } from '../support/fake-program.ts';
import { makeFolder, makeHome, writeSettings } from '../support/home.ts';
import { openSession, type Pty } from '../support/pty.ts';

/** Five seconds to get ready, and a hold whose half-way comes after more than four seconds of silence. */
const HOLD = ['{ sets: 1, hold: 16 }'];
const HALF_WAY = /^half/i;
/** Logs the milliseconds, the loudness and the text. */
const SPEAKS = ['echo "$(date +%s%3N) $9 $(cat)" >>"$LOG"'];
/** Logs its process, and that its input has ended. */
const STREAMS = ['echo "$$" >>"$LOG"; cat >/dev/null; echo ended >>"$LOG"'];

describe.concurrent('a loudspeaker that may fall asleep', () => {
  it('is woken in time by a voice that has no player beside it', async () => {
    const { folder, pty } = await begun({ 'espeak-ng': SPEAKS });
    pty.press('n');
    await vi.waitFor(() => expect(saidIn(folder).at(-1)?.text).toMatch(HALF_WAY), 30_000);
    const said = saidIn(folder);
    expect(said.map(({ loudness, text }) => (loudness === 0 ? 'inaudible' : text))).toEqual([
      'inaudible',
      'Exercise tiny-1. Stand still.',
      ...said.slice(2, -3).map(({ text }) => text),
      'Go. Breathe.',
      'inaudible',
      expect.stringMatching(HALF_WAY),
    ]);
    const [go = 0, lead = 0, halfWay = 0] = said.slice(-3).map(({ at }) => at);
    expect(halfWay - lead).toBeGreaterThan(400);
    expect(Math.abs(halfWay - go - 8000)).toBeLessThan(1000);
    pty.press('q');
  });

  it('is kept awake by a player, so that the voice needs no lead-in', async () => {
    const { folder, pty } = await begun({ 'espeak-ng': SPEAKS, paplay: STREAMS });
    pty.press('n');
    await vi.waitFor(() => expect(saidIn(folder).at(-1)?.text).toMatch(HALF_WAY), 30_000);
    expect(saidIn(folder).every(({ loudness }) => loudness > 0)).toBe(true);
    expect(logOf(folder, 'paplay')).toHaveLength(1);
    pty.press('q');
    await pty.exit;
    await gone(streamOf(folder));
  });

  it('is let go when the program is killed, stopped or silenced, and taken again for the next words', async () => {
    const { folder, pty } = await begun({ 'espeak-ng': SPEAKS, paplay: STREAMS });
    pty.press('m');
    await gone(streamOf(folder));
    pty.press('m');
    await vi.waitFor(() => expect(logOf(folder, 'paplay')).toHaveLength(2), 5000);
    pty.press('\u001a');
    await gone(streamOf(folder));
    pty.kill('SIGCONT');
    pty.press(' ');
    await vi.waitFor(() => expect(logOf(folder, 'paplay')).toHaveLength(3), 5000);
    pty.kill('SIGKILL');
    await vi.waitFor(() => expect(logOf(folder, 'paplay').at(-1)).toBe('ended'), 5000);
  });

  it('needs nothing of this with a wake time of 0', async () => {
    const { folder, pty } = await begun({ 'espeak-ng': SPEAKS, paplay: STREAMS }, '0');
    expect(saidIn(folder).map(({ loudness }) => loudness)).not.toContain(0);
    expect(logOf(folder, 'paplay')).toEqual([]);
    pty.press('q');
  });
});

interface Said {
  readonly at: number;
  /** 0 if it cannot be heard. */
  readonly loudness: number;
  readonly text: string;
}

function saidIn(folder: string): readonly Said[] {
  return logOf(folder, 'espeak-ng').map((line) => {
    const [at = '', loudness = '', ...words] = line.split(' ');
    return { at: Number(at), loudness: Number(loudness), text: words.join(' ') };
  });
}

function streamOf(folder: string): number {
  return Number(logOf(folder, 'paplay').at(-1));
}

/** A session with only these programs that has begun to speak. */
async function begun(
  scripts: Readonly<Record<string, readonly string[]>>,
  wake = '400',
): Promise<{ readonly folder: string; readonly pty: Pty }> {
  const folder = makeFolder();
  for (const [name, script] of Object.entries(scripts)) {
    fakeProgram(folder, name, ['PATH=/usr/bin:/bin', ...script]);
  }
  const home = makeHome({ tiny: HOLD });
  writeSettings(home, { wake });
  const pty = await openSession('tiny', { home, env: { PATH: folder } });
  await vi.waitFor(() => expect(saidIn(folder).some(({ text }) => text !== 'a')).toBe(true), 5000);
  return { folder, pty };
}

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
