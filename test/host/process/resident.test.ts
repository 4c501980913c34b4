import { describe, expect, it, vi } from 'vitest';
import type { Performer, Piece, Verdict } from '../../../src/host/process/performer.ts';
import { residentPerformer } from '../../../src/host/process/resident.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOREVER = 'exec sleep 60';
/** Logs its number and every line, and performs each at once. */
const PERFORMS = [
  'echo "$$ $1" >>"$LOG"; echo ready',
  'while read -r number rest; do',
  '  echo "<$number $rest>" >>"$LOG"',
  '  [ -n "$number" ] && echo "done $number"',
  'done',
];

describe('a program that stays', () => {
  it('is started once, takes a numbered line a piece, tells when each was heard, and ends when closed', async () => {
    const { folder, performer } = made(PERFORMS, ['-s']);
    await performer.warm();
    for (const text of ['one', 'two']) expect(await verdictOn(performer, text)).toEqual(HEARD);
    expect(performer.isBusy()).toBe(false);
    const [started = '', ...lines] = logOf(folder, 'p');
    expect(started.split(' ')[1]).toBe('-s');
    expect(lines).toEqual(['<1 one>', '<2 two>']);
    performer.close();
    await gone(Number(started.split(' ')[0]));
  });

  it('gets an empty line for silence, where there is something to silence', async () => {
    const { folder, performer } = made([
      'echo ready',
      'while read -r line; do echo "<$line>" >>"$LOG"; done',
    ]);
    await performer.warm();
    performer.hush();
    performer.perform(piece('one'), () => undefined);
    expect(performer.isBusy()).toBe(true);
    performer.hush();
    expect(performer.isBusy()).toBe(false);
    await vi.waitFor(() => expect(logOf(folder, 'p')).toEqual(['<1 one>', '<>']));
    performer.close();
  });

  it('is told apart from one that hangs: that is killed, and started again for the next piece', async () => {
    const { folder, performer } = made(['echo $$ >>"$LOG"; echo ready', FOREVER], [], {
      patience: { factor: 1, ms: 0 },
    });
    await performer.warm();
    expect(await verdictOn(performer, 'one', 50)).toEqual(ENDLESS);
    await gone(Number(logOf(folder, 'p')[0]));
    await performer.warm();
    expect(logOf(folder, 'p')).toHaveLength(2);
    performer.close();
  });

  it('that is cut off again and again when it should have ended hangs', async () => {
    const { performer } = made(['echo ready', FOREVER]);
    await performer.warm();
    const verdicts: Verdict[] = [];
    for (let count = 0; count < 4; count++) {
      performer.perform(piece('text', 0), (verdict) => verdicts.push(verdict));
      await Promise.resolve();
    }
    expect(verdicts).toContainEqual(ENDLESS);
    performer.close();
  });

  it('says why it could not perform a piece, and takes the next', async () => {
    const { performer } = made([
      'echo ready',
      'read -r number rest; echo "failed $number no voice is installed"',
      'read -r number rest; echo "done $number"',
      'read -r number rest; echo "done 2"; exit 5',
    ]);
    await performer.warm();
    expect(await verdictOn(performer, 'one')).toEqual({
      ok: false,
      why: 'said: no voice is installed',
    });
    expect(await verdictOn(performer, 'two')).toEqual(HEARD);
    // What it says of an older piece is not taken for the newer.
    expect(await verdictOn(performer, 'three')).toEqual({ ok: false, why: 'ended with 5' });
  });

  it('that is still starting takes nothing, and is no failure for that', async () => {
    const { performer } = made(['read -r line', FOREVER]);
    expect(await verdictOn(performer, 'one')).toMatchObject({ ok: false, isStarting: true });
    expect(performer.isBusy()).toBe(false);
    performer.close();
  });

  it.each([
    ['never starts', [FOREVER], 'does not start'],
    ['ends with an error', ['echo no voice >&2; exit 3'], 'said: no voice'],
  ])('that %s has failed, once it is asked for the next piece', async (_, script, why) => {
    const { performer } = made(script, [], { startMs: 400 });
    await performer.warm();
    expect(await verdictOn(performer, 'one')).toEqual({ ok: false, why });
    performer.close();
  });

  it('that ends over a piece has failed, and is started again for the next', async () => {
    const { performer } = made(['echo ready; read -r line; exit 1']);
    for (const text of ['one', 'two']) {
      await performer.warm();
      expect(await verdictOn(performer, text)).toEqual({ ok: false, why: 'ended with 1' });
    }
  });

  it('that cannot be started has failed', async () => {
    const performer = residentPerformer({ program: `${temporaryFolder()}/none`, args: [] });
    await performer.warm();
    expect(await verdictOn(performer, 'one')).toMatchObject({ ok: false });
  });
});

const HEARD: Verdict = { ok: true };
const ENDLESS: Verdict = { ok: false, why: 'does not come to its end' };

function piece(text: string, ms = 10_000): Piece {
  return { args: [], input: `${text}\n`, ms };
}

function verdictOn(performer: Performer, text: string, ms?: number): Promise<Verdict> {
  return new Promise((resolve) => {
    performer.perform(piece(text, ms), resolve);
  });
}

/** A performer with a program of these lines of shell. */
function made(
  script: readonly string[],
  args: readonly string[] = [],
  rest: Partial<Parameters<typeof residentPerformer>[0]> = {},
) {
  const folder = temporaryFolder();
  const program = fakeProgram(folder, 'p', script);
  return { folder, performer: residentPerformer({ program, args, ...rest }) };
}

/** Waits until a process is no more. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
