import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { journalFiles } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';

describe('a wrong command line', () => {
  it.each([
    [['statu'], 2, 'there is no command `statu`', 'did you mean `status`?'],
    [['hlep'], 2, 'there is no command `hlep`', 'did you mean `help`?'],
    [['help', 'log', 'sesion'], 2, 'log has no command `sesion`', 'did you mean `session`?'],
    [['log', 'sesion', '--help'], 2, 'log has no command `sesion`', 'did you mean `session`?'],
    [['status', '--jsn'], 2, "unknown option '--jsn'", 'Did you mean --json?'],
    [['status', '--json', '--short'], 2, '--json and --short cannot be combined', 'use one'],
    [
      ['schedule', 'remvoe', 'morning'],
      2,
      'schedule has no command `remvoe`',
      'did you mean `remove`?',
    ],
    [['history', 'lst'], 2, 'history has no command `lst`', 'did you mean `list`?'],
    [['schedule', 'zzzzzz'], 2, 'schedule has no command `zzzzzz`', 'commands: '],
    [['start'], 2, "missing required argument 'routine'", 'see: stretch'],
    [['start', 'lower-bak'], 1, 'no routine called `lower-bak`', 'did you mean `lower-back`?'],
    [['start', 'zzzzzz'], 1, 'no routine called `zzzzzz`', 'stretch routine list'],
    [['today', '--routine', 'cores'], 1, 'no routine called `cores`', 'did you mean `core`?'],
    [['today', '--speed', 'fast'], 2, '--speed takes a number', 'for example: --speed 10'],
    [['today', '--speed', '0'], 2, '--speed takes a number', 'for example: --speed 10'],
    [
      ['today', '--side', 'lefft'],
      2,
      '--side takes one of left, right',
      'for example: --side left',
    ],
    [['today', '--from', 'two'], 2, '--from takes the number', 'for example: --from 3'],
    [
      ['today', '--routine', 'lower-back', '--from', '9'],
      2,
      'has 7 exercises; there is no number 9',
      'stretch routine show lower-back',
    ],
    [['today', '--continue', '--fresh'], 2, 'cannot be combined', 'use one'],
    [['routine', 'show', 'cor'], 1, 'no routine called `cor`', 'did you mean `core`?'],
    [['exercise', 'show', 'pirformis'], 1, 'called `pirformis`', 'did you mean `piriformis`?'],
    [['exercise', 'show', 'zzzzzz'], 1, 'no exercise called `zzzzzz`', 'stretch exercise list'],
  ])('%j ends with code %i, a message and a hint', async (args, expected, message, hint) => {
    const home = makeHome();
    const { stdout, stderr, code } = await runHere(args, { home });
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(/^stretch: /m);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(journalFiles(home)).toEqual([]);
  });

  it.each([
    ['routine', ['routine'], 'check'],
    ['config', ['config'], 'path'],
  ])('%s alone shows its help', async (_, args, word) => {
    const { stdout, stderr } = await runHere(args, { home: makeHome() });
    expect(stdout + stderr).toContain('Usage: stretch');
    expect(stdout + stderr).toContain(word);
  });

  it('is not an empty one: it says what to begin with, and once something is planned what is next', async () => {
    const home = makeHome();
    const first = await runHere([], { home });
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('To begin with:');
    await runHere(['setup', '--yes'], { home });
    const next = await runHere([], { home });
    expect([next.code, next.stderr]).toEqual([0, '']);
    expect(next.stdout).toMatch(/^Today, /);
    expect(next.stdout.match(/: stretch \w+/g)).toHaveLength(3);
  });

  it.each([[['--help']], [['help']], [['today', '--help']], [['help', 'today']]])(
    'is not %j, which shows help on stdout',
    async (args) => {
      const { stdout, stderr, code } = await runHere(args, { home: makeHome() });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: stretch /);
    },
  );

  it('shows its version', async () => {
    const results = await Promise.all(
      ['--version', '-V'].map((flag) => runHere([flag], { home: makeHome() })),
    );
    for (const { stdout, code } of results) {
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    }
  });
});

describe('another name of a command', () => {
  it('is run, and stderr says what it is the same as', async () => {
    const home = makeHome();
    const { stdout, stderr, code } = await runHere(['list', '--json'], { home });
    expect([code, stderr]).toEqual([0, 'list: the same as stretch history list\n']);
    expect(JSON.parse(stdout)).toMatchObject({ entries: [] });
    const shown = await runHere(['exercise', 'piriformis'], { home });
    expect(shown.stderr).toBe(
      'exercise piriformis: the same as stretch exercise show piriformis\n',
    );
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('Piriformis')]);
    const version = await runHere(['version'], { home });
    expect([version.code, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  it.each([
    ['resume', 'to end a pause: stretch schedule resume'],
    ['quit', 'q ends it'],
    ['chart', 'see: stretch --help'],
  ])('%s is only told, and nothing is run', async (name, hint) => {
    const { stdout, stderr, code } = await runHere([name], { home: makeHome() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`there is no command \`${name}\``);
    expect(stderr).toContain(hint);
  });
});

describe('status', () => {
  it('shows a new user the default times and how to change them', async () => {
    const { stdout, stderr, code } = await runHere(['status'], { home: makeHome() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/morning +07:00 +gentle-morning/);
    expect(stdout).toMatch(/evening +20:30 +lower-back/);
    expect(stdout).toMatch(/^Next: (morning|evening)\b/m);
    expect(stdout).toContain('To choose your own: stretch setup');
  });

  it('has the documented keys as JSON', async () => {
    const home = makeHome();
    await runHere(['setup', '--yes'], { home });
    const { stdout, code } = await runHere(['status', '--json'], { home });
    expect(code).toBe(0);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown;
    const slot = (name: string, time: string, routine: string) => ({
      slot: name,
      time,
      routine,
      state: expect.any(String) as unknown,
      share: 0,
      session: null,
      reason: null,
    });
    const none = { done: 0, planned: expect.any(Number) as unknown };
    const window = (count: number) => ({
      days: count,
      sessions: none,
      sets: none,
      slots: expect.any(Object) as unknown,
      sides: {},
      exercises: {},
      excused: 0,
      paused: 0,
      extras: 0,
    });
    const shape = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    const mornings = Array.from({ length: 14 }, () => ({ day, score: null, stiffness: null }));
    expect(shape).toEqual({
      version: 1,
      lastMorning: null,
      mornings,
      runs: { days: 7, count: 0, distance: 0, seconds: 0 },
      today: day,
      planned: true,
      next: {
        day,
        slot: expect.stringMatching(/^(morning|evening)$/) as unknown,
        time: expect.stringMatching(/^\d\d:\d\d$/) as unknown,
        routine: expect.stringMatching(/^(gentle-morning|lower-back)$/) as unknown,
        due: expect.any(Boolean) as unknown,
        open: expect.any(Boolean) as unknown,
      },
      paused: null,
      daysInRow: { days: 0, from: null },
      adherence: { days: 7, done: 0, planned: expect.any(Number) as unknown },
      windows: [window(7), window(28)],
      days: expect.any(Array) as unknown,
    });
    const days = shape['days'] as readonly unknown[];
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toEqual({
      day: shape['today'],
      slots: [slot('morning', '07:00', 'gentle-morning'), slot('evening', '20:30', 'lower-back')],
      extras: [],
    });
  });

  it('is a few words on one line with --short', async () => {
    const { stdout, code } = await runHere(['status', '--short'], { home: makeHome() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(morning|evening) (due|([A-Z][a-z]{2} )?\d\d:\d\d)\n$/);
  });
});

describe('today before anything is set up', () => {
  it('says in one line how to change the defaults, until they are chosen', async () => {
    const home = makeHome();
    const env = clockAt('2026-11-24T20:30:00Z');
    const first = await runHere(['today', '--dry-run'], { home, env });
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/^Starting with the defaults; to change them: stretch setup\n$/);
    expect(first.stdout).toMatch(/^Lower back: 16 sets, \d+:\d\d in total\n/);
    const early = await runHere(['today', '--dry-run'], {
      home,
      env: clockAt('2026-11-24T07:00:00Z'),
    });
    expect(early.stdout).toMatch(/^Gentle morning: \d+ sets, \d+:\d\d in total\n/);
    await runHere(['setup', '--yes'], { home });
    const second = await runHere(['today', '--dry-run'], { home });
    expect(second.stderr).toMatch(/^This is the (morning|evening) slot \(\d\d:\d\d\)\.\n$/);
    expect(journalFiles(home)).toHaveLength(1);
  });

  it('shows a plan that starts at the exercise given by --from', async () => {
    const args = ['today', '--routine', 'lower-back', '--dry-run', '--from', '5'];
    const { stdout } = await runHere(args, { home: makeHome() });
    expect(stdout).toContain('Seated twist');
    expect(stdout).not.toContain('Piriformis');
  });
});
