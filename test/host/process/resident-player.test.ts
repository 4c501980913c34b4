import { describe, expect, it, vi } from 'vitest';
import type {
  Clip,
  ClipPlayer,
  PlayResult,
  TimeLimit,
} from '../../../src/host/process/clip-player.ts';
import { residentPlayer } from '../../../src/host/process/resident-player.ts';
import type { ResidentProgram } from '../../../src/host/process/resident-process.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOREVER = 'exec sleep 60';
/** Logs its process id and every line, and reports each clip as done at once. */
const PLAYS_AT_ONCE = [
  'echo "$$ $1" >>"$LOG"; echo ready',
  'while read -r number rest; do',
  '  echo "<$number $rest>" >>"$LOG"',
  '  [ -n "$number" ] && echo "done $number"',
  'done',
];

describe('a program that stays', () => {
  it('is started once, reads a numbered line for each clip, reports each, and ends when closed', async () => {
    const { folder, player } = made(PLAYS_AT_ONCE, { args: ['-s'] });
    await player.prepare();
    for (const text of ['one', 'two']) expect(await resultOf(player, text)).toEqual(HEARD);
    expect(player.isBusy()).toBe(false);
    const [started = '', ...lines] = logOf(folder, 'p');
    expect(started.split(' ')[1]).toBe('-s');
    expect(lines).toEqual(['<1 one>', '<2 two>']);
    player.close();
    await gone(Number(started.split(' ')[0]));
  });

  it('reads an empty line for silence, but only while it plays', async () => {
    const { folder, player } = made([
      'echo ready',
      'while read -r line; do echo "<$line>" >>"$LOG"; done',
    ]);
    await player.prepare();
    player.silence();
    player.play(clip('one'), () => undefined);
    expect(player.isBusy()).toBe(true);
    player.silence();
    expect(player.isBusy()).toBe(false);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['<1 one>', '<>']));
    player.close();
  });

  it('is killed if it hangs, and started again for the next clip', async () => {
    const { folder, player } = made(
      ['echo $$ >>"$LOG"; echo ready', FOREVER],
      {},
      { factor: 1, ms: 0 },
    );
    await player.prepare();
    expect(await resultOf(player, 'one', 50)).toEqual(HUNG);
    await gone(Number(logOf(folder, 'p')[0]));
    await player.prepare();
    expect(logOf(folder, 'p')).toHaveLength(2);
    player.close();
  });

  it('fails if clip after clip is overdue when it is cut off', async () => {
    const { player } = made(['echo ready', FOREVER]);
    await player.prepare();
    const results: PlayResult[] = [];
    for (let count = 0; count < 4; count++) {
      player.play(clip('text', 0), (result) => results.push(result));
      await Promise.resolve();
    }
    expect(results).toContainEqual(HUNG);
    player.close();
  });

  it('reports why a clip failed, and plays the next one', async () => {
    const { player } = made([
      'echo ready',
      'read -r number rest; echo "failed $number no voice is installed"',
      'read -r number rest; echo "done $number"',
      'read -r number rest; echo "done 2"; exit 5',
    ]);
    await player.prepare();
    expect(await resultOf(player, 'one')).toEqual({
      ok: false,
      why: 'said: no voice is installed',
    });
    expect(await resultOf(player, 'two')).toEqual(HEARD);
    // Reports about older clips are ignored.
    expect(await resultOf(player, 'three')).toEqual({ ok: false, why: 'ended with 5' });
  });

  it('plays nothing while it is starting, which is not a failure', async () => {
    const { player } = made(['read -r line', FOREVER]);
    expect(await resultOf(player, 'one')).toMatchObject({ ok: false, isStarting: true });
    expect(player.isBusy()).toBe(false);
    player.close();
  });

  it.each([
    ['never starts', [FOREVER], 'did not start'],
    ['ends with an error', ['echo no voice >&2; exit 3'], 'said: no voice'],
  ])('that %s fails with the next clip', async (_, script, why) => {
    const { player } = made(script, { startMs: 400 });
    await player.prepare();
    expect(await resultOf(player, 'one')).toEqual({ ok: false, why });
    player.close();
  });

  it('fails if it ends during a clip, and is started again for the next one', async () => {
    const { player } = made(['echo ready; read -r line; exit 1']);
    for (const text of ['one', 'two']) {
      await player.prepare();
      expect(await resultOf(player, text)).toEqual({ ok: false, why: 'ended with 1' });
    }
  });

  it('fails if it cannot be started', async () => {
    const player = residentPlayer({ program: `${temporaryFolder()}/none`, args: [] });
    await player.prepare();
    expect(await resultOf(player, 'one')).toMatchObject({ ok: false });
  });
});

const HEARD: PlayResult = { ok: true };
const HUNG: PlayResult = { ok: false, why: 'did not finish in time' };

function clip(text: string, ms = 10_000): Clip {
  return { args: [], input: `${text}\n`, ms };
}

function resultOf(player: ClipPlayer, text: string, ms?: number): Promise<PlayResult> {
  return new Promise((resolve) => {
    player.play(clip(text, ms), resolve);
  });
}

/** A player whose program is these lines of shell. */
function made(
  script: readonly string[],
  options: Partial<ResidentProgram> = {},
  timeLimit?: TimeLimit,
) {
  const folder = temporaryFolder();
  const program = fakeProgram(folder, 'p', script);
  return { folder, player: residentPlayer({ program, args: [], ...options }, timeLimit) };
}

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
