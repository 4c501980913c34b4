import { describe, expect, it, vi } from 'vitest';
import {
  type Clip,
  oneShotPlayer,
  type PlayResult,
} from '../../../src/host/process/clip-player.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOREVER = 'exec sleep 60';

function clip(input = 'text', ms = 10_000, args: readonly string[] = ['-x']): Clip {
  return { args, input, ms };
}

/** The result on one clip, and the player that gave it. */
function perform(program: string, what = clip()) {
  const player = oneShotPlayer(program);
  const result = new Promise<PlayResult>((resolve) => {
    player.play(what, resolve);
  });
  return { player, result };
}

describe('a program that is run for a clip', () => {
  it('gets its arguments and its input as they are, through no shell', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo "$# $1" >>"$LOG"; cat >>"$LOG"']);
    const { result } = perform(program, clip('$(exit 3) — ü', 10, ['$HOME "a" b']));
    expect(await result).toEqual({ ok: true });
    expect(logOf(folder, 'p')).toEqual(['1 $HOME "a" b', '$(exit 3) — ü']);
  });

  it.each([
    ['ends with an error', 'exit 1', 'ended with 1'],
    ['says what is wrong', 'echo one >&2; echo broken >&2; exit 2', 'said: broken'],
    ['dies', 'kill -9 $$', 'ended with SIGKILL'],
    ['complains and ends at once', 'echo broken >&2', 'said: broken'],
  ])('that %s has failed', async (_, line, why) => {
    const program = fakeProgram(temporaryFolder(), 'p', [line]);
    expect(await perform(program).result).toEqual({ ok: false, why });
  });

  it('that is not there, or is none, has failed', async () => {
    const folder = temporaryFolder();
    expect(await perform(`${folder}/none`).result).toMatchObject({ ok: false });
    expect(await perform(folder).result).toMatchObject({ ok: false });
  });

  it('that the system refuses to start has failed, and the next one is performed', async () => {
    const player = oneShotPlayer(fakeProgram(temporaryFolder(), 'p', ['exit 0']));
    const given = (args: readonly string[]) =>
      new Promise((resolve) => {
        player.play(clip('text', 10, args), resolve);
      });
    const refused = given(['x'.repeat(4_000_000)]);
    expect(player.isBusy()).toBe(true);
    expect(await refused).toEqual({ ok: false, why: expect.stringContaining('E2BIG') as unknown });
    expect(player.isBusy()).toBe(false);
    expect(await given([])).toEqual({ ok: true });
  });

  it('is busy until it ends, or is cut off', async () => {
    const folder = temporaryFolder();
    const ending = perform(fakeProgram(folder, 'p', ['exit 0']), clip('text', 0));
    expect(ending.player.isBusy()).toBe(true);
    await ending.result;
    expect(ending.player.isBusy()).toBe(false);
    const hanging = perform(fakeProgram(folder, 'q', [FOREVER]));
    expect(hanging.player.isBusy()).toBe(true);
    hanging.player.silence();
    expect(hanging.player.isBusy()).toBe(false);
  });

  it('that complains but takes its time was heard', async () => {
    const program = fakeProgram(temporaryFolder(), 'p', ['echo a warning >&2']);
    expect(await perform(program, clip('text', 0)).result).toEqual({ ok: true });
  });

  it('that hangs is killed and has failed', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo $$ >>"$LOG"', FOREVER]);
    const player = oneShotPlayer(program, undefined, { factor: 1, ms: 0 });
    const result = new Promise((resolve) => {
      player.play(clip('text', 400), resolve);
    });
    expect(await result).toEqual({ ok: false, why: 'did not finish in time' });
    await gone(Number(logOf(folder, 'p')[0]));
  });

  it('is cut off by the next clip, with everything it started, and nobody is told', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', [
      'read text; [ "$text" = next ] && exit 0',
      'sleep 60 & echo $! >>"$LOG"; wait',
    ]);
    const player = oneShotPlayer(program);
    const first = vi.fn<() => void>();
    player.play(clip('first\n'), first);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toHaveLength(1));
    await new Promise((resolve) => {
      player.play(clip('next\n', 0), resolve);
    });
    await gone(Number(logOf(folder, 'p')[0]));
    expect(first).not.toHaveBeenCalled();
  });

  it('that is cut off again and again when it should have ended hangs, and has failed', async () => {
    const program = fakeProgram(temporaryFolder(), 'p', [FOREVER]);
    const player = oneShotPlayer(program);
    const results: PlayResult[] = [];
    for (let count = 0; count < 4; count++) {
      player.play(clip('text', 0), (result) => results.push(result));
      await Promise.resolve();
      expect(results).toHaveLength(Math.max(0, count - 1));
    }
    expect(results).toContainEqual({ ok: false, why: 'did not finish in time' });
    player.close();
  });

  it('whose voice lives in a server is asked to be silent', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo "$1" >>"$LOG"', '[ "$1" = -x ] && sleep 60']);
    const player = oneShotPlayer(program, ['--cancel']);
    player.play(clip(), () => undefined);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['-x']));
    player.silence();
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['-x', '--cancel']));
    player.silence();
    player.close();
  });
});

/** Waits until a process is no more. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
