import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { run, runShell } from '../support/run.ts';

const TINY = { tiny: ['{ sets: 3, hold: 1, rest: 0 }'] };
const ESCAPE = '\u001b';
const STAMPED = /^\d\d:\d\d:\d\d \S/;

describe.concurrent('a session without a terminal', () => {
  it('rehearses with a timestamp before every line up to the summary', async () => {
    const home = makeHome();
    const { stdout, stderr, code } = await run(
      ['today', '--routine', 'lower-back', '--speed', '300'],
      {
        home,
        isNew: true,
      },
    );
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const summary = lines.findIndex((line) => line.startsWith('Lower back: 16 of 16 sets'));
    expect(summary).toBeGreaterThan(60);
    expect(lines.slice(0, summary).filter((line) => !STAMPED.test(line))).toEqual([]);
    expect(stdout).not.toContain(ESCAPE);
    expect(stderr).toMatch(/^Starting with the defaults; to change them: stretch setup\n$/);
    expect(journalLines(home)).toEqual([]);
  });

  it('records one start, every set as planned and done, and one end', async () => {
    const home = makeHome(TINY);
    const { stdout, code } = await run(['start', 'tiny'], { home });
    expect(code).toBe(0);
    expect(stdout.match(/^\d\d:\d\d:\d\d Done: .*$/gm)).toHaveLength(3);
    const [started, ...rest] = journalLines(home);
    expect(started).toMatchObject({ type: 'session-started', v: 1, routine: 'tiny', pain: null });
    const done = (set: number) => ({
      type: 'set-done',
      session: started?.id,
      set,
      planned: { hold: 1 },
      done: { hold: 1 },
      complete: true,
    });
    const ended = { type: 'session-ended', reason: 'finished', sets: { planned: 3, done: 3 } };
    expect(rest).toMatchObject([done(1), done(2), done(3), { ...ended, session: started?.id }]);
    const [end] = journalLinesOf(home, 'session-ended');
    // Seven seconds to get ready and a hold of three, however busy the machine is.
    expect(end?.seconds).toBeCloseTo(10, 0);
  });

  it.each([
    ['empty', '</dev/null'],
    ['closed', '<&-'],
  ])('coaches with its input %s', async (_, input) => {
    const home = makeHome();
    const command = `"$NODE" "$STRETCH" start lower-back --speed 300 ${input}`;
    const { stdout, stderr, code } = await runShell(command, { home });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Lower back: 16 of 16 sets');
  });

  it('ends quietly and leaves no record of nothing when nobody reads its output any more', async () => {
    const home = makeHome(TINY);
    const command = '"$NODE" "$STRETCH" start tiny | head -n 1; exit "${PIPESTATUS[0]}"';
    const { stdout, stderr, code } = await runShell(command, { home });
    expect(stdout.split('\n')).toEqual([expect.stringMatching(STAMPED), '']);
    expect(stderr).toBe('');
    expect(code).toBe(130);
    const [started] = journalLinesOf(home, 'session-started');
    expect(journalLinesOf(home, 'remove')).toMatchObject([{ target: started?.id }]);
  });
});

describe.concurrent('plain lines in a terminal', () => {
  it.each([
    ['with --plain', ['--plain'], {}, undefined],
    ['with ACCESSIBLE=1', [], { ACCESSIBLE: '1' }, undefined],
    ['with TERM=dumb, with the reason', [], { TERM: 'dumb' }, 'cannot redraw (TERM=dumb)'],
  ])('are written %s, and the keys work', async (_, flags, env, why) => {
    const home = makeHome(TINY);
    const pty = openPty(['start', 'tiny', ...flags], { home, env });
    await pty.waitFor('How is your back now');
    pty.press('2');
    await pty.waitFor(/^\d\d:\d\d:\d\d Get ready, 7 seconds: Exercise tiny-1/m);
    expect(pty.text()).toContain('Keys: space pause, n next, b back,');
    pty.press('?');
    await pty.waitFor(/^\d\d:\d\d:\d\d p: It hurts: stop, say how much from 0 to 10/m);
    pty.press('n');
    await pty.waitFor('Go: Exercise tiny-1, set 1 of 3');
    await pty.waitFor('Done: Exercise tiny-1, set 1 of 3');
    pty.press('q');
    expect(await pty.exit).toEqual({ exitCode: 130, signal: undefined });
    expect(pty.text()).toContain('Session ended.');
    expect(pty.text()).toContain('1 of 3 sets');
    // The answer is a line of its own; the terminal does not echo keys. From 20:00 on, timestamps begin with a 2 too.
    const unstamped = pty.text().replaceAll(/^\d\d:\d\d:\d\d .*$/gm, '');
    expect(unstamped.match(/^[nq2].*$/gm)).toEqual([
      '2 · goes on with Enter or in 2 s; Backspace changes it',
    ]);
    if (why === undefined) expect(pty.text()).not.toContain('plain lines');
    else expect(pty.text()).toContain(why);
    expect(pty.raw()).not.toContain(`${ESCAPE}[?1049h`);
    expect(journalLinesOf(home, 'session-started')).toMatchObject([{ pain: 2 }]);
  });

  it('contain no escape sequences with TERM=dumb', async () => {
    const home = makeHome();
    const args = ['start', 'lower-back', '--speed', '300'];
    const pty = openPty(args, { home, env: { TERM: 'dumb' } });
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('16 of 16 sets');
    expect(pty.raw()).not.toContain(ESCAPE);
  });

  it('are written in a window of 20×5, with the size it should have', async () => {
    const home = makeHome(TINY);
    const pty = openPty(['start', 'tiny'], { home, columns: 20, rows: 5 });
    await pty.waitFor('How is your back\nnow');
    pty.press('\r');
    await pty.waitFor('Get ready');
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('the window\nis 20×5; the full\nscreen needs 40×15');
    expect(pty.raw()).not.toContain(`${ESCAPE}[?1049h`);
  });
});

describe.concurrent('a session with a terminal but without keys', () => {
  const command = (args: string) => ['-c', `exec "$NODE" "$STRETCH" ${args} </dev/null`];

  it('runs on the full screen without questions', async () => {
    const home = makeHome();
    const args = command('start lower-back --speed 300');
    const pty = openPty(args, { home, command: 'bash' });
    await pty.waitFor(/\d:\d\d left/);
    expect(pty.isAlternate()).toBe(true);
    expect((await pty.exit).exitCode).toBe(0);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
  });

  it('ends on Ctrl-C and gives back the terminal', async () => {
    const home = makeHome(TINY);
    const pty = openPty(command('start tiny'), { home, command: 'bash' });
    await pty.waitFor('GET READY');
    pty.press('\u0003');
    expect((await pty.exit).exitCode).toBe(130);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    expect(journalLinesOf(home, 'session-started')).toMatchObject([{ pain: null }]);
    expect(journalLinesOf(home, 'remove')).toHaveLength(1);
  });
});
