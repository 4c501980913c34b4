import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readSettings, SETTING_NAMES } from '../../src/core/settings/settings.ts';
import { makeHome } from '../support/home.ts';
import { journalFiles, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

const ALL = ['--side', 'left', '--morning', '6:30', '--evening', '2115', '--units', 'mi'];

/** Returns a home's settings file, parsed. */
function settingsOf(home: string): unknown {
  return JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
}

/** Returns the times of the plan that was written last, by slot. */
function timesOf(home: string): unknown {
  const plans = journalLinesOf(home, 'schedule').toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const slots = plans.at(-1)?.slots ?? [];
  return Object.fromEntries(slots.map(({ name, time }) => [name, time]));
}

/** Keys that a list has no use for, as terminals send them. */
const NO_CHOICE = {
  'an arrow to the right': ['\u001b[C', '\u001bOC'],
  'an arrow to the left, where nothing came before': ['\u001b[D', '\u001bOD'],
  'Home and End': ['\u001b[H', '\u001b[F', '\u001b[1~', '\u001b[4~'],
  'Page Up and Page Down': ['\u001b[5~', '\u001b[6~'],
  'Insert and Delete': ['\u001b[2~', '\u001b[3~'],
  'a function key': ['\u001bOP', '\u001b[15~', '\u001b[24~', '\u001b[[A'],
  'an arrow with Shift or Ctrl': ['\u001b[1;2C', '\u001b[1;5C'],
  Tab: ['\t', '\u001b[Z'],
};

describe.concurrent('setup', () => {
  it('takes every answer as a flag, and saves them so that only their owner can read them', async () => {
    const home = join(makeHome(), 'new');
    const { stdout, stderr, code } = await runHere(['setup', ...ALL, '--sound', 'off'], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Saved\./);
    expect(stderr).toContain(join(home, 'settings.json'));
    expect(stderr).toContain(join(home, 'journal'));
    expect(settingsOf(home)).toEqual({
      affected: 'left',
      leaveOut: 'none',
      units: 'mi',
      sound: 'off',
    });
    expect(journalLinesOf(home, 'schedule')).toHaveLength(1);
    expect(timesOf(home)).toEqual({ morning: '06:30', evening: '21:15' });
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    const [journal = ''] = journalFiles(home);
    expect([journal, join(home, 'settings.json')].map(mode)).toEqual(['600', '600']);
    expect([home, join(home, 'journal')].map(mode)).toEqual(['700', '700']);
  });

  it('changes only what is given, with --yes', async () => {
    const home = makeHome();
    await runHere(['setup', ...ALL, '--yes'], { home });
    const { code } = await runHere(['setup', '--evening', '20:00', '-y'], { home });
    expect(code).toBe(0);
    expect(settingsOf(home)).toEqual({
      affected: 'left',
      leaveOut: 'none',
      units: 'mi',
      sound: 'speech',
    });
    expect(timesOf(home)).toEqual({ morning: '06:30', evening: '20:00' });
  });

  it('fails with a hint if there is no terminal', async () => {
    const home = makeHome();
    const { stdout, stderr, code } = await runHere(['setup', '--side', 'left'], { home });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cannot ask its questions without a terminal\n  add --yes');
    expect(journalFiles(home)).toEqual([]);
  });

  it.each([
    ['--side', 'lefft', 'left, right, both, unknown'],
    ['--morning', '25:00', 'for example: --morning 07:00'],
    ['--evening', 'late', 'for example: --evening 07:00'],
    ['--units', 'leagues', 'one of km, mi'],
    ['--sound', 'loud', 'one of speech, tones, bell, off'],
  ])('refuses %s %s and says what it takes', async (flag, value, expected) => {
    const home = makeHome();
    const { stderr, code } = await runHere(['setup', flag, value, '--yes'], { home });
    expect(code).toBe(2);
    expect(stderr).toContain(`not \`${value}\``);
    expect(stderr).toContain(expected);
    expect(journalFiles(home)).toEqual([]);
  });

  it('asks one question after another in a terminal', async () => {
    const home = makeHome();
    const pty = openPty(['setup'], { home });
    const down = '\u001b[B';
    await pty.waitFor('Which side is sore?');
    // The current answer is the last; one further down is the first.
    pty.press(`${down}\r`);
    await pty.waitFor('Does any of this apply to you?');
    // Two further down, what is there is ticked.
    pty.press(`${down}${down} \r`);
    await pty.waitFor('Morning slot');
    pty.press('24:00\r');
    await pty.waitFor('a time such as 07:00');
    pty.press(`${'\u007f'.repeat(5)}6:45\r`);
    await pty.waitFor('Evening slot');
    pty.press('\r');
    await pty.waitFor('Sound?');
    pty.press('\r');
    expect(await pty.exit).toEqual({ exitCode: 0, signal: undefined });
    expect(pty.isCursorShown()).toBe(true);
    expect(settingsOf(home)).toEqual({
      affected: 'left',
      leaveOut: 'late-pregnancy',
      sound: 'speech',
    });
    expect(timesOf(home)).toEqual({ morning: '06:45', evening: '20:30' });
  });

  it('chooses nothing in a list by keys that have no meaning there', async () => {
    const pty = openPty(['setup'], { home: makeHome() });
    await pty.waitFor('Which side is sore?');
    const chosen = () => /^❯ (\w+)$/m.exec(pty.text())?.[1];
    const upwards = ['unknown', 'both', 'right', 'left'];
    for (const [index, [what, keys]] of Object.entries(NO_CHOICE).entries()) {
      expect([what, chosen()]).toEqual([what, upwards[index % 4]]);
      for (const key of keys) pty.press(key);
      // Each is another key if it is read together with the next one.
      pty.press('\u001b[A');
      await pty.waitFor(() => chosen() === upwards[(index + 1) % 4]);
    }
    pty.press('\r');
    await pty.waitFor('Does any of this apply to you?');
    expect(pty.text()).toMatch(/Which side is sore\?.* unknown$/m);
    pty.press('\u0003');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it('says where a list goes on that is longer than the window, and turns its pages', async () => {
    const home = makeHome();
    const pty = openPty(['setup', '--side', 'left', '--morning', '7:00', '--evening', '20:30'], {
      home,
      columns: 50,
      rows: 20,
    });
    await pty.waitFor('more below: Page Down');
    expect(pty.text()).not.toContain('your balance is poor');
    pty.press('\u001b[6~');
    await pty.waitFor('more above and below: Page Up, Page Down');
    for (let page = 0; page < 5; page++) pty.press('\u001b[6~');
    await pty.waitFor(/^❯ \[ \] balance: your balance is poor$/m);
    expect(pty.text()).toContain('more above: Page Up');
    pty.press(' \r');
    await pty.waitFor('Sound?');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(settingsOf(home)).toMatchObject({ leaveOut: 'balance' });
  });

  it('does not go back for an arrow that comes in two parts, but takes it', async () => {
    const pty = openPty(['setup', '--side', 'left', '--leave-out', 'none'], { home: makeHome() });
    await pty.waitFor('Morning slot');
    pty.press('\r');
    await pty.waitFor('Evening slot');
    pty.press('\r');
    await pty.waitFor('Sound?');
    expect(pty.text()).toMatch(/^❯ speech:/m);
    pty.press('\u001b');
    await delay(100);
    pty.press('[B');
    await pty.waitFor(/^❯ tones:/m);
    expect(pty.text().match(/Evening slot/g)).toHaveLength(1);
    pty.press('\u0003');
    await pty.exit;
  });

  it('goes back with Escape, or the left arrow in a list, and keeps what was answered', async () => {
    const home = makeHome();
    const pty = openPty(['setup', '--leave-out', 'none'], { home });
    // What has been answered is ticked, and what was gone back from is erased.
    const asked = (text: string) => () =>
      pty
        .screen()
        .findLast((row) => row.startsWith('? '))
        ?.includes(text) === true;
    await pty.waitFor(asked('Which side is sore?'));
    // There is nothing to go back to.
    pty.press('\u001b[D\u001b[A\r');
    await pty.waitFor(asked('Morning slot'));
    pty.press('\u001b');
    await pty.waitFor(asked('Which side is sore?'));
    await pty.waitFor(/^❯ both$/m);
    pty.press('\r');
    await pty.waitFor(asked('Morning slot'));
    pty.press('6:15\r');
    await pty.waitFor(asked('Evening slot'));
    pty.press('\r');
    await pty.waitFor(asked('Sound?'));
    pty.press('\u001b[D');
    await pty.waitFor(asked('Evening slot'));
    pty.press('\u001b');
    await pty.waitFor(asked('Morning slot'));
    expect(pty.screen().join(' ')).toMatch(/\? Morning slot.*\(06:15\)/);
    pty.press('\r');
    await pty.waitFor(asked('Evening slot'));
    pty.press('\r');
    await pty.waitFor(asked('Sound?'));
    pty.press('\r');
    await pty.waitFor('Saved.');
    pty.press('\u0003');
    await pty.exit;
    expect(settingsOf(home)).toMatchObject({ affected: 'both', sound: 'speech' });
    expect(timesOf(home)).toEqual({ morning: '06:15', evening: '20:30' });
  });

  it('saves nothing if it is ended with Ctrl-C', async () => {
    const home = makeHome();
    const pty = openPty(['setup'], { home });
    await pty.waitFor('Which side is sore?');
    pty.press('\u0003');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.isCursorShown()).toBe(true);
    expect(pty.text()).not.toMatch(/went wrong|Error/);
    expect(journalFiles(home)).toEqual([]);
  });
});

describe.concurrent('config', () => {
  it('changes one setting and leaves the others', async () => {
    const home = makeHome();
    await runHere(['setup', ...ALL, '--yes'], { home });
    expect(await runHere(['config', 'set', 'face', 'plain'], { home })).toMatchObject({ code: 0 });
    expect(await runHere(['config', 'get', 'face'], { home })).toMatchObject({ stdout: 'plain\n' });
    expect(await runHere(['config', 'get', 'UNITS'], { home })).toMatchObject({ stdout: 'mi\n' });
    const { stdout } = await runHere(['config', 'list', '--json'], { home });
    const { settings } = readSettings({ affected: 'left', units: 'mi', face: 'plain' });
    expect(JSON.parse(stdout)).toEqual(settings);
  });

  it('lists every setting with its meaning', async () => {
    const { stdout, code } = await runHere(['config', 'list'], { home: makeHome() });
    expect(code).toBe(0);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(names).toEqual([...SETTING_NAMES]);
    expect(stdout).toMatch(/^units +km +unit for running distances; one of km, mi$/m);
  });

  it('shows where everything is', async () => {
    const home = makeHome();
    const { stdout } = await runHere(['config', 'path'], { home });
    expect(
      Object.fromEntries(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.split(/ +/)),
      ),
    ).toEqual({
      settings: join(home, 'settings.json'),
      journal: join(home, 'journal'),
      routines: join(home, 'routines'),
      cache: join(home, 'cache'),
    });
  });

  it.each([
    [
      ['set', 'units', 'leagues'],
      'units takes one of km, mi, not `leagues`',
      'stretch config set units',
    ],
    [['set', 'dayStart', '13:00'], 'dayStart takes a time such as 04:00', 'for example'],
    [['set', 'device', 'My Laptop'], 'device takes up to 32 lower-case letters', 'for example'],
    [['set', 'unit', 'km'], 'no setting `unit`', 'did you mean `units`?'],
    [['get', 'afected'], 'no setting `afected`', 'did you mean `affected`?'],
    [['get', 'zzzzzz'], 'no setting `zzzzzz`', 'settings: affected, leaveOut'],
    [['set', 'units'], 'missing required argument', 'see: stretch'],
  ])('refuses %j with a hint', async (args, message, hint) => {
    const home = makeHome();
    const { stdout, stderr, code } = await runHere(['config', ...args], { home });
    expect([code, stdout]).toEqual([2, '']);
    const [first, second] = stderr.split('\n');
    expect(first).toContain(message);
    expect(second).toContain(hint);
  });
});
