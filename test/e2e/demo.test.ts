import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder } from '../support/home.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

const LABEL = /^Made up: this is nobody’s record\./;
const EVENING = clockAt('2026-11-24T19:00:00Z');

/** What shows something of the record, and words that are only there if there is something. */
const SHOWN = [
  ['status', 'On waking today'],
  ['--', 'Next: evening'],
  ['history', 'New shoes'],
  ['history pain --all', ' mi '],
  ['-- history list --only runs', ' mi '],
  ['history show last', 'Tue 24 Nov 2026'],
  ['week --last', 'One thing to look at\n  The run of'],
  ['export --format md --output -', 'New shoes'],
  ['report', 'This record is made up'],
  ['insights', 'mornings after runs'],
  ['experiment result', 'of 6 pairs count'],
  ['progress', 'yours since'],
  ['schedule', 'gentle-morning'],
  ['today --dry-run', 'Lower back'],
] as const;

describe('the made-up record', () => {
  it('has something to see for every command, each of which says that it is made up', async () => {
    const home = makeFolder();
    writeFileSync(join(home, 'settings.json'), '{"units":"mi","leaveOut":"wrist","device":"mine"}');
    const shown = [];
    for (const [typed] of SHOWN) {
      shown.push(await runHere(['demo', ...typed.split(' ')], { home, env: EVENING, isNew: true }));
    }
    for (const [index, { stdout, stderr, code }] of shown.entries()) {
      const [typed = '', words = ''] = SHOWN[index] ?? [];
      expect([typed, code]).toEqual([typed, 0]);
      expect(/^(?:export|report)/.test(typed) ? stderr : stdout).toMatch(LABEL);
      expect(stdout).toMatch(new RegExp(words));
    }
    // How things look is the user's, and nothing is outside the folder of the day.
    const { stdout } = await runHere(['demo', 'config', 'list', '--json'], { home, env: EVENING });
    expect(JSON.parse(stdout)).toMatchObject({ units: 'mi', leaveOut: 'wrist', device: 'demo' });
    expect(readdirSync(home).toSorted()).toEqual(['demo', 'settings.json']);
    expect(readdirSync(join(home, 'demo'))).toEqual(['2026-11-24']);
  });

  it('keeps what is recorded in it until it is made anew, on the next day or when asked', async () => {
    const home = makeFolder();
    const entries = async (env: Record<string, string>, words = 'history list --json --all') => {
      const { stdout } = await runHere(['demo', ...words.split(' ')], { home, env, isNew: true });
      return (JSON.parse(stdout) as { entries: readonly unknown[] }).entries.length;
    };
    const count = await entries(EVENING);
    await runHere(['demo', 'log', 'note', 'A test'], { home, env: EVENING, isNew: true });
    expect(await entries(EVENING)).toBe(count + 1);
    await runHere(['demo'], { home, env: EVENING, isNew: true });
    expect(await entries(EVENING)).toBe(count);
    await entries(clockAt('2026-11-25T19:00:00Z'));
    expect(readdirSync(join(home, 'demo'))).toEqual(['2026-11-25']);
    const removed = await runHere(['demo', '--remove'], { home, env: EVENING, isNew: true });
    expect(removed.stdout).toContain('The made-up record is removed.');
    expect(readdirSync(home)).toEqual([]);
  });

  it.each(['schedule install', 'hook bash', 'remind', 'setup --yes', 'demo'])(
    'refuses %s, and is not even made for it',
    async (typed) => {
      const home = makeFolder();
      const { stderr, code } = await runHere(['demo', ...typed.split(' ')], { home, isNew: true });
      expect(stderr).toMatch(LABEL);
      expect(stderr).toContain('the made-up record has no `stretch');
      expect(code).toBe(2);
      expect(readdirSync(home)).toEqual([]);
    },
  );

  it('asks the safety list before a session, below its label on the full screen', async () => {
    const pty = openPty(['demo', 'today'], { home: makeFolder(), env: EVENING, isNew: true });
    await pty.waitFor('Is any of this true');
    expect(pty.isAlternate()).toBe(true);
    expect(pty.text().split('\n')[0]).toMatch(LABEL);
    pty.press('\u0003');
    await pty.exit;
  });
});
