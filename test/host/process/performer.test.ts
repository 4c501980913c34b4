import { describe, expect, it, vi } from 'vitest';
import { type Piece, singlePerformer, type Verdict } from '../../../src/host/process/performer.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOREVER = 'exec sleep 60';

function piece(input = 'text', ms = 10_000, args: readonly string[] = ['-x']): Piece {
  return { args, input, ms };
}

/** The verdict on one piece, and the performer that gave it. */
function perform(program: string, what = piece()) {
  const performer = singlePerformer(program);
  const verdict = new Promise<Verdict>((resolve) => {
    performer.perform(what, resolve);
  });
  return { performer, verdict };
}

describe('a program that is run for a piece', () => {
  it('gets its arguments and its input as they are, through no shell', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo "$# $1" >>"$LOG"; cat >>"$LOG"']);
    const { verdict } = perform(program, piece('$(exit 3) — ü', 10, ['$HOME "a" b']));
    expect(await verdict).toEqual({ ok: true });
    expect(logOf(folder, 'p')).toEqual(['1 $HOME "a" b', '$(exit 3) — ü']);
  });

  it.each([
    ['ends with an error', 'exit 1', 'ended with 1'],
    ['says what is wrong', 'echo one >&2; echo broken >&2; exit 2', 'said: broken'],
    ['dies', 'kill -9 $$', 'ended with SIGKILL'],
    ['complains and ends at once', 'echo broken >&2', 'said: broken'],
  ])('that %s has failed', async (_, line, why) => {
    const program = fakeProgram(temporaryFolder(), 'p', [line]);
    expect(await perform(program).verdict).toEqual({ ok: false, why });
  });

  it('that is not there, or is none, has failed', async () => {
    const folder = temporaryFolder();
    expect(await perform(`${folder}/none`).verdict).toMatchObject({ ok: false });
    expect(await perform(folder).verdict).toMatchObject({ ok: false });
  });

  it('that the system refuses to start has failed, and the next one is performed', async () => {
    const performer = singlePerformer(fakeProgram(temporaryFolder(), 'p', ['exit 0']));
    const given = (args: readonly string[]) =>
      new Promise((resolve) => {
        performer.perform(piece('text', 10, args), resolve);
      });
    const refused = given(['x'.repeat(4_000_000)]);
    expect(performer.isBusy()).toBe(true);
    expect(await refused).toEqual({ ok: false, why: expect.stringContaining('E2BIG') as unknown });
    expect(performer.isBusy()).toBe(false);
    expect(await given([])).toEqual({ ok: true });
  });

  it('is busy until it ends, or is cut off', async () => {
    const folder = temporaryFolder();
    const ending = perform(fakeProgram(folder, 'p', ['exit 0']), piece('text', 0));
    expect(ending.performer.isBusy()).toBe(true);
    await ending.verdict;
    expect(ending.performer.isBusy()).toBe(false);
    const hanging = perform(fakeProgram(folder, 'q', [FOREVER]));
    expect(hanging.performer.isBusy()).toBe(true);
    hanging.performer.hush();
    expect(hanging.performer.isBusy()).toBe(false);
  });

  it('that complains but takes its time was heard', async () => {
    const program = fakeProgram(temporaryFolder(), 'p', ['echo a warning >&2']);
    expect(await perform(program, piece('text', 0)).verdict).toEqual({ ok: true });
  });

  it('that hangs is killed and has failed', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo $$ >>"$LOG"', FOREVER]);
    const performer = singlePerformer(program, undefined, { factor: 1, ms: 0 });
    const verdict = new Promise((resolve) => {
      performer.perform(piece('text', 400), resolve);
    });
    expect(await verdict).toEqual({ ok: false, why: 'does not come to its end' });
    await gone(Number(logOf(folder, 'p')[0]));
  });

  it('is cut off by the next piece, with everything it started, and nobody is told', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', [
      'read text; [ "$text" = next ] && exit 0',
      'sleep 60 & echo $! >>"$LOG"; wait',
    ]);
    const performer = singlePerformer(program);
    const first = vi.fn<() => void>();
    performer.perform(piece('first\n'), first);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toHaveLength(1));
    await new Promise((resolve) => {
      performer.perform(piece('next\n', 0), resolve);
    });
    await gone(Number(logOf(folder, 'p')[0]));
    expect(first).not.toHaveBeenCalled();
  });

  it('that is cut off again and again when it should have ended hangs, and has failed', async () => {
    const program = fakeProgram(temporaryFolder(), 'p', [FOREVER]);
    const performer = singlePerformer(program);
    const verdicts: Verdict[] = [];
    for (let count = 0; count < 4; count++) {
      performer.perform(piece('text', 0), (verdict) => verdicts.push(verdict));
      await Promise.resolve();
      expect(verdicts).toHaveLength(Math.max(0, count - 1));
    }
    expect(verdicts).toContainEqual({ ok: false, why: 'does not come to its end' });
    performer.close();
  });

  it('whose voice lives in a server is asked to be silent', async () => {
    const folder = temporaryFolder();
    const program = fakeProgram(folder, 'p', ['echo "$1" >>"$LOG"', '[ "$1" = -x ] && sleep 60']);
    const performer = singlePerformer(program, ['--cancel']);
    performer.perform(piece(), () => undefined);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['-x']));
    performer.hush();
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['-x', '--cancel']));
    performer.hush();
    performer.close();
  });
});

/** Waits until a process is no more. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
