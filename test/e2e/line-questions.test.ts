import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAUTION_IDS } from '../../src/core/library/caution.ts';
import { makeHome } from '../support/home.ts';
import { addJournal, fileToImport, journalLines } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { logged } from '../support/sample-journal.ts';
import { openWatched } from '../support/watched-terminal.ts';

const ACCESSIBLE = { ACCESSIBLE: '1' };
const LOGGED = logged([0], {}, { id: 'a1b2c3d4-1111-4222-8333-444455556666' });

function homeWithSession(): string {
  const home = makeHome();
  addJournal(home, [LOGGED]);
  return home;
}

/** What no line that is written once contains: sequences, and a return without its line feed. */
const REDRAWING = /\u001b|\r(?!\n)/;

describe.concurrent('questions in lines', () => {
  it('are asked by setup one after another; what is wrong is said, and nothing else again', async () => {
    const home = makeHome();
    const pty = openPty(['setup'], { home, env: ACCESSIBLE });
    for (const [shown, answer] of [
      ['Enter keeps unknown: ', 'up'],
      ['Type a number from 1 to 4, or one of left, right, both, unknown: ', '1'],
      ['Enter keeps none: ', 'knees'],
      ['or none, not `knees`: ', 'knee, disc-bending'],
      ['Enter keeps 07:00: ', '24:00'],
      ['Type a time such as 07:00: ', '06:45'],
      ['Enter keeps 20:30: ', '06:00'],
      ['The morning slot (06:45) must come before the evening slot (06:00): ', ''],
      ['Enter keeps speech: ', 'tones'],
    ] as const) {
      await pty.waitFor(() => pty.raw().replaceAll('\r\n', ' ').endsWith(shown));
      pty.press(`${answer}\r`);
    }
    expect(await pty.exit).toEqual({ exitCode: 0, signal: undefined });
    expect(JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))).toEqual({
      affected: 'left',
      leaveOut: 'disc-bending, knee',
      sound: 'tones',
    });
    expect(pty.text().match(/^ +\d+ \w+/gm)).toHaveLength(4 + CAUTION_IDS.length + 4);
    expect(pty.text()).toContain('  2 tones: short tones');
    for (const once of ['Which side is sore?', 'Morning slot (', 'Evening slot (', 'Sound?']) {
      expect(pty.text().split(once)).toHaveLength(2);
    }
    expect(pty.raw()).not.toMatch(REDRAWING);
  });

  it('go back with a word, and keep what was answered', async () => {
    const home = makeHome();
    const pty = openPty(['setup'], { home, env: ACCESSIBLE });
    for (const [shown, answer] of [
      ['Enter keeps unknown: ', 'back'],
      ['or one of left, right, both, unknown: ', 'left'],
      ['Enter keeps none: ', 'knee'],
      ['Enter keeps 07:00: ', 'Back '],
      ['Enter keeps knee: ', 'back'],
      ['Enter keeps left: ', 'right'],
      ['Enter keeps knee: ', ''],
      ['Enter keeps 07:00: ', '06:45'],
      ['Enter keeps 20:30: ', 'back'],
      ['Enter keeps 06:45: ', ''],
      ['Enter keeps 20:30: ', ''],
      ['Enter keeps speech: ', ''],
    ] as const) {
      await pty.waitFor(() => pty.raw().replaceAll('\r\n', ' ').endsWith(shown));
      pty.press(`${answer}\r`);
    }
    await pty.waitFor('Saved.');
    pty.press('\u0003');
    await pty.exit;
    const settings: unknown = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
    expect(settings).toMatchObject({ affected: 'right', leaveOut: 'knee' });
    expect(pty.raw()).not.toMatch(REDRAWING);
  });

  it.each([
    ['undo', () => ['undo'], 'Undone:', {}],
    ['history remove', () => ['history', 'remove', 'a1b2'], 'Removed:', {}],
    ['import', () => ['import', fileToImport(logged([0]))], 'Added 1 line.', {}],
    ['undo, with TERM=dumb', () => ['undo'], 'Undone:', { ACCESSIBLE: '', TERM: 'dumb' }],
  ])('of %s are answered with a word', async (_, args, outcome, env) => {
    const home = homeWithSession();
    const pty = openPty(args(), { home, env: { ...ACCESSIBLE, ...env } });
    await pty.waitFor('Enter means no:');
    pty.press('perhaps\r');
    await pty.waitFor(/^Type yes or no:/m);
    pty.press('yes\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain(outcome);
    expect(pty.raw()).not.toMatch(REDRAWING);
    expect(journalLines(home).length).toBeGreaterThan(1);
  });

  it('are asked if the setting says so, and Enter changes nothing', async () => {
    const home = homeWithSession();
    writeFileSync(join(home, 'settings.json'), '{"face":"plain"}');
    const pty = openPty(['undo'], { home });
    await pty.waitFor('Enter means no:');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('Nothing was changed.');
    expect(journalLines(home)).toHaveLength(1);
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 130],
    ['Ctrl-\\', '\u001c', 131],
  ])('end with %s, and nothing is changed', async (_, key, code) => {
    const home = homeWithSession();
    const terminal = openWatched(['undo'], { home, env: ACCESSIBLE });
    await terminal.waitFor('Enter means no:');
    terminal.press(key);
    expect(await terminal.over()).toBe(code);
    expect(terminal.changes()).toEqual([]);
    // What comes next begins on a line of its own.
    expect(terminal.text()).toMatch(/Enter means no:.*\nexit 13/);
    expect(journalLines(home)).toHaveLength(1);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGUSR1', 138],
  ] as const)('end with %s', async (signal, code) => {
    const home = homeWithSession();
    const terminal = openWatched(['undo'], { home, env: ACCESSIBLE });
    await terminal.waitFor('Enter means no:');
    process.kill(terminal.program(), signal);
    expect(await terminal.over()).toBe(code);
    expect(terminal.changes()).toEqual([]);
    expect(journalLines(home)).toHaveLength(1);
  });

  it('are asked again after Ctrl-Z, without what was typed before', async () => {
    const home = homeWithSession();
    const terminal = openWatched(['undo'], { home, env: ACCESSIBLE });
    await terminal.waitFor('Enter means no:');
    terminal.press('ye\u001a');
    expect(await terminal.over()).toBe(148);
    const shown = terminal.raw().length;
    terminal.goOn();
    await terminal.waitFor(() => terminal.raw().includes('Enter means no:', shown));
    terminal.press('\r');
    expect(await terminal.over()).toBe(130);
    expect(terminal.changes()).toEqual([]);
    expect(journalLines(home)).toHaveLength(1);
  });
});

describe.concurrent('a question that is redrawn', () => {
  it.each([
    ['where the locale is C', { LANG: 'C' }],
    ['on the console of Linux', { TERM: 'linux' }],
  ])('has only ASCII %s', async (_, env) => {
    const pty = openPty(['setup'], { home: makeHome(), env });
    await pty.waitFor('up and down choose, Enter takes it');
    expect(pty.text()).toMatch(/^> unknown$/m);
    pty.press('\u001b[B\r');
    await pty.waitFor(/^> \[ \] osteoporosis:/m);
    pty.press(' \r');
    await pty.waitFor('Morning slot');
    pty.press('\u0003');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).toContain('v Which side is sore?');
    expect(pty.raw()).not.toMatch(/[^\0-\u007f]/);
  });
});
