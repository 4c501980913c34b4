import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';
import { openPty } from '../support/pty.ts';

const LONG = { 'lower-back': ['{ sets: 2, hold: 600 }'] };

describe.concurrent('strong pain before a session', () => {
  it('shows what to do for as long as somebody reads it, and leaves it on the screen', async () => {
    const home = makeHome(LONG);
    const pty = openPty(['today'], { home });
    await pty.waitFor('How is your back now');
    pty.press('8');
    await pty.waitFor('Any key closes this');
    expect(pty.isAlternate()).toBe(true);
    expect(pty.text()).toContain('Not today’s exercises.');
    expect(pty.text()).toContain('Please have it looked at');
    expect(pty.text()).toContain('- lost control of bladder or bowel');
    pty.press('x');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.isAlternate()).toBe(false);
    expect(pty.text()).toContain('Not today’s exercises.');
    expect(pty.text()).toContain('- lost control of bladder or bowel');
    expect(journalLinesOf(home, 'session-started')).toEqual([]);
  });

  it('shows it in parts in a small window, each of which waits', async () => {
    const pty = openPty(['today'], { home: makeHome(LONG), columns: 50, rows: 20 });
    await pty.waitFor('How is your back now');
    pty.press('6');
    await pty.waitFor('Enter: more');
    expect(pty.text()).not.toContain('looked at');
    pty.press('\r');
    await pty.waitFor('Any key closes this');
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('or go to A&E');
  });

  it('is started on purpose with --anyway, in easier forms', async () => {
    const home = makeHome(LONG);
    const pty = openPty(['today', '--routine', 'lower-back', '--anyway'], { home });
    await pty.waitFor('How is your back now');
    pty.press('7');
    await pty.waitFor('In easier forms, one set each');
    pty.press('q');
    await pty.exit;
    expect(journalLinesOf(home, 'session-started')).toMatchObject([
      { pain: 7, easier: true, anyway: true, planned: [{ set: 1, sets: 1 }] },
    ]);
    const { stdout } = await runHere(['today', '--dry-run'], { home });
    expect(stdout).toContain('In easier forms, one set each');
  });
});
