import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { addJournal, journalTexts } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';
import { experiment, schedule } from '../support/sample-journal.ts';

const NOW = '2026-11-24T21:00:00.000Z';
const EVENING = clockAt(NOW);
/* Otherwise the question would be over before it is answered. */
const STANDING = clockAt(NOW, 5);

it('an evening that an experiment leaves out is asked for first, and nobody is reminded of it', async () => {
  const home = makeHome();
  addJournal(home, [schedule('2026-11-01'), experiment('2026-11-23')]);
  const before = journalTexts(home);
  const pty = openPty(['today'], { home, env: STANDING });
  await pty.waitFor('Do a session all the same?');
  expect(pty.screen().join('\n')).toContain('off today, by your experiment');
  pty.press('n\r');
  expect((await pty.exit).exitCode).toBe(0);
  expect(pty.text()).toContain('Left out, as planned.');
  const said = async (...args: readonly string[]) =>
    (await runHere(args, { home, env: EVENING })).stdout;
  expect(await said('status', '--short')).toBe('morning Wed 07:00\n');
  expect(await said('remind', 'evening', '--dry-run')).toBe(
    'nothing: evening is off today, by your experiment\n',
  );
  expect(await said('today')).toContain('To do a session all the same: stretch start lower-back');
  expect(journalTexts(home)).toEqual(before);
  const prompt = readFileSync(join(home, 'prompt'), 'utf8').split('\n');
  expect(prompt.slice(0, 3).map((line) => /stretch: (\w+) is due/.exec(line)?.[1])).toEqual([
    'morning',
    'morning',
    'evening',
  ]);
});
