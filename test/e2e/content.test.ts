import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLINICAL } from '../support/clinical-doses.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { runHere } from '../support/run-here.ts';
import { shippedFiles } from '../support/sample-library.ts';

/** Writes a file into a new folder and returns its path. */
function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, content);
  return file;
}

const SIX_MISTAKES = `id: Six Mistakes
name: Six mistakes
purpose: To be wrong.
when: Never.
nots: []
steps:
  - exercise: pirformis
  - exercise: hamstring
    side: lefft
    dose: { hold: forever }
  - exercise: bridge
    dose: { sets: 99 }
`;

/** Seven levels of ten aliases each: ten million items from seven short lines. */
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => {
    const [before = '', name = ''] = pair.split('');
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
  }),
  '',
].join('\n');

describe('routine check', () => {
  it('reports six different mistakes at once, each with its line and column', async () => {
    const file = fileWith('six.yaml', SIX_MISTAKES);
    const { stdout, stderr, code } = await runHere(['routine', 'check', file], {
      home: makeHome(),
    });
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    const starts = [
      ':1:1 id: expected an id of lower-case letters, digits and single hyphens, found "Six Mistakes"',
      ':5:1 nots: expected a field of this file’s schema, found unknown field `nots` (did you mean `notes`?)',
      ':7:5 steps.0.exercise: expected the id of an exercise, found `pirformis` (did you mean `piriformis`?)',
      ':9:5 steps.1.side: expected one of both, each, alternate, affected, found "lefft"',
      ':10:13 steps.1.dose.hold: expected a whole number from 1 to 1800, found "forever"',
      ':12:13 steps.2.dose.sets: expected a whole number from 1 to 20, found 99',
    ];
    expect(lines.toSorted()).toEqual(starts.map((start) => file + start).toSorted());
    expect(stderr).toBe('1 file checked, 6 mistakes.\n');
  });

  it('lists the problems of a file from top to bottom', async () => {
    const file = fileWith('six.yaml', SIX_MISTAKES);
    const { stdout } = await runHere(['routine', 'check', file], { home: makeHome() });
    const rows = [...stdout.matchAll(/\.yaml:(\d+):/g)].map(([, line]) => Number(line));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it.each([
    ['a file of 2 MB', () => fileWith('big.yaml', 'a'.repeat(2 << 20)), 'a file of at most 256 kB'],
    ['an alias bomb', () => fileWith('bomb.yaml', BOMB), 'at most 50 uses of YAML aliases'],
    ['a binary file', () => fileWith('bin.yaml', randomBytes(4096)), 'a text file'],
    ['a missing file', () => join(makeFolder(), 'none.yaml'), 'a YAML file'],
    ['a folder', () => makeFolder(), 'a YAML file'],
    ['an empty file', () => fileWith('empty.yaml', ''), 'a mapping of fields'],
  ])('has one clear line for %s', async (_, make, expected) => {
    const file = make();
    const { stdout, stderr, code } = await runHere(['routine', 'check', file], {
      home: makeHome(),
    });
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^\/.*:1:1: expected .*, found .*$/),
      '',
    ]);
    expect(stdout).toContain(`${file}:1:1: expected ${expected}`);
    expect(stderr).toBe('1 file checked, 1 mistake.\n');
  });

  it('tells twenty mistakes of a file and counts the others, however many there are', async () => {
    const names = Array.from({ length: 8000 }, (_, index) => `unknown${index}: 1\n`);
    const file = fileWith('wide.yaml', names.join(''));
    const { stdout, stderr, code } = await runHere(['routine', 'check', file], {
      home: makeHome(),
    });
    expect([code, stderr]).toEqual([1, '1 file checked, 8005 mistakes.\n']);
    expect(stdout.split('\n')).toHaveLength(22);
    expect(stdout.endsWith(`\n${file}: and 7985 more\n`)).toBe(true);
  });

  it('passes but says if another order would save a change of position, unless the order is meant', async () => {
    const text = `id: over
name: Over and over
purpose: To turn over.
when: Never.
steps:
  - exercise: piriformis
  - exercise: prone-press-up
  - exercise: hamstring
`;
    const file = fileWith('over.yaml', text);
    const { stdout, stderr, code } = await runHere(['routine', 'check', file], {
      home: makeHome(),
    });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      `1 file checked, no mistakes.\n${file}: another order would save 1 change of position and 3 s: ` +
        'piriformis, hamstring, prone-press-up. To keep this order, add the line: order: meant\n',
    );
    const meant = fileWith('over.yaml', `${text}order: meant\n`);
    expect(await runHere(['routine', 'check', meant], { home: makeHome() })).toMatchObject({
      code: 0,
      stderr: '1 file checked, no mistakes.\n',
    });
  });

  it('finds nothing wrong with the shipped files', async () => {
    const { stdout, stderr, code } = await runHere(['routine', 'check'], { home: makeHome() });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`${shippedFiles().length} files checked, no mistakes.\n`);
  });
});

describe('routines', () => {
  it('are listed with their length, and shown with their purpose, doses and sources', async () => {
    const home = makeHome();
    const { stdout: list } = await runHere(['routine', 'list'], { home });
    for (const id of ['after-run', 'core', 'gentle-morning', 'lower-back', 'physio-four']) {
      expect(list).toMatch(new RegExp(`^${id} +\\d+ min `, 'm'));
      const command = ['routine', 'show', id, '--sources'];
      const { stdout, code } = await runHere(command, { home });
      expect(code).toBe(0);
      expect(stdout).toContain(`(${id})`);
      expect(stdout).toMatch(/^When: /m);
      expect(stdout).toMatch(/^Time: \d+:\d\d in \d+ sets/m);
      expect(stdout).toMatch(/^ +1 set of |^ +\d+ sets of /m);
      expect(stdout).toMatch(/^Sources$/m);
    }
  });

  it('are found by name in any case', async () => {
    const { stdout, code } = await runHere(['routine', 'show', 'LOWER BACK'], { home: makeHome() });
    expect(code).toBe(0);
    expect(stdout).toContain('(lower-back)');
  });

  it('are written by routine new without problems, and never overwritten', async () => {
    const home = makeHome();
    const file = join(home, 'routines', 'mine.yaml');
    const made = await runHere(['routine', 'new', 'mine'], { home });
    expect([made.code, made.stdout]).toEqual([0, `${file}\n`]);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=.*routine\.json\n/,
    );
    expect(await runHere(['routine', 'check', file], { home })).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(await runHere(['routine', 'list'], { home })).toMatchObject({
      stdout: expect.stringMatching(/^mine /m) as unknown,
    });
    const text = readFileSync(file, 'utf8');
    const again = await runHere(['routine', 'new', 'mine'], { home });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('already exists\n  edit it, or choose another id');
    expect(readFileSync(file, 'utf8')).toBe(text);
    const badId = await runHere(['routine', 'new', '../Mine'], { home });
    expect(badId.code).toBe(2);
    expect(badId.stderr).toContain('for example: stretch routine new');
  });

  it('of the user’s own replace shipped ones with the same id, and say so', async () => {
    const home = makeHome();
    const made = await runHere(['routine', 'new', 'core', '--from', 'physio-four'], { home });
    expect(made.stderr).toContain('replaces the shipped routine core');
    const { stdout } = await runHere(['routine', 'show', 'core'], { home });
    expect(stdout).toContain('your own, instead of the built-in one');
    const { stderr, code } = await runHere(['routine', 'check'], { home });
    expect(code).toBe(0);
    expect(stderr).toContain('replaces the shipped routine core');
  });

  it('with a mistake are skipped with a warning, and the error says so if one is needed', async () => {
    const home = makeHome();
    mkdirSync(join(home, 'routines'));
    writeFileSync(join(home, 'routines', 'six.yaml'), SIX_MISTAKES);
    const { stdout, stderr, code } = await runHere(['routine', 'list'], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^lower-back /m);
    expect(stderr).toBe(
      'stretch: skipped 1 file with a mistake; to see why: stretch routine check\n',
    );
    const asked = await runHere(['start', 'six'], { home });
    expect(asked.code).toBe(1);
    expect(asked.stderr).toMatch(
      /the routine `six` exists, but has 6 mistakes: .*six\.yaml:1:1 id: .*; and 3 more\n/,
    );
  });
});

describe('an exercise of your own with a mistake', () => {
  /** Makes a home with an exercise whose kind is misspelt, and a routine that needs it. */
  function faultyHome(): { readonly home: string; readonly file: string; readonly needs: string } {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    const file = join(home, 'routines', 'exercises', 'own-1.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('kind: stretch', 'kind: strech'));
    return { home, file, needs: join(home, 'routines', 'own.yaml') };
  }
  const QUIET =
    'stretch: skipped 1 file with a mistake, and 1 that needs it; to see why: stretch routine check\n';

  it('is reported as existing, with its mistake, by exercise show and by a routine that needs it', async () => {
    const { home, file } = faultyHome();
    const mistake =
      `${file}:3:1 kind: expected one of mobility, stretch, strength, found "strech" ` +
      '(did you mean `stretch`?)\n' +
      `  fix it, then check it: stretch routine check\n`;
    expect(await runHere(['exercise', 'show', 'own-1'], { home })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${QUIET}stretch: the exercise \`own-1\` exists, but has a mistake: ${mistake}`,
    });
    const needed = 'the routine `own` exists, but needs the exercise `own-1`, which has a mistake';
    expect(await runHere(['start', 'own', '--dry-run'], { home })).toMatchObject({
      code: 1,
      stderr: `${QUIET}stretch: ${needed}: ${mistake}`,
    });
  });

  it('is one problem for routine check and doctor, and the routine that needs it names it', async () => {
    const { home, file, needs } = faultyHome();
    const { stdout, stderr, code } = await runHere(['routine', 'check'], { home });
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining(`${file}:3:1 kind: expected`),
      `${needs}:6:5 steps.0.exercise: expected an exercise without a mistake, found \`own-1\`, ` +
        `which has one (fix that first: ${file}:3:1)`,
      '',
    ]);
    expect(stderr).toBe(
      `${shippedFiles().length + 2} files checked, 2 mistakes; 1 caused by another.\n`,
    );
    const doctor = await runHere(['doctor', '--json'], { home });
    expect(doctor.code).toBe(1);
    const { checks } = JSON.parse(doctor.stdout) as { checks: { id: string; found: string }[] };
    expect(checks.find(({ id }) => id === 'routines.own')?.found).toMatch(
      /^1 mistake: .*own-1\.yaml:3:1 kind: .*; needed by own$/,
    );
  });

  it('does not replace a shipped one, and says why the shipped one is shown', async () => {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    const file = join(home, 'routines', 'exercises', 'bridge.yaml');
    writeFileSync(file, 'id: bridge\nname: [My bridge\n');
    const { stdout, stderr, code } = await runHere(['exercise', 'show', 'bridge'], { home });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Bridge \(bridge\)\n/)]);
    expect(stderr).toContain(`your own bridge has a mistake, so this is the shipped one: ${file}:`);
  });
});

describe('exercises', () => {
  it('are listed by kind, all of them', async () => {
    const home = makeHome();
    const { stdout, code } = await runHere(['exercise', 'list'], { home });
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}[a-z-]+ {2,}/gm)).toHaveLength(Object.keys(CLINICAL).length);
    expect(stdout).toMatch(/^stretch$/m);
    expect(stdout).toMatch(/^ {4}side-plank-short +easier: Side plank, shorter hold$/m);
    const { stdout: json } = await runHere(['exercise', 'list', '--json'], { home });
    expect(JSON.parse(json)).toHaveLength(Object.keys(CLINICAL).length);
  });

  it.each([['piriformis'], ['Piriformis stretch'], ['figure four'], ['FIGURE-FOUR']])(
    'are shown by id, name and alias: %s',
    async (typed) => {
      const command = ['exercise', 'show', typed, '--sources'];
      const { stdout, code } = await runHere(command, { home: makeHome() });
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Piriformis stretch \(piriformis\)\n/);
      expect(stdout).toContain('dose: 2 sets of a 30 s hold, 5 s rest between sets');
      expect(stdout).toContain('hold [sheet]');
      expect(stdout).toContain('sets, rest [common practice]');
    },
  );

  it('show a source for every number of their dose', async () => {
    const { stdout } = await runHere(['exercise', 'list', '--json'], { home: makeHome() });
    const exercises = JSON.parse(stdout) as readonly {
      readonly id: string;
      readonly dose: Readonly<Record<string, unknown>>;
      readonly sources: readonly { readonly for: readonly string[] }[];
    }[];
    const bare = exercises.flatMap(({ id, dose, sources }) => {
      const sourced = new Set(sources.flatMap((source) => source.for));
      const asked = Object.keys(dose).filter((field) => field !== 'sets' && field !== 'rest');
      return asked.filter((field) => !sourced.has(field)).map((field) => `${id}: ${field}`);
    });
    expect(bare).toEqual([]);
  });
});
