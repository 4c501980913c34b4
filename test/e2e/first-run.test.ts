import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { addRoutines, makeFolder, makeHome, type TestRoutines } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, type PtyOptions } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

const HELD = { held: ['{ sets: 2, hold: 600, rest: 600 }'] };
const SIDE = 'Which side of your back is sore?';
const LIST = 'Is any of this true?';
const TIMES = 'Plan two sessions a day: 07:00 gentle-morning and 20:30 lower-back?';
const PAIN = 'How is your back now';
const WAKING = 'how sore was your back';

/** Creates a home with routines but without settings. */
function newHome(routines: TestRoutines): string {
  const home = makeFolder();
  addRoutines(home, routines);
  return home;
}

/** Opens a terminal on a home in which nothing was ever asked. */
const openNew = (args: readonly string[], options: PtyOptions) =>
  openPty(args, { ...options, isNew: true });

describe.concurrent('the first session on a new computer', () => {
  it.each([
    {
      face: 'on the full screen in four keys',
      flags: ['--guidance', 'brief'],
      answers: ['l', 'n', 'y'],
    },
    {
      face: 'in lines',
      flags: ['--plain', '--guidance', 'brief'],
      answers: ['left\r', 'nonne\u007f\u007fe\r', '\r'],
    },
  ])('gets to “get ready” $face, and is planned', async ({ flags, answers }) => {
    const home = makeHome();
    const pty = openNew(['today', ...flags], { home });
    for (const [index, question] of [SIDE, LIST, TIMES].entries()) {
      await pty.waitFor(question);
      pty.press(answers[index] ?? '');
    }
    await pty.waitFor(PAIN);
    pty.press('2');
    await pty.waitFor(/get ready/i);
    const [check, schedule, started] = journalLines(home);
    expect(check).toMatchObject({ type: 'check', yes: [], list: 1 });
    expect(schedule).toMatchObject({ type: 'schedule', from: check?.day });
    expect(started).toMatchObject({
      type: 'session-started',
      affected: 'left',
      pain: 2,
      slot: expect.stringMatching(/^(morning|evening)$/),
    });
    pty.press('q');
    await pty.exit;
    const { stdout } = await runHere(['status', '--json'], { home });
    expect(JSON.parse(stdout)).toMatchObject({ planned: true });
    const side = await runHere(['config', 'get', 'affected'], { home });
    expect(side.stdout).toBe('left\n');
    // Nothing is asked twice, and the morning only now.
    const again = openNew(['today', ...flags], { home });
    await again.waitFor(WAKING);
    expect(again.text()).not.toContain(LIST);
    again.press('0\r');
    await again.waitFor(PAIN);
    expect(again.text()).not.toContain(LIST);
    again.press('q');
    await again.exit;
  });

  it('is left at any question with nothing recorded, and says how to go on', async () => {
    const home = makeHome();
    for (const keys of [['q'], ['l', '\u001b'], ['l', 'n', 'q']]) {
      const pty = openNew(['today'], { home });
      for (const [index, key] of keys.entries()) {
        await pty.waitFor([SIDE, LIST, TIMES][index] ?? '');
        pty.press(key);
      }
      expect((await pty.exit).exitCode).toBe(130);
      expect(pty.text()).toContain('Nothing was recorded. To go on: stretch today');
    }
    expect(journalLines(home)).toEqual([]);
    expect(existsSync(join(home, 'settings.json'))).toBe(false);
  });

  it('says at the next question that the answers were kept', async () => {
    const home = makeHome();
    const pty = openNew(['today'], { home });
    for (const [question, key] of [
      [SIDE, 'L'],
      [LIST, 'N'],
      [TIMES, 'N'],
      [PAIN, '\u001b'],
    ] as const) {
      await pty.waitFor(question);
      pty.press(key);
    }
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('Your answers were kept. To go on: stretch today');
    expect(journalLines(home).map(({ type }) => type)).toEqual(['check']);
  });

  it('asks what was not asked yet if another routine was done first', async () => {
    const home = makeHome();
    await runHere(['check', '--none'], { home });
    await runHere(['log', 'session', 'core', '--slot', 'none'], { home });
    const pty = openNew(['today', '--plain'], { home });
    for (const [question, key] of [
      [SIDE, 'both\r'],
      [TIMES, 'yes\r'],
      [PAIN, 'q'],
    ] as const) {
      await pty.waitFor(question);
      pty.press(key);
    }
    await pty.exit;
    expect(pty.text()).not.toContain(LIST);
    expect(journalLinesOf(home, 'schedule')).toHaveLength(1);
  });

  it('saves what was done if a signal ends it after the settings were saved', async () => {
    const home = newHome({ short: ['{ sets: 2, hold: 1, rest: 600 }'] });
    const args = ['today', '--routine', 'short', '--guidance', 'brief'];
    const pty = openNew(args, { home });
    for (const [question, key] of [
      [SIDE, 'r'],
      [LIST, 'n'],
      [TIMES, 'n'],
      [PAIN, '\r'],
    ] as const) {
      await pty.waitFor(question);
      pty.press(key);
    }
    await pty.waitFor('REST');
    pty.kill('SIGTERM');
    expect((await pty.exit).exitCode).toBe(143);
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([{ reason: 'signal' }]);
    expect(journalLinesOf(home, 'schedule')).toEqual([]);
  });

  it.each([{ flags: ['--yes'] }, { flags: [] }])(
    'asks nothing without a terminal, and plans the default times: $flags',
    async ({ flags }) => {
      const home = makeHome();
      const env = clockAt('2026-11-24T20:31:00.000Z');
      const { stdout, stderr, code } = await runHere(['today', ...flags], {
        home,
        env,
        isNew: true,
      });
      expect(code).toBe(0);
      expect(stderr).toMatch(/^stretch coaches stretching/);
      expect(stderr).toContain('Before you start: is any of this true?');
      expect(stderr).toContain(
        'Planned: 07:00 gentle-morning and 20:30 lower-back every day, from today.',
      );
      expect(stdout).toContain('Session finished.');
      const status = await runHere(['status', '--json'], { home, env });
      const { days } = JSON.parse(status.stdout) as {
        readonly days: readonly { readonly slots: readonly { readonly state: string }[] }[];
      };
      expect(days.at(-1)?.slots.map(({ state }) => state)).toEqual(['unplanned', 'done']);
      const skip = await runHere(['log', 'skip', 'morning', '--reason', 'time'], { home, env });
      expect(skip.stderr).toContain('morning');
    },
  );

  it('asks nothing in a terminal either with --yes', async () => {
    const home = newHome(HELD);
    const args = ['today', '--yes', '--routine', 'held', '--guidance', 'brief'];
    const pty = openNew(args, { home });
    await pty.waitFor('GET READY');
    expect(pty.raw()).not.toContain(SIDE);
    await pty.waitFor(() => pty.screen().join(' ').includes('When not to start: stretch check'));
    pty.press('q');
    await pty.exit;
    expect(pty.isAlternate()).toBe(false);
    expect(pty.text()).toContain('Before you start: is any of this true?');
    expect(journalLinesOf(home, 'schedule')).toHaveLength(1);
  });
});

describe.concurrent('the safety list before a session', () => {
  it('is asked before another routine as well, which plans nothing', async () => {
    const home = makeHome(HELD);
    const pty = openNew(['start', 'held'], { home });
    await pty.waitFor(LIST);
    pty.press('n');
    await pty.waitFor(PAIN);
    pty.press('\r');
    await pty.waitFor('GET READY');
    pty.press('q');
    await pty.exit;
    expect(journalLinesOf(home, 'schedule')).toEqual([]);
    expect(journalLinesOf(home, 'check')).toHaveLength(1);
  });

  it('stops the session on an emergency, and says where to go where it stays', async () => {
    const home = makeHome(HELD);
    const pty = openNew(['start', 'held'], { home });
    await pty.waitFor(LIST);
    pty.press('y');
    await pty.waitFor('[ ] d  lost control');
    pty.press('d');
    await pty.waitFor('[x] d');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(1);
    expect(pty.isAlternate()).toBe(false);
    const said = pty.text().replaceAll(/\s+/g, ' ');
    expect(said).toContain('Stop and get help now: call 999, 112, 911');
    expect(said).toContain('No session until you have been seen');
    expect(journalLines(home).map(({ type }) => type)).toEqual(['check']);
    for (const command of [['today'], ['today', '--yes'], ['start', 'held']]) {
      const { code, stderr } = await runHere(command, { home, isNew: true });
      expect([code, stderr]).toEqual([1, expect.stringContaining('Stop and get help now')]);
    }
    const asked = openNew(['check'], { home });
    await asked.waitFor('Have you been seen about this since');
    asked.press('y\r');
    await asked.waitFor('On which day?');
    asked.press('\r');
    expect((await asked.exit).exitCode).toBe(0);
    expect(asked.text().replaceAll(/\s+/g, ' ')).toContain(
      'decided by whoever saw you, not by this program',
    );
    const again = openNew(['start', 'held'], { home });
    await again.waitFor(PAIN);
    again.press('q');
    await again.exit;
  });

  it('is asked again on the day after something urgent', async () => {
    const home = makeHome(HELD);
    const env = clockAt('2026-11-24T07:00:00.000Z');
    const answered = await runHere(['check', '--yes', 'u1'], { home, env });
    expect(answered.stdout).toContain('Call 111');
    const stopped = openNew(['start', 'held'], { home, env });
    expect((await stopped.exit).exitCode).toBe(1);
    expect(stopped.text()).toContain('No session today.');
    const { code } = await runHere(['start', 'held', '--anyway'], { home, env, isNew: true });
    expect(code).toBe(0);
    const started = journalLinesOf(home, 'session-started');
    expect(started).toMatchObject([{ anyway: true, easier: true }]);
    const next = openNew(['start', 'held'], { home, env: clockAt('2026-11-25T07:00:00.000Z') });
    await next.waitFor(LIST);
    next.press('n');
    await next.waitFor(PAIN);
    next.press('q');
    await next.exit;
    expect(journalLinesOf(home, 'check')).toHaveLength(2);
  });

  it('does not suggest again to leave out what was asked and is not true', async () => {
    const home = makeHome();
    const pty = openNew(['check'], { home, env: { ACCESSIBLE: '1' } });
    for (const [shown, line] of [
      [LIST, 'yes'],
      ['e: a change in erection', 'none'],
      ['a: fever', 'none'],
      ['l: pregnant', 'l'],
      ['l is marked: pregnant', ''],
      ['Is this true of you as well', 'no'],
    ] as const) {
      await pty.waitFor(shown);
      pty.press(`${line}\r`);
    }
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('pregnant');
    expect(pty.text()).not.toContain('--leave-out');
    expect(journalLinesOf(home, 'check')).toMatchObject([{ yes: ['h11a'] }]);
  });

  it('is answered with stretch check in a terminal, too', async () => {
    const home = makeHome();
    const pty = openNew(['check'], { home });
    await pty.waitFor(LIST);
    pty.press('n');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('no to all.');
    const left = openNew(['check'], { home });
    await left.waitFor(LIST);
    left.press('q');
    expect((await left.exit).exitCode).toBe(130);
    expect(left.text()).toContain('Nothing was recorded. To answer: stretch check');
  });
});

describe.concurrent('setup', () => {
  it('asks the list at its end, and today does not ask it again', async () => {
    const home = makeHome();
    const flags = ['--side', 'left', '--morning', '07:00', '--evening', '20:30'];
    const pty = openNew(['setup', ...flags], { home });
    await pty.waitFor(/apply to you|Sound/);
    pty.press('\r');
    await pty.waitFor('Sound?');
    pty.press('\r');
    await pty.waitFor(LIST);
    pty.press('n');
    expect((await pty.exit).exitCode).toBe(0);
    expect(journalLines(home).map(({ type }) => type)).toEqual(['schedule', 'check']);
    const today = openNew(['today'], { home });
    await today.waitFor(WAKING);
    today.press('\r');
    await today.waitFor(PAIN);
    today.press('q');
    await today.exit;
  });
});
