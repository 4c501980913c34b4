import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { once } from '../../src/core/base/once.ts';
import { makeHome } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, openSession, type Pty } from '../support/pty.ts';
import { copyOf } from '../support/replay.ts';
import { run, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

const FOUR = { four: ['{ sets: 4, hold: 1, rest: 0 }'] };
const LONG = { long: ['{ sets: 1, hold: 600 }'] };

/** Returns a home of one’s own with a session of four sets that was killed when the first was on disk. */
async function killedHome(): Promise<{ readonly home: string; readonly done: number }> {
  const { home, done } = await killed();
  return { home: copyOf(home), done };
}

const killed = once(async () => {
  const home = makeHome(FOUR);
  const pty = await openSession('four', { home });
  pty.press('n');
  await pty.waitFor(() => journalLinesOf(home, 'set-done').length > 0);
  pty.kill('SIGKILL');
  await pty.exit;
  return { home, done: journalLinesOf(home, 'set-done').length };
});

/** Longer than the five seconds that count as sleep. */
const STOPPED_MS = 6500;

describe.concurrent('a process that was stopped for a while', () => {
  it('shows a pause on the screen, and does not credit the time', async () => {
    const home = makeHome(LONG);
    const pty = await openSession('long', { home });
    pty.press('n');
    await pty.waitFor('HOLD');
    await pty.waitFor('9:58 left');
    pty.kill('SIGSTOP');
    await realTime(STOPPED_MS);
    pty.kill('SIGCONT');
    await pty.waitFor('The program was asleep. Press space to go on.');
    // The screen is drawn anew after that, row by row.
    await pty.waitFor(() => /9:5[678] left$/.test(pty.screen()[0] ?? ''));
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    const [held] = journalLinesOf(home, 'set-done').map(({ done }) =>
      'hold' in done ? done.hold : 0,
    );
    expect(held).toBeLessThan(6);
    expect(journalLinesOf(home, 'session-ended')[0]?.paused).toBeGreaterThanOrEqual(6);
  });

  it('goes on by itself without a terminal, and counts the time as a pause', async () => {
    const home = makeHome({ held: ['{ sets: 1, hold: 2 }'] });
    const child = startPiped(['start', 'held'], { home });
    await child.waitFor(' Go: ');
    child.kill('SIGSTOP');
    await realTime(STOPPED_MS);
    child.kill('SIGCONT');
    const { stdout, code } = await child.result;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      / The program was asleep for [67] seconds; that time counts as a pause\./,
    );
    expect(journalLinesOf(home, 'set-done')).toMatchObject([{ done: { hold: 2 }, complete: true }]);
    expect(journalLinesOf(home, 'session-ended')[0]?.paused).toBeGreaterThanOrEqual(6);
  });

  it('gives back the terminal on Ctrl-Z and is paused after fg', async () => {
    const home = makeHome(LONG);
    const env = { PS1: 'shell> ' };
    const pty = openPty(['--norc', '-i'], { home, command: 'bash', env });
    await pty.waitFor('shell>');
    pty.press('"$NODE" "$STRETCH" start long\r');
    await pty.waitFor('How is your back now');
    pty.press('\r');
    await pty.waitFor('GET READY');
    pty.press('n');
    await pty.waitFor('HOLD');
    pty.press('\u001a');
    await pty.waitFor(/Stopped/);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    pty.press('fg\r');
    await pty.waitFor('PAUSED');
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([true, false]);
    await pty.waitFor('Press space to go on.');
    expect(pty.text()).not.toContain('asleep');
    pty.press('q');
    await pty.waitFor(/Routine long: 0 of 1 sets|Nothing was done/);
    pty.press('exit\r');
    expect((await pty.exit).exitCode).toBe(130);
  });
});

describe.concurrent('a session that was killed after a mistaken p', () => {
  it('continues with nothing skipped', async () => {
    const home = makeHome(FOUR);
    const pty = await openSession('four', { home });
    // A session that was only begun is not continued.
    pty.press('nn');
    await pty.waitFor('set 2 of 4');
    pty.press('p');
    await pty.waitFor('it hurts. How much');
    pty.press('b');
    await pty.waitFor(() => journalLinesOf(home, 'remove').length === 1);
    pty.kill('SIGKILL');
    await pty.exit;
    const again = openPty(['today', '--routine', 'four', '--continue'], { home });
    await again.waitFor('set 2 of 4');
    again.press('q');
    await again.exit;
    expect(again.text()).not.toContain('left out for pain');
    expect(again.text()).toContain('Nothing was done, so nothing was recorded.');
  });
});

const HOLDS = { holds: ['{ sets: 3, hold: 600, rest: 0 }'] };

/** Opens a session of three long holds, and waits until some of the second was done. */
async function openSecondHold(home: string): Promise<Pty> {
  const pty = await openSession('holds', { home });
  // The first is begun and left at once, and the second follows without a rest.
  pty.press('nn');
  await pty.waitFor('set 2 of 3');
  await pty.waitFor(/19:5[0-8] left/);
  return pty;
}

describe.concurrent('a session that was broken off in the middle of a set', () => {
  it.each([
    ['q', (pty: Pty) => pty.press('q')],
    ['a hang-up', (pty: Pty) => pty.kill('SIGHUP')],
    ['a kill', (pty: Pty) => pty.kill('SIGKILL')],
  ])('by %s goes on with that set, not with the one skipped before it', async (_, end) => {
    const home = makeHome(HOLDS);
    const pty = await openSecondHold(home);
    end(pty);
    await pty.exit;
    const again = openPty(['today', '--routine', 'holds', '--continue'], { home });
    await again.waitFor('GET READY');
    expect(again.text()).toContain('hold 600 s · set 2 of 3');
    again.press('q');
    await again.exit;
  });
});

describe.concurrent('a session that was left before anything was done', () => {
  it('is taken back, so that nothing is recorded and nothing is left to continue', async () => {
    const home = makeHome(LONG);
    const pty = await openSession('long', { home });
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('Nothing was done, so nothing was recorded.');
    expect(journalLinesOf(home, 'session-ended')).toEqual([]);
    const list = await runHere(['history', 'list', '--json'], { home });
    const { entries } = JSON.parse(list.stdout) as { readonly entries: readonly object[] };
    expect(entries).toMatchObject([{ kind: 'check' }]);
    const again = openPty(['today', '--routine', 'long'], { home });
    await again.waitFor('How is your back now');
    expect(again.text()).not.toContain('Continue it?');
    again.press('q');
    expect((await again.exit).exitCode).toBe(130);
    expect(journalLines(home)).toHaveLength(2);
  });

  it('at its first question leaves no line, no plan and no settings', async () => {
    const home = makeHome(LONG);
    rmSync(join(home, 'settings.json'));
    for (const key of ['q', '\u0003']) {
      const pty = openPty(['today', '--routine', 'long'], { home, isNew: true });
      await pty.waitFor('Which side of your back is sore?');
      pty.press(key);
      expect((await pty.exit).exitCode).toBe(130);
    }
    expect(journalLines(home)).toEqual([]);
    expect(existsSync(join(home, 'settings.json'))).toBe(false);
    expect(existsSync(join(home, 'cache', 'running'))).toBe(false);
  });
});

describe.concurrent('a session that was killed between sets', () => {
  it('continues with the next set, as the same session', async () => {
    const { home, done } = await killedHome();
    const pty = openPty(['today', '--routine', 'four'], { home });
    await pty.waitFor(`interrupted after ${done} of 4 sets.`);
    expect(pty.text()).toContain('Continue it?');
    pty.press('\r');
    await pty.waitFor(`set ${done + 1} of 4`);
    expect(pty.text()).not.toContain('How is your back now');
    pty.press('n');
    await pty.waitFor('How hard was it');
    pty.press('\r');
    await pty.waitFor('How much did it hurt');
    pty.press('\r');
    await pty.waitFor('after the session');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('Routine four: 4 of 4 sets');
    const [started, ...others] = journalLinesOf(home, 'session-started');
    expect(others).toEqual([]);
    const sets = journalLinesOf(home, 'set-done').map(({ set, session }) => [set, session]);
    expect(sets).toEqual([1, 2, 3, 4].map((set) => [set, started?.id]));
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([
      { session: started?.id, reason: 'finished', sets: { planned: 4, done: 4 } },
    ]);
  });

  it('is offered, and left as it is if the answer is no', async () => {
    const { home, done } = await killedHome();
    const pty = openPty(['today', '--routine', 'four'], { home });
    await pty.waitFor(`interrupted after ${done} of 4 sets.`);
    pty.press('n');
    await pty.waitFor('How is your back now');
    pty.press('\r');
    await pty.waitFor('GET READY');
    pty.press('q');
    await pty.exit;
    expect(new Set(journalLinesOf(home, 'session-started').map(({ id }) => id)).size).toBe(2);
  });

  it('is not offered with --fresh', async () => {
    const { home } = await killedHome();
    const pty = openPty(['today', '--routine', 'four', '--fresh'], { home });
    await pty.waitFor('How is your back now');
    expect(pty.text()).not.toContain('Continue it?');
    pty.press('\r');
    await pty.waitFor('set 1 of 4');
    pty.press('q');
    await pty.exit;
    expect(journalLinesOf(home, 'session-started')).toHaveLength(2);
  });

  it('is mentioned if nobody can answer, and a new one starts', async () => {
    const { home, done } = await killedHome();
    const child = startPiped(['today', '--routine', 'four'], { home });
    await child.waitFor('Get ready');
    child.kill('SIGTERM');
    const { stderr } = await child.result;
    expect(stderr).toContain(`interrupted after ${done} of 4 sets.`);
    expect(stderr).toContain('To continue it: stretch today --continue');
    expect(journalLinesOf(home, 'session-started')).toHaveLength(2);
  });

  it('continues without a question with --continue, even without a terminal', async () => {
    const { home, done } = await killedHome();
    const args = ['today', '--routine', 'four', '--continue'];
    const { stdout, code } = await run(args, { home });
    expect(code).toBe(0);
    expect(stdout.match(/ Done: /g)).toHaveLength(4 - done);
    expect(stdout).toContain('Routine four: 4 of 4 sets');
    expect(journalLinesOf(home, 'session-started')).toHaveLength(1);
  });
});

describe.concurrent('--continue', () => {
  it('fails with a hint if nothing was interrupted', async () => {
    const home = makeHome(FOUR);
    const args = ['today', '--routine', 'four', '--continue'];
    const { stdout, stderr, code } = await runHere(args, { home });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('stretch: there is no interrupted session');
    expect(stderr).toMatch(/\n {2}start it from the beginning: stretch today --fresh\n$/);
    expect(journalLines(home)).toEqual([]);
  });
});

describe.concurrent('two sessions at once', () => {
  it('keep every line of both', async () => {
    const home = makeHome(FOUR);
    const sessions = await Promise.all([1, 2].map(() => openSession('four', { home })));
    for (const pty of sessions) pty.press('n');
    await Promise.all(sessions.map((pty) => pty.waitFor('How hard was it')));
    for (const pty of sessions) pty.press('q');
    const exits = await Promise.all(sessions.map((pty) => pty.exit));
    expect(exits.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const ids = journalLinesOf(home, 'session-started').map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const own = journalLines(home).filter((line) => 'session' in line && line.session === id);
      const types = own.map(({ type }) => type);
      expect(types).toEqual([...Array.from({ length: 4 }, () => 'set-done'), 'session-ended']);
    }
    expect(journalLines(home)).toHaveLength(12);
  });
});
