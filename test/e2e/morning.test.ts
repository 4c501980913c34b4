import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome, writeSettings } from '../support/home.ts';
import { addJournal, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, type PtyOptions } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';
import { line } from '../support/sample-journal.ts';

const HELD = { held: ['{ sets: 1, hold: 600 }'] };
const WAKING = /how sore was\s+your back,\s+0–10\?/;
const PAIN = 'How is your back now';
const NIGHT = clockAt('2026-11-25T01:30:00.000Z');
const MORNING = clockAt('2026-11-24T07:05:00.000Z');

/** A home in which the question for the morning is asked. */
function asking(): string {
  const home = makeHome(HELD);
  writeSettings(home, { askMornings: 'yes' });
  return home;
}

const begin = (home: string, options: Partial<PtyOptions> = {}) =>
  openPty(['start', 'held'], { home, ...options });

describe.concurrent('the morning', () => {
  it.each([
    [40, 15],
    [50, 20],
    [80, 24],
    [120, 40],
  ])('is asked for before a session with a key each, at %i×%i', async (columns, rows) => {
    const home = asking();
    const pty = begin(home, { columns, rows });
    await pty.waitFor(WAKING);
    expect(pty.screen().join(' ')).toMatch(/goes on by itself in \d+ s/);
    pty.press('4\r');
    for (const [question, keys] of [
      ['How many minutes', '30\r'],
      ['Which side', 'l'],
      ['Did it wake you?', 'y'],
      ['Did you take medicine', 'n'],
      ['What did it keep you from?', 'wr\r'],
      ['A note?', 'Long drive\r'],
    ] as const) {
      await pty.waitFor(question);
      expect(pty.screen().join(' ')).toContain('Enter');
      pty.press(keys);
    }
    await pty.waitFor(PAIN);
    expect(pty.screen().join(' ').replaceAll(/\s+/g, ' ')).toContain('now, before the session');
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('Your answers were kept.');
    expect(journalLinesOf(home, 'soreness')).toMatchObject([
      {
        score: 4,
        stiffness: 30,
        side: 'left',
        woke: true,
        medicine: false,
        keptFrom: ['work', 'running'],
        note: 'Long drive',
      },
    ]);
  });

  it('is skipped with one key, and not asked for again that day', async () => {
    const home = asking();
    const first = begin(home);
    await first.waitFor(WAKING);
    first.press('\r');
    await first.waitFor(PAIN);
    first.press('q');
    await first.exit;
    const second = begin(home);
    await second.waitFor(PAIN);
    expect(second.raw()).not.toContain('On waking');
    second.press('q');
    await second.exit;
    expect(journalLinesOf(home, 'soreness')).toEqual([]);
  });

  it('is kept if the terminal is closed after the score', async () => {
    const home = asking();
    const pty = begin(home);
    await pty.waitFor(WAKING);
    pty.press('5\r');
    await pty.waitFor('How many minutes');
    pty.kill('SIGHUP');
    await pty.exit;
    expect(journalLinesOf(home, 'soreness')).toMatchObject([{ score: 5 }]);
  });

  it('is of the day that has not ended yet after midnight', async () => {
    const home = asking();
    await runHere(['pain', '2'], { home, env: NIGHT });
    const { stdout } = await runHere(['pain', '3'], { home, env: NIGHT });
    expect(stdout).toContain('It is before 04:00, so this still is Tue 24 Nov.');
    expect(stdout).toContain('It replaces 2 of 10, recorded on Wed 25 Nov 2026 at 01:30');
    const days = journalLinesOf(home, 'soreness').map(({ day, score }) => [day, score]);
    expect(days).toEqual([
      ['2026-11-24', 2],
      ['2026-11-24', 3],
    ]);
  });

  it('has the score that was written last, whichever device it was on', async () => {
    const home = asking();
    addJournal(home, [
      line({ type: 'soreness', score: 7 }, { at: '2026-11-24T06:50:00.000Z', device: 'phone' }),
    ]);
    const { stdout } = await runHere(['pain', '4', '--stiff', '20'], { home, env: MORNING });
    expect(stdout).toContain('It replaces 7 of 10, recorded at 06:50: both are kept');
    const list = await runHere(['history', 'list'], { home, env: MORNING });
    expect(list.stdout).toMatch(/7 of 10/);
    const undone = await runHere(['undo', '--yes'], { home, env: MORNING });
    expect(undone.stdout).toContain('the morning score of Tue 24 Nov 2026: 4 of 10');
  });

  it('is not asked for by what scripts run, nor without a terminal', async () => {
    const home = asking();
    for (const args of [['status', '--json'], ['status', '--short'], ['status']]) {
      const pty = openPty(args, { home });
      expect((await pty.exit).exitCode).toBe(0);
      expect(pty.text()).not.toMatch(WAKING);
    }
    const { stdout, stderr } = await runHere(['today', '--dry-run'], { home });
    expect(stdout + stderr).not.toMatch(WAKING);
  });
});
