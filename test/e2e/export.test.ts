import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/core/base/group.ts';
import { decodeLine } from '../../src/core/journal/decode-line.ts';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import { ended, logged, pause, schedule, sessionOf, skipped } from '../support/sample-journal.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalFiles, journalLines, journalTexts } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { run, runShell, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

const isRoot = process.getuid?.() === 0;
/** A user whom a read-only folder stops, unlike root. */
const NOBODY = isRoot ? 65_534 : undefined;

const SESSION = sessionOf('2026-01-06', 'morning', 3);
const LINES: readonly Line[] = [
  schedule('2026-01-05'),
  ...SESSION,
  ended(SESSION[0]?.id ?? '', { effort: 3 }, { at: '2026-01-06T07:20:00.000+00:00' }),
  logged([0, 1], { note: 'stiff' }, { at: '2026-02-03T07:00:00.000+00:00', device: 'phone' }),
  skipped('2026-02-03', 'evening', 'time'),
  pause('2026-02-10', '2026-02-12'),
];
const TEXTS = LINES.map((line) => encodeLine(line));
const FORMATS = ['csv', 'json', 'ndjson', 'md', 'ics'];

/** What a file is said to hold. */
const WHOLE = '2 sessions and 1 skipped slot';
const WRITTEN = new Map([
  ['ics', '2 sessions'],
  ['md', '0 mornings, 2 sessions (1 coached set by set, 1 logged afterwards), 0 runs'],
]);

describe('an export to a file', () => {
  it.each(FORMATS)(
    'as %s has what goes to standard output, readable only by its owner',
    async (format) => {
      const home = filledHome();
      const file = join(makeFolder(), `mine.${format}`);
      const { stdout } = await runHere(['export', '--format', format], { home });
      const { code, stderr, stdout: nothing } = await runHere(['export', '-o', file], { home });
      expect([code, nothing]).toEqual([0, '']);
      expect(stderr).toContain(`mine.${format}: ${WRITTEN.get(format) ?? WHOLE}, 2026-01-05 to `);
      expect(timeless(readFileSync(file, 'utf8'))).toBe(timeless(stdout));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readdirSync(join(file, '..'))).toEqual([`mine.${format}`]);
    },
  );

  it('that exists is left alone, with a hint on how to replace it', async () => {
    const home = filledHome();
    const file = join(makeFolder(), 'old.csv');
    writeFileSync(file, 'precious');
    const { code, stdout, stderr } = await runHere(['export', '-o', file], { home });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `stretch: ${file} already exists\n  choose another name, or add --force to replace it\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('that exists is replaced by force, and keeps its mode', async () => {
    const home = filledHome();
    const file = join(makeFolder(), 'old.csv');
    writeFileSync(file, 'x'.repeat(100_000));
    chmodSync(file, 0o640);
    const before = statSync(file).ino;
    expect(await runHere(['export', '-o', file, '--force'], { home })).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/^id,day,time,/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    // It is a new file: whoever was reading the old one could read all of it.
    expect(statSync(file).ino).not.toBe(before);
    expect(readdirSync(join(file, '..'))).toEqual(['old.csv']);
  });

  it('through a link is written to its target, and the link stays', async () => {
    const home = filledHome();
    const folder = makeFolder();
    const [file, link] = [join(folder, 'real.csv'), join(folder, 'link.csv')];
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    expect(await runHere(['export', '-o', link], { home })).toMatchObject({ code: 1 });
    expect(await runHere(['export', '-o', link, '--force'], { home })).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/^id,day,time,/);
    expect(readFileSync(link, 'utf8')).toMatch(/^id,day,time,/);
  });

  it('through a broken link creates its target, and the link stays', async () => {
    const home = filledHome();
    const folder = makeFolder();
    symlinkSync('real.csv', join(folder, 'link.csv'));
    const { code } = await runHere(['export', '-o', join(folder, 'link.csv')], { home });
    expect([code, readdirSync(folder).toSorted()]).toEqual([0, ['link.csv', 'real.csv']]);
    expect(readlinkSync(join(folder, 'link.csv'))).toBe('real.csv');
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toMatch(/^id,day,time,/);
  });

  it('without an extension is a table', async () => {
    const home = filledHome();
    const file = join(makeFolder(), 'mine');
    expect(await runHere(['export', '-o', file], { home })).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/^id,day,time,/);
  });

  it.each(['mine.xlsx', 'mine.csv.gz'])(
    'named %s is refused for its unknown extension, and creates nothing',
    async (name) => {
      const home = filledHome();
      const folder = makeFolder();
      const file = join(folder, name);
      const { code, stdout, stderr } = await runHere(['export', '-o', file], { home });
      expect([code, stdout, readdirSync(folder)]).toEqual([2, '', []]);
      expect(stderr).toBe(
        [
          `stretch: unknown file extension: ${extname(name)}; the formats are csv, json, ndjson, md, ics, fit, fhir`,
          `  name the format: stretch export --format csv -o ${file}`,
          '',
        ].join('\n'),
      );
      expect(await runHere(['export', '-o', file, '--format', 'md'], { home })).toMatchObject({
        code: 0,
      });
      expect(readFileSync(file, 'utf8')).toMatch(/^# /);
    },
  );

  it.each([
    ['mine.html', 'stretch report -o mine.html'],
    ['mine.pdf', 'stretch report --open'],
  ])('named %s is refused, and the report is named', async (name, instead) => {
    const { code, stderr } = await runHere(['export', '-o', name], { home: filledHome() });
    expect(code).toBe(2);
    expect(stderr).toContain(`\n  for a page to print: ${instead}\n`);
  });

  it.each([
    ['markdown', 'md'],
    ['MARKDOWN', 'md'],
    ['jsonl', 'ndjson'],
    ['ical', 'ics'],
    ['fhir', 'fhir'],
    ['fhir.json', 'fhir'],
  ])('may be called .%s or --format %s', async (alias, format) => {
    const home = filledHome();
    const file = join(makeFolder(), `mine.${alias}`);
    const { stdout } = await runHere(['export', '--format', format], { home });
    expect(await runHere(['export', '-o', file], { home })).toMatchObject({ code: 0 });
    expect(timeless(readFileSync(file, 'utf8'))).toBe(timeless(stdout));
    const named = await runHere(['export', '--format', alias], { home });
    expect(timeless(named.stdout)).toBe(timeless(stdout));
  });

  it('of an empty calendar is an error, and creates nothing', async () => {
    const folder = makeFolder();
    for (const args of [
      ['-o', join(folder, 'mine.ics')],
      ['--format', 'ics'],
    ]) {
      const { code, stdout, stderr } = await runHere(['export', ...args], { home: makeHome() });
      expect([code, stdout, readdirSync(folder)]).toEqual([1, '', []]);
      expect(stderr).toBe(
        [
          'stretch: there is nothing to put in a calendar yet',
          '  plan it first: stretch schedule set morning 07:00, or stretch setup',
          '',
        ].join('\n'),
      );
    }
  });

  it('in a folder that does not exist is an error, and creates nothing', async () => {
    const home = filledHome();
    const folder = makeFolder();
    const file = join(folder, 'none', 'mine.csv');
    const { code, stdout, stderr } = await runHere(['export', '-o', file], { home });
    expect([code, stdout, readdirSync(folder)]).toEqual([1, '', []]);
    expect(stderr).toMatch(/^stretch: cannot write .*none\/mine\.csv: .+\n {2}.+\n$/);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('in a read-only folder is an error, and leaves nothing behind', async () => {
    const home = filledHome();
    const folder = makeFolder();
    if (NOBODY !== undefined) {
      for (const one of [home, join(home, 'journal'), ...journalFiles(home)])
        chownSync(one, NOBODY, NOBODY);
    }
    chmodSync(folder, 0o555);
    const file = join(folder, 'mine.csv');
    const { code, stderr } = await run(['export', '-o', file], { home, user: NOBODY });
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(stderr).toMatch(
      /^stretch: cannot write .*mine\.csv: you may not write in the folder .+\n {2}.+\n$/,
    );
  });

  it.skipIf(process.platform === 'win32')(
    'that cannot be written completely is an error, and leaves nothing behind',
    async () => {
      const home = filledHome(longRecord());
      const folder = makeFolder();
      const file = join(folder, 'mine.ndjson');
      // No file may become longer than a hundred blocks.
      const command = `ulimit -f 100; "$NODE" "$STRETCH" export -o ${file}`;
      const { code, stderr } = await runShell(command, { home });
      expect([code, readdirSync(folder)]).toEqual([1, []]);
      expect(stderr).toMatch(/^stretch: cannot write .*mine\.ndjson: .+\n {2}.+\n$/m);
    },
  );

  it('with the name of a folder is an error', async () => {
    const home = filledHome();
    const folder = makeFolder();
    for (const flags of [[], ['--force']]) {
      const args = ['export', '-o', folder, '--format', 'csv', ...flags];
      const { code, stderr } = await runHere(args, { home });
      expect([code, readdirSync(folder)]).toEqual([1, []]);
      expect(stderr).toBe(
        `stretch: ${folder} is a folder\n  name a file in it: -o ${join(folder, 'history.csv')}\n`,
      );
    }
  });

  it.skipIf(!existsSync('/dev/full'))('that is a full device is an error', async () => {
    const home = filledHome();
    const to = await runHere(['export', '-o', '/dev/full', '--format', 'csv', '--force'], {
      home,
    });
    expect(to.code).toBe(1);
    expect(to.stderr).toMatch(/^stretch: cannot write \/dev\/full: .+\n {2}.+\n$/);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('an export to standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each(FORMATS)(
    '%s that is full is an error',
    async (format) => {
      const home = filledHome();
      const full = openSync('/dev/full', 'w');
      const { code, stderr } = await run(['export', '--format', format], { home, stdout: full });
      closeSync(full);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^stretch: cannot write the output: the disk is full\n$/);
    },
  );

  it('that nobody reads to the end is quiet', async () => {
    const home = filledHome(longRecord());
    const line = '"$NODE" "$STRETCH" export --format ndjson | head -1; echo "${PIPESTATUS[0]}" >&2';
    const { stdout, stderr } = await runShell(line, { home });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(decodeLine(stdout.trim()).ok).toBe(true);
    expect(stderr).toBe('0\n');
  });

  it('is complete, however long it is', async () => {
    const lines = longRecord();
    const { stdout } = await run(['export', '--format', 'ndjson'], { home: filledHome(lines) });
    expect(stdout.split('\n')).toHaveLength(lines.length + 1);
  });

  it('is a table by default', async () => {
    const home = filledHome();
    const [plain, hyphen] = await Promise.all(
      [[], ['-o', '-']].map((args) => runHere(['export', ...args], { home })),
    );
    expect([plain?.code, plain?.stdout]).toEqual([0, expect.stringMatching(/^id,day,time,/)]);
    expect(hyphen?.stdout).toBe(plain?.stdout);
  });

  it('is separated for a spreadsheet as is usual where the user is', async () => {
    const home = filledHome();
    const file = join(makeFolder(), 'mine.csv');
    const env = { LC_ALL: '', LC_NUMERIC: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' };
    const written = await runHere(['export', '--bom', '-o', file], { home, env });
    expect([written.code, written.stderr]).toEqual([
      0,
      expect.stringMatching(/; cells are separated by semicolons, as is usual in this country\n$/),
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFid;day;time;/);
    const other = await runHere(['export', '--bom'], {
      home,
      env: { ...env, LC_ALL: 'en_US.UTF-8' },
    });
    expect(other.stdout).toMatch(/^\uFEFFid,day,time,/);
    const tabs = await runHere(['export', '--separator', 'tab'], { home, env });
    expect(tabs.stdout).toMatch(/^id\tday\ttime\t/);
  });

  it('can be named by a hyphen', async () => {
    const home = filledHome();
    const { code, stdout } = await runHere(['export', '-o', '-', '--format', 'ndjson'], { home });
    expect([code, stdout.split('\n').length]).toEqual([0, LINES.length + 1]);
  });

  it.each([
    [['--format', 'xls'], '--format takes one of csv, json, ndjson, md, ics, fit, fhir, not `xls`'],
    [['--format', 'json', '--rows', 'sets'], '--rows is for csv, not for json'],
    [['--format', 'md', '--bom'], '--bom is for csv, not for md'],
    [['--format', 'ndjson', '--separator', ';'], '--separator is for csv, not for ndjson'],
    [['--separator', '|'], '--separator takes `,`, `;` or `tab`, not `|`'],
    [['--rows', 'weeks'], '--rows takes one of sessions, sets, days, mornings, runs, not `weeks`'],
    [['--from', 'tomorrow'], 'which is in the future'],
  ])('with %j is refused', async (flags, message) => {
    const { code, stdout, stderr } = await runHere(['export', ...flags], { home: filledHome() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('an import', () => {
  it.each(['ndjson', 'json'])('of %s gives another home the same record', async (format) => {
    const [from, to] = [filledHome(), makeHome()];
    const { stdout } = await runHere(['export', '--format', format], { home: from });
    const file = join(makeFolder(), `mine.${format}`);
    writeFileSync(file, stdout);
    const done = await runHere(['import', file, '--yes'], { home: to });
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('Added 9 lines.') });
    for (const again of ['json', 'csv']) {
      const of = async (home: string) => runHere(['export', '--format', again], { home });
      expect((await of(to)).stdout).toBe((await of(from)).stdout);
    }
    for (const one of journalFiles(to)) expect(statSync(one).mode & 0o777).toBe(0o600);
    // And one of this month, with the line that stands for the import.
    expect(names(to)).toEqual(expect.arrayContaining([...names(from)]));
  });

  it('changes not a byte the second time', async () => {
    const home = makeHome();
    const file = fileOf(TEXTS);
    await runHere(['import', file, '--yes'], { home });
    const before = bytes(home);
    const { code, stdout, stderr } = await runHere(['import', file, '--yes'], { home });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/nothing new\n {2}9 lines are already in the record\n$/);
    expect(bytes(home)).toEqual(before);
  });

  it('of lines that are partly recorded adds the others, and overwrites nothing', async () => {
    const home = filledHome(LINES.slice(0, 4));
    const changed = { ...LINES[1], name: 'Something else' } as Line;
    const before = journalTexts(home);
    const file = fileOf([encodeLine(changed), ...TEXTS.slice(2)]);
    const { code, stderr } = await runHere(['import', file, '-y'], { home });
    expect(code).toBe(0);
    expect(stderr).toContain('3 lines are already in the record');
    expect(journalTexts(home)).toEqual(expect.arrayContaining([...before]));
    expect(journalTexts(home).join('\n')).not.toContain('Something else');
    expect(journalLines(home)).toHaveLength(LINES.length + 1);
  });

  it('of one line uses the singular', async () => {
    const home = makeHome();
    const { code, stdout } = await runHere(['import', fileOf(TEXTS.slice(0, 1)), '-y'], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Added 1 line\. To see the record: stretch history\nTo undo the import: /,
    );
    const again = await runHere(['import', fileOf(TEXTS.slice(0, 1)), '-y'], { home });
    expect(again.stderr).toMatch(/nothing new\n {2}1 line is already in the record\n$/);
  });

  it('reads standard input', async () => {
    const home = makeHome();
    const { code } = await runHere(['import', '-', '--yes'], { home, stdin: TEXTS.join('\n') });
    expect([code, journalLines(home).length]).toEqual([0, LINES.length + 1]);
  });

  it('only shows what would be added with --dry-run', async () => {
    const home = makeHome();
    const { code, stdout, stderr } = await runHere(['import', fileOf(TEXTS), '--dry-run'], {
      home,
    });
    expect([code, stdout, readdirSync(home)]).toEqual([0, 'Nothing was changed.\n', []]);
    expect(stderr).toMatch(/mine\.ndjson: 1 coached session, 1 logged session, 3 sets, .*2 skips/);
    expect(stderr).toContain('2026-01-05 to 2026-02-10');
  });

  it('of some unreadable lines adds the others, and names each unreadable one', async () => {
    const home = makeHome();
    const file = fileOf([...TEXTS.slice(0, 2), 'garbage', '{"v":9}', ...TEXTS.slice(2)]);
    const { code, stderr } = await runHere(['import', file, '--yes'], { home });
    expect([code, journalLines(home).length]).toEqual([0, LINES.length + 1]);
    expect(stderr).toContain('  line 3: not a complete JSON object; skipped\n');
    expect(stderr).toContain('  line 4: written by a newer version of stretch; skipped\n');
  });

  it('of some unreadable lines adds nothing with --strict', async () => {
    const home = makeHome();
    const file = fileOf([...TEXTS, 'garbage']);
    const { code, stdout, stderr } = await runHere(['import', file, '--yes', '--strict'], { home });
    expect([code, stdout, readdirSync(home)]).toEqual([1, '', []]);
    expect(stderr).toContain(`  line ${TEXTS.length + 1}: not a complete JSON object\n`);
    expect(stderr).toMatch(/so nothing was imported\n {2}fix them, or leave out --strict\n$/);
  });

  it('of a great many unreadable lines names some of them', async () => {
    const file = fileOf([...TEXTS, ...Array.from({ length: 5000 }, () => 'garbage')]);
    const { code, stderr } = await runHere(['import', file, '--dry-run'], { home: makeHome() });
    expect(code).toBe(0);
    expect(stderr.split('\n').length).toBeLessThan(30);
    expect(stderr).toContain('and 4980 more that cannot be read');
  });

  it.each<[string, string | undefined, string]>([
    ['a file that does not exist', undefined, 'cannot read'],
    ['an empty file', '', 'it is empty'],
    ['a table', 'id,day\n1,2026-01-01\n', 'add --columns, as in date=NAME,distance=NAME'],
    ['bytes that are not text', '\0\0\0\n\u0001', 'is in a format that cannot be imported'],
    [
      'JSON that was cut off',
      '{ "format": "stretch-history",',
      'not valid JSON; it may be cut off',
    ],
    ['a device that is a path', devious('../../x'), 'line 1: no valid device name'],
  ])('of %s is an error, and creates nothing', async (_, text, message) => {
    const home = makeHome();
    const file = join(makeFolder(), 'mine.ndjson');
    if (text !== undefined) writeFileSync(file, text);
    const { code, stdout, stderr } = await runHere(['import', file, '--yes'], { home });
    expect([code, stdout, readdirSync(home)]).toEqual([1, '', []]);
    expect(stderr).toMatch(/^stretch: .+\n {2}.+\n$/);
    expect(stderr).toContain(message);
  });

  it('without a terminal and without --yes is wrong usage, and adds nothing', async () => {
    const home = makeHome();
    const { code, stdout, stderr } = await runHere(['import', fileOf(TEXTS)], { home });
    expect([code, stdout, readdirSync(home)]).toEqual([2, '', []]);
    expect(stderr).toContain(
      'stretch: cannot ask for confirmation without a terminal: Add 9 lines to the record?\n',
    );
    expect(stderr).toContain('  to go ahead without being asked: add --yes\n');
  });

  it('asks in a terminal, and adds nothing if the answer is no', async () => {
    const home = makeHome();
    const file = fileOf(TEXTS);
    const no = openPty(['import', file], { home });
    await no.waitFor('Add 9 lines to the record?');
    no.press('n\r');
    expect((await no.exit).exitCode).toBe(130);
    expect(readdirSync(home)).toEqual([]);
    const yes = openPty(['import', file], { home });
    await yes.waitFor('Add 9 lines to the record?');
    yes.press('y\r');
    expect((await yes.exit).exitCode).toBe(0);
    expect(journalLines(home)).toHaveLength(LINES.length + 1);
  });

  it('into a read-only home is an error', async () => {
    const home = makeHome();
    if (NOBODY !== undefined) chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o555);
    const options = { home, user: NOBODY, stdin: TEXTS.join('\n') };
    const { code, stdout, stderr } = await run(['import', '-', '--yes'], options);
    expect([code, stdout, readdirSync(home)]).toEqual([1, '', []]);
    expect(stderr).toMatch(/stretch: cannot save to .*journal: permission denied\n {2}.+\n$/);
  });
});

describe('an import of many lines', () => {
  it('loses no line of any process while sixteen others write', async () => {
    const home = filledHome([schedule('2026-01-05')]);
    const lines = longRecord(await deviceOf(home));
    const file = fileOf(lines.map((line) => encodeLine(line)));
    const importing = run(['import', file, '--yes'], { home });
    const skips = await Promise.all(
      Array.from({ length: 16 }, (_, index) => {
        const day = `2026-01-${10 + index}`;
        return run(['log', 'skip', 'morning', '--reason', 'time', '--on', day], { home });
      }),
    );
    expect(skips.map(({ code }) => code)).toEqual(skips.map(() => 0));
    expect((await importing).code).toBe(0);
    const texts = journalTexts(home);
    expect(texts.filter((text) => text !== '' && !decodeLine(text).ok)).toEqual([]);
    const ids = journalLines(home).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(lines.length + 19);
  });

  it('that is killed at any point has all of its lines or none once another command has run', async () => {
    const random = seededNumbers(20261124);
    const lines = longRecord();
    const file = fileOf(lines.map((line) => encodeLine(line)));
    const length = await milliseconds(() => run(['import', file, '-y'], { home: makeHome() }));
    const cuts = await Promise.all(
      // `kill-points.test.ts` looks at every point of a shorter one.
      Array.from({ length: 4 }, async () => {
        const home = makeHome();
        const child = startPiped(['import', file, '--yes'], { home });
        await realTime(length * (0.3 + 0.7 * random()));
        child.kill('SIGKILL');
        await child.result;
        const { code, stderr } = await runHere(['history', 'list', '--to', '2026-01-09'], { home });
        expect([code, stderr]).toEqual([0, '']);
        const kept = journalLines(home);
        expect([0, lines.length + 1]).toContain(kept.length);
        expect(await runHere(['import', file, '--yes'], { home })).toMatchObject({ code: 0 });
        const ids = journalLines(home).flatMap(({ id, type }) => (type === 'import' ? [] : [id]));
        expect(ids.toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
        return kept.length;
      }),
    );
    expect(cuts).toHaveLength(4);
  });
});

describe('an import that is undone', () => {
  it('takes away exactly its lines, and brings them back, in every month', async () => {
    const home = filledHome(LINES.slice(0, 4));
    const shown = async () => (await runHere(['export', '--format', 'json'], { home })).stdout;
    const before = await shown();
    const added = await runHere(['import', fileOf(TEXTS), '--yes'], { home });
    const after = await shown();
    expect(after).not.toEqual(before);
    expect((await runHere(['undo', '-y'], { home })).stdout).toMatch(
      /^Undone: the import of 5 lines from mine\.ndjson\.\n/,
    );
    expect(await shown()).toEqual(before);
    await runHere(['undo', '--redo', '-y'], { home });
    expect(await shown()).toEqual(after);
    const [, id = ''] = /history remove (\w+)/.exec(added.stdout) ?? [];
    await runHere(['history', 'remove', id, '-y'], { home });
    expect(await shown()).toEqual(before);
    const again = await runHere(['import', fileOf(TEXTS), '--yes'], { home });
    expect(again.stdout).toMatch(/^Added 5 lines\./);
    expect(await shown()).toEqual(after);
  });
});

describe('an import that was cut off inside a line', () => {
  it.each([
    [0.01, 400],
    [0.3, 400],
    [0.77, 3000],
    [0.999, 400],
  ])('after %d of a file is completed by the next, %i lines in all', async (part, count) => {
    const home = makeHome();
    const lines = longRecord().slice(0, count);
    const file = fileOf(lines.map((line) => encodeLine(line)));
    await runHere(['import', file, '--yes'], { home });
    const [cut = ''] = journalFiles(home);
    truncateSync(cut, Math.floor(statSync(cut).size * part));
    const isBrought = (text: string) => decodeLine(text).ok && !text.includes('"type":"import"');
    const left = journalTexts(home).filter((text) => isBrought(text));
    expect(left.length).toBeLessThan(lines.length);
    expect(await runHere(['import', file, '--yes'], { home })).toMatchObject({ code: 0 });
    const texts = journalTexts(home).filter((text) => decodeLine(text).ok);
    const original = texts
      .filter((text) => isBrought(text))
      .map((text) => text.replace(/,"import":\["[\w-]+"\]\}$/, '}'));
    expect(original.toSorted()).toEqual(lines.map((line) => encodeLine(line)).toSorted());
    // What was cut off is still there, at the end of its file.
    expect(journalTexts(home).length - texts.length).toBeLessThanOrEqual(1);
  });
});

/** A home with these lines in its journal. */
function filledHome(lines: readonly Line[] = LINES): string {
  const home = makeHome();
  const folder = join(home, 'journal');
  mkdirSync(folder, { mode: 0o700 });
  const files = groupBy(lines, ({ day, device }) => `${day.slice(0, 7)}.${device}.ndjson`);
  for (const [name, those] of files) {
    const text = those.map((line) => `${encodeLine(line)}\n`).join('');
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
  return home;
}

/** Three thousand lines in four months. */
function longRecord(device = 'desk'): readonly Line[] {
  return Array.from({ length: 3000 }, (_, index) => {
    const day = `2026-0${1 + (index % 4)}-${10 + (index % 18)}`;
    const head = { at: `${day}T07:00:00.000+00:00`, device };
    return logged([0], { note: `number ${index}` }, { ...head, id: `many-${index}` });
  });
}

/** The name that this device writes with. */
async function deviceOf(home: string): Promise<string | undefined> {
  await runHere(['schedule', 'set', 'morning', '07:10'], { home });
  return journalLines(home).find(({ day }) => day !== '2026-01-05')?.device;
}

function fileOf(texts: readonly string[]): string {
  const file = join(makeFolder(), 'mine.ndjson');
  writeFileSync(file, texts.map((text) => `${text}\n`).join(''));
  return file;
}

function devious(device: string): string {
  return JSON.stringify({ ...LINES[0], device });
}

function names(home: string): readonly string[] {
  return journalFiles(home).map((file) => file.slice(home.length));
}

function bytes(home: string): readonly string[] {
  return journalFiles(home).map((file) => readFileSync(file, 'utf8'));
}

/** Without the times at which it was written. */
function timeless(text: string): string {
  return text.replaceAll(/\d{8}T\d{6}Z|"timestamp":"[^"]*"/g, '');
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
