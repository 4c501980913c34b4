import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { runHere } from '../support/run-here.ts';
import { line } from '../support/sample-journal.ts';
import { addJournal } from '../support/journal-on-disk.ts';

const env = clockAt('2026-03-10T12:00:00Z');
const on = (day: string) => ({ at: `${day}T07:00:00.000+00:00` });
const MORNINGS = ['2026-01-05', '2026-01-06', '2026-03-09'].map((day, index) =>
  line({ type: 'soreness', score: index + 2 }, { ...on(day), id: `morning-${index}` }),
);
const RUN = line({ type: 'run', distance: 8000 }, { ...on('2026-01-06'), id: 'run-0' });

describe('an export of a record', () => {
  it.each([
    [['--rows', 'mornings'], 4],
    // From the first morning to today.
    [['--rows', 'days'], 66],
    [['--format', 'ndjson'], 3],
  ])('with mornings alone has them: %j, %d lines', async (flags, count) => {
    const done = await runHere(['export', ...flags], { home: homeOf(MORNINGS), env });
    const { length } = done.stdout.trimEnd().split('\n');
    expect([done.code, done.stderr, length]).toEqual([0, '', count]);
  });

  it('with mornings alone has them in JSON and in the summary', async () => {
    const home = homeOf(MORNINGS);
    const json = await runHere(['export', '--format', 'json'], { home, env });
    const { from, to, mornings } = JSON.parse(json.stdout) as Record<string, readonly unknown[]>;
    expect([from, to, mornings?.length]).toEqual(['2026-01-05', '2026-03-10', 3]);
    const md = await runHere(['export', '--format', 'md'], { home, env });
    expect(md.stdout).toContain('- All: median 3, range 2 to 4, n 3 of 65 days.');
  });

  it('has what is of a range alone, also of months that are archived', async () => {
    const home = homeOf([...MORNINGS, RUN]);
    const range = ['--from', '2026-01-06', '--to', '2026-01-31'];
    const idsOf = async (rows: string) => {
      const { stdout } = await runHere(['export', '--rows', rows, ...range], { home, env });
      return stdout
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]);
    };
    expect(await idsOf('mornings')).toEqual(['morning-1']);
    expect(await idsOf('runs')).toEqual(['run-0']);
    const days = await idsOf('days');
    expect([days.length, days[0], days.at(-1)]).toEqual([26, '2026-01-06', '2026-01-31']);
    const json = await runHere(['export', '--format', 'json', ...range], { home, env });
    expect(JSON.parse(json.stdout)).toMatchObject({
      mornings: [{ id: 'morning-1' }],
      runs: [{ id: 'run-0' }],
    });
  });

  it('says what is in a file', async () => {
    const [home, file] = [homeOf([...MORNINGS, RUN]), join(makeFolder(), 'days.csv')];
    for (const [rows, what] of [
      ['days', '65 days'],
      ['runs', '1 run'],
      ['mornings', '3 mornings'],
      ['sessions', '0 sessions'],
    ] as const) {
      const args = ['export', '--rows', rows, '-o', file, '--force'];
      const { stderr } = await runHere(args, { home, env });
      expect(stderr).toBe(`${file}: ${what}, 2026-01-05 to 2026-03-10\n`);
    }
    addJournal(home, [
      line({ type: 'activity', kind: 'rest' }, { day: '2026-02-01' }),
      line({ type: 'activity', kind: 'rest' }, { day: '2026-02-02' }),
      line({ type: 'activity', kind: 'swim' }, { day: '2026-02-03' }),
    ]);
    const { stderr } = await runHere(['export', '-o', `${file}.json`], { home, env });
    expect(stderr).toContain(
      ': 0 sessions, 3 mornings, 1 run, 1 other activity and 2 rest days, 2026-01-05',
    );
  });

  it('has runs in a calendar only if asked, and says so if there is nothing else', async () => {
    const home = homeOf([...MORNINGS, RUN]);
    const without = await runHere(['export', '--format', 'ics'], { home, env });
    expect([without.code, without.stdout]).toEqual([1, '']);
    const { code, stdout } = await runHere(['export', '--format', 'ics', '--runs'], { home, env });
    expect([code, stdout.match(/SUMMARY:[^\r]*/g)]).toEqual([0, ['SUMMARY:Run: 8.0 km']]);
    const refused = await runHere(['export', '--runs'], { home, env });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('--runs is for ics'),
    ]);
  });

  it('comes back whole through JSON, in another home', async () => {
    const [home, other, folder] = [homeOf([...MORNINGS, RUN]), makeHome(), makeFolder()];
    const file = join(folder, 'record.json');
    await runHere(['export', '-o', file], { home, env });
    expect(await runHere(['import', file, '--yes'], { home: other, env })).toMatchObject({
      code: 0,
    });
    const table = async (of: string) =>
      (await runHere(['export', '--rows', 'days'], { home: of, env })).stdout;
    expect(await table(other)).toBe(await table(home));
  });
});

function homeOf(lines: readonly Line[]): string {
  const home = makeHome();
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  for (const one of lines) {
    const file = join(home, 'journal', `${one.day.slice(0, 7)}.desk.ndjson`);
    writeFileSync(file, `${encodeLine(one)}\n`, { flag: 'a', mode: 0o600 });
  }
  return home;
}
