import { Decoder, Stream } from '@garmin/fitsdk';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { openPty } from '../support/pty.ts';
import { runShell } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { ended, logged, plannedLine, setDone, started } from '../support/sample-journal.ts';

const NAMES = ['2026-02-03-0705-lower-back.fit', '2026-02-04-0705-lower-back.fit'];

function session(id: string, day: string): readonly Line[] {
  const at = (time: string) => ({ at: `${day}T${time}.000+00:00` });
  return [
    started({ planned: [plannedLine(0, { exercise: 'plank' })] }, { id, ...at('07:05:00') }),
    setDone(id, plannedLine(0, { exercise: 'plank' }), {}, at('07:06:00')),
    ended(id, { seconds: 120 }, at('07:07:00')),
  ];
}

const LINES = [
  ...session('aaaa-first', '2026-02-03'),
  ...session('bbbb-second', '2026-02-04'),
  logged([0], {}, { id: 'cccc-logged', at: '2026-02-05T07:00:00.000+00:00' }),
];

function filledHome(lines: readonly Line[] = LINES): string {
  const home = makeHome();
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  const text = lines.map((line) => `${encodeLine(line)}\n`).join('');
  writeFileSync(join(home, 'journal', '2026-02.desk.ndjson'), text, { mode: 0o600 });
  return home;
}

function startOf(bytes: Uint8Array): unknown {
  const decoder = new Decoder(Stream.fromByteArray(Array.from(bytes)));
  expect(decoder.checkIntegrity()).toBe(true);
  return decoder.read().messages.sessionMesgs?.[0]?.startTime;
}

describe('an export as FIT', () => {
  it('to a folder makes it, with a file for each coached session, and says how many are left out', async () => {
    const [home, folder] = [filledHome(), join(makeFolder(), 'new', 'sessions')];
    const done = await runHere(['export', '--format', 'fit', '-o', folder], { home });
    expect(done).toMatchObject({ code: 0, stdout: '' });
    expect(done.stderr).toBe(
      `${folder}: 2 files written; left out: 1 session logged afterwards, without times\n`,
    );
    expect(readdirSync(folder)).toEqual(NAMES);
    for (const name of NAMES) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const again = await runHere(['export', '--format', 'fit', '-o', folder], { home });
    expect(again.stderr).toMatch(/: 0 files written, 2 already there; left out: /);
  });

  it('replaces nothing in a folder unless by force, and then writes all', async () => {
    const [home, folder] = [filledHome(), makeFolder()];
    writeFileSync(join(folder, NAMES[1] ?? ''), 'precious');
    const args = ['export', '--format', 'fit', '-o', folder];
    const refused = await runHere(args, { home });
    expect([refused.code, readdirSync(folder)]).toEqual([1, [NAMES[1]]]);
    expect(refused.stderr).toMatch(/-0705-lower-back\.fit already exists, with other content\n/);
    expect(await runHere([...args, '--force'], { home })).toMatchObject({ code: 0 });
    for (const name of NAMES) startOf(readFileSync(join(folder, name)));
  });

  it('of one session writes the file that was named', async () => {
    const [home, folder] = [filledHome(), makeFolder()];
    const [last, first, named] = ['last.fit', 'first.fit', 'a.fit'].map((name) =>
      join(folder, name),
    );
    await runHere(['export', '--session', 'last', '-o', last ?? ''], { home });
    await runHere(['export', '--session', 'aaaa', '-o', first ?? ''], { home });
    await runHere(['export', '--from', '2026-02-04', '-o', named ?? ''], { home });
    const starts = [last, first, named].map((file) => startOf(readFileSync(file ?? '')));
    expect(starts).toEqual(
      ['2026-02-04', '2026-02-03', '2026-02-04'].map((day) => new Date(`${day}T07:05:00Z`)),
    );
    const again = await runHere(['export', '--session', 'last', '-o', last ?? ''], { home });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('already exists')]);
  });

  it('to a pipe is one file, whole', async () => {
    const [home, folder] = [filledHome(), makeFolder()];
    const file = join(folder, 'piped.fit');
    const line = `"$NODE" "$STRETCH" export --session last | cat > ${file}`;
    expect(await runShell(line, { home })).toMatchObject({ code: 0, stderr: '' });
    expect(startOf(readFileSync(file))).toEqual(new Date('2026-02-04T07:05:00Z'));
  });

  it('to a terminal is refused, with what to type', async () => {
    const terminal = openPty(['export', '--session', 'last'], { home: filledHome() });
    await terminal.waitFor('write it to a file: -o 2026-02-04-0705-lower-back.fit');
    expect((await terminal.exit).exitCode).toBe(2);
  });

  it.each([
    [['--format', 'fit'], 2, 'a FIT file holds one session, and there are 2'],
    [['-o', 'both.fit'], 2, 'name a folder for them: -o sessions; or one: --session last'],
    [['--session', 'cccc'], 1, 'no coached session to export: 1 session logged afterwards'],
    [['--session', 'dddd'], 1, 'no id begins with `dddd`'],
    [['--session', 'last', '--from', '2026-02-03'], 2, '--from and --session exclude each other'],
    [['--session', 'last', '--format', 'csv'], 2, '--session is for fit, not for csv'],
    [['--rows', 'sets', '--format', 'fit'], 2, '--rows is for csv, not for fit'],
  ])('with %j is refused, and writes nothing', async (args, code, message) => {
    const folder = makeFolder();
    const done = await runHere(['export', ...args], { home: filledHome(), cwd: folder });
    expect([done.code, done.stdout, readdirSync(folder)]).toEqual([code, '', []]);
    expect(done.stderr).toContain(message);
  });
});
