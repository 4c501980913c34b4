import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { journalFiles, journalTexts } from '../support/journal-on-disk.ts';
import { run, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

describe('a journal with unreadable lines', () => {
  const damaged = () => {
    const home = makeHome();
    const file = join(home, 'journal', '2026-01.laptop.ndjson');
    mkdirSync(join(home, 'journal'), { mode: 0o700 });
    const note = (id: string) =>
      `{"v":1,"id":"${id}","at":"2026-01-05T07:00:00.000+00:00","day":"2026-01-05","device":"laptop","type":"remove","target":"x"}`;
    const texts = [note('a'), 'garbage {', note('b'), '\0\0\0\0', 'x'.repeat(2 << 20), note('c')];
    writeFileSync(file, `${texts.join('\n')}\n{"v":1,"id":"to`, { mode: 0o600 });
    return { home, file };
  };

  it('is used without them, and each is listed with file and line', async () => {
    const { home, file } = damaged();
    const { stdout, stderr, code } = await runHere(['status'], { home });
    expect(code).toBe(0);
    expect(stdout).toContain('Next: ');
    const places = stderr.trimEnd().split('\n');
    expect(places.map((line) => line.replace(/^stretch: /, '').split(': ')[0])).toEqual(
      [2, 4, 5, 7].map((line) => `${file}:${line}`),
    );
    expect(stderr.length).toBeLessThan(2000);
    expect(places.at(-1)).toContain('cut off');
  });

  it('gets its next line on a new line', async () => {
    const home = makeHome({ held: ['{ sets: 1, hold: 600 }'] });
    await runHere(['setup', '--yes'], { home });
    // The next session writes to this file, too.
    const [file = ''] = journalFiles(home);
    appendFileSync(file, 'garbage\n{"v":1,"id":"to');
    const child = startPiped(['start', 'held'], { home });
    await child.waitFor('Get ready');
    child.kill('SIGTERM');
    await child.result;
    expect(journalFiles(home)).toEqual([file]);
    const [schedule, garbage, torn, ...added] = journalTexts(home);
    expect(schedule).toContain('"schedule"');
    expect([garbage, torn]).toEqual(['garbage', '{"v":1,"id":"to']);
    expect(added.map((text) => JSON.parse(text) as unknown)).toMatchObject([
      { type: 'session-started' },
      // Nothing was done, so it was taken back.
      { type: 'remove' },
    ]);
  });
});

describe('a journal that an editor has saved', () => {
  const env = clockAt('2026-11-25T08:00:00Z');

  it('with a byte order mark is read and written to', async () => {
    const home = makeHome();
    await runHere(['setup', '--yes'], { home, env, isNew: true });
    const [file = ''] = journalFiles(home);
    const saved = `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`;
    writeFileSync(file, saved);
    expect(
      await runHere(['log', 'skip', 'morning', '--reason', 'time'], { home, env }),
    ).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { stdout, stderr } = await runHere(['export', '--format', 'ndjson'], { home, env });
    expect([stdout.match(/^\{"v":1,.*\}$/gm)?.length, stderr]).toEqual([2, '']);
    expect(readFileSync(file, 'utf8').startsWith(saved)).toBe(true);
  });

  it('with bytes that are no UTF-8 keeps these lines, and does not count them under another id', async () => {
    const home = makeHome();
    await runHere(['setup', '--yes'], { home, env });
    await runHere(['log', 'skip', 'morning', '--reason', 'ill'], { home, env });
    const [file = ''] = journalFiles(home);
    const [plan, skip = ''] = readFileSync(file, 'latin1').trimEnd().split('\n');
    const { id } = JSON.parse(skip) as { id: string };
    const noted = skip.replace('"ill"', '"ill","note":"caf\xe9"');
    const saved = [plan, noted, noted.replace(id, `\xff${id}`), ''].join('\n');
    writeFileSync(file, saved, 'latin1');
    const warnings = [2, 3].map(
      (line) => `stretch: ${file}:${line}: unreadable: not valid UTF-8; skipped, not deleted\n`,
    );
    const shows = async (args: readonly string[]) => {
      const { stdout, stderr } = await runHere(args, { home, env });
      expect(stderr).toContain(warnings.join(''));
      return stdout;
    };
    // Once as it is read, once from the cache.
    expect(await shows(['status'])).not.toContain('not done: ill');
    expect(await shows(['status'])).not.toContain('not done: ill');
    expect(await shows(['export', '--format', 'ndjson'])).not.toContain(id);
    expect(await shows(['history', 'remove', id, '--yes'])).toBe('');
    expect(await shows(['undo', '--yes'])).toContain('the plan');
    const imported = await runHere(['import', file, '--dry-run'], { home, env });
    expect(imported.stderr).toMatch(/line 2: not valid UTF-8; skipped\n.*line 3: not valid UTF-8/);
    expect(readFileSync(file, 'latin1').startsWith(saved)).toBe(true);
  });
});

describe('a broken environment', () => {
  it.skipIf(process.platform === 'win32')(
    'with a journal that others can add to is a warning where it is read, and in `doctor`',
    async () => {
      const home = makeHome();
      const folder = join(home, 'journal');
      await runHere(['setup', '--yes'], { home });
      expect((await runHere(['status'], { home })).stderr).toBe('');
      for (const mode of [0o777, 0o1777, 0o720]) {
        chmodSync(folder, mode);
        const { stderr, code } = await runHere(['status'], { home });
        const warning = `stretch: ${folder} can be changed by others; to stop that: chmod go-w ${folder}\n`;
        expect([stderr, code]).toEqual([warning, 0]);
      }
      const { stdout } = await runHere(['doctor'], { home });
      expect(stdout).toContain(`other users can change ${folder}`);
    },
  );

  it.skipIf(!existsSync('/dev/full'))('with a full output device is an error', async () => {
    const home = makeHome();
    const full = openSync('/dev/full', 'w');
    const { stderr, code } = await run(['status'], { home, stdout: full });
    closeSync(full);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^stretch: cannot write the output: the disk is full\n$/);
  });

  it('with a settings file that is not JSON is a warning, and the file is kept', async () => {
    const home = makeHome();
    const file = join(home, 'settings.json');
    writeFileSync(file, '{ "units": ');
    const { stdout, stderr, code } = await runHere(['config', 'get', 'units'], { home });
    expect([code, stdout]).toEqual([0, 'km\n']);
    expect(stderr).toContain(
      `${file} is not valid JSON, so the defaults are used; fix it, or start`,
    );
    const checked = await runHere(['doctor'], { home });
    expect(checked.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /WRONG file \S+ is not valid JSON, .*?: stretch setup /,
    );
    const set = await runHere(['setup', '--yes', '--units', 'mi'], { home });
    expect([set.code, readFileSync(`${file}.old`, 'utf8')]).toEqual([0, '{ "units": ']);
    expect(set.stderr).toContain(
      `stretch: ${file} was not valid JSON, so a new file takes its place; the old one is kept: ${file}.old\n`,
    );
    expect(await runHere(['config', 'get', 'units'], { home })).toMatchObject({
      stdout: 'mi\n',
      stderr: '',
    });
  });
});
