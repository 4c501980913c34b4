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

/** Plays one clip; returns its result and the player. */
function playOne(program: string, what = clip()) {
  const player = oneShotPlayer(program);
  const result = new Promise<PlayResult>((resolve) => {
    player.play(what, resolve);
  });
  return { player, result };
}

describe('a program that is run for each clip', () => {
  it('gets its arguments and input unchanged, without a shell', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo "$# $1" >>"$LOG"; cat >>"$LOG"']);
    const { result } = playOne(program, clip('$(exit 3) — ü', 10, ['$HOME "a" b']));
    expect(await result).toEqual({ ok: true });
    expect(logOf(folder, 'p')).toEqual(['1 $HOME "a" b', '$(exit 3) — ü']);
  });

  it.each([
    ['ends with an error', 'exit 1', 'ended with 1'],
    ['writes an error and fails', 'echo one >&2; echo broken >&2; exit 2', 'said: broken'],
    ['is killed', 'kill -9 $$', 'ended with SIGKILL'],
    ['writes an error and ends at once', 'echo broken >&2', 'said: broken'],
  ])('fails if it %s', async (_, line, why) => {
    const program = fakeProgram(temporaryFolder(), 'p', [line]);
    expect(await playOne(program).result).toEqual({ ok: false, why });
  });

  it('fails if it does not exist, or is a folder', async () => {
    const folder = temporaryFolder();
    expect(await playOne(`${folder}/none`).result).toMatchObject({ ok: false });
    expect(await playOne(folder).result).toMatchObject({ ok: false });
  });

  it('fails if the system refuses to start it, and then plays the next clip', async () => {
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
    const ending = playOne(fakeProgram(folder, 'p', ['exit 0']), clip('text', 0));
    expect(ending.player.isBusy()).toBe(true);
    await ending.result;
    expect(ending.player.isBusy()).toBe(false);
    const hanging = playOne(fakeProgram(folder, 'q', [FOREVER]));
    expect(hanging.player.isBusy()).toBe(true);
    hanging.player.silence();
    expect(hanging.player.isBusy()).toBe(false);
  });

  it('was heard if it writes a warning but takes its time', async () => {
    const program = fakeProgram(temporaryFolder(), 'p', ['echo a warning >&2']);
    expect(await playOne(program, clip('text', 0)).result).toEqual({ ok: true });
  });

  it('is killed and fails if it hangs', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo $$ >>"$LOG"', FOREVER]);
    const player = oneShotPlayer(program, undefined, { factor: 1, ms: 0 });
    const result = new Promise((resolve) => {
      player.play(clip('text', 400), resolve);
    });
    expect(await result).toEqual({ ok: false, why: 'did not finish in time' });
    await gone(Number(logOf(folder, 'p')[0]));
  });

  it('is killed by the next clip with everything it started, without a result', async () => {
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

  it('fails if clip after clip is overdue when it is cut off', async () => {
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

  it('is run again to silence a voice that is in a server', async () => {
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

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
