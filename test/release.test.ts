import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { release } from '../scripts/release.mjs';
import { contentProblems, manifestProblems } from '../scripts/release/contents.mjs';
import type { ProgramResult } from '../scripts/release/trial.mjs';
import { versionProblems } from '../scripts/release/version.mjs';

const TODAY = '2026-12-01';
const CHANGELOG = '# Changes\n\n## 1.2.0 (2026-12-01)\n\n- Better.\n\n## 1.1.0\n\n- Good.\n';
const ROOT = new URL('../', import.meta.url);

const MANIFEST = {
  name: 'stretch-coach',
  version: '1.2.0',
  bin: { stretch: 'bin/stretch.cjs', 'stretch-coach': 'bin/stretch.cjs' },
};
const LOCK = { ...MANIFEST, packages: { '': MANIFEST } };
const VERSION = { manifest: MANIFEST, lock: LOCK, changelog: CHANGELOG, tags: [''], today: TODAY };

/** A package with all that it has to have. */
const PACKED = {
  filename: 'stretch-coach-1.2.0.tgz',
  files: [
    'package.json LICENSE README.md CHANGELOG.md bin/stretch.cjs bin/load-compiled.cjs',
    'dist/cli.cjs dist/LICENSES.txt dist/library.ndjson dist/validated.json man/stretch.1',
    'docs/formats.md docs/history.schema.json docs/journal.schema.json',
    'routines/lower-back.yaml routines/exercises/piriformis.yaml',
    'routines/schema/exercise.json routines/schema/routine.json',
    'shell/completion.bash shell/completion.fish shell/completion.ps1 shell/completion.zsh',
    'shell/hook.bash shell/hook.fish shell/hook.zsh',
  ].flatMap((line) => line.split(' ').map((path) => ({ path }))),
  size: 1_050_000,
  unpackedSize: 3_500_000,
};

/** What the programs say that a release runs. */
interface Answers {
  readonly branch: string;
  /** What is not committed, each time it is asked; the last stays. */
  readonly changed: readonly string[];
  readonly tags: string;
  readonly test: ProgramResult;
  readonly pack: ProgramResult;
  readonly publish: ProgramResult;
  /** The version of Node that the package does not work with. */
  readonly broken: string;
}

const FINE = { code: 0, out: '', said: '' };

async function released(change: Partial<Answers>) {
  const json = `built\n${JSON.stringify([PACKED])}\n`;
  const answers: Answers = {
    branch: 'main',
    changed: [''],
    tags: 'v1.1.0\n',
    test: FINE,
    pack: { ...FINE, out: json },
    publish: { ...FINE, said: 'npm warn publish This command requires you to be logged in\n' },
    broken: '',
    ...change,
  };
  const ran: string[] = [];
  const lines: string[] = [];
  const changed = [...answers.changed];
  const outputs: Readonly<Record<string, () => ProgramResult>> = {
    'git tag --list': () => ({ ...FINE, out: answers.tags }),
    'git branch --show-current': () => ({ ...FINE, out: `${answers.branch}\n` }),
    'git status --porcelain': () => {
      const out = (changed.length > 1 ? changed.shift() : changed[0]) ?? '';
      return { ...FINE, out };
    },
    'npm test': () => answers.test,
    'npm pack --json': () => answers.pack,
    'npm publish ./stretch-coach-1.2.0.tgz --dry-run --offline': () => answers.publish,
  };
  const code = await release({
    files: { manifest: MANIFEST, lock: LOCK, changelog: CHANGELOG },
    today: TODAY,
    nodes: ['20.19', '24'],
    run: async (name, args) => {
      const command = [name, ...args].join(' ');
      ran.push(command);
      const answer = outputs[command];
      if (answer === undefined) throw new Error(`nobody expected ${command}`);
      return answer();
    },
    tryOn: async (_, node) => (node === answers.broken ? ['stretch --version says nothing'] : []),
    say: (line) => lines.push(line),
  });
  return { code, said: lines.join('\n'), ran };
}

describe('the version of a release', () => {
  it('is fine if package.json, the lock file and CHANGELOG agree', () => {
    expect(versionProblems(VERSION)).toEqual([]);
    const unreleased = CHANGELOG.replace('## 1.2', '## Unreleased\n\n## 1.2');
    expect(versionProblems({ ...VERSION, changelog: unreleased })).toEqual([]);
  });

  it.each<[string, Partial<typeof VERSION>, string]>([
    [
      'is no version',
      { manifest: { ...MANIFEST, version: '1.2' } },
      'package.json has the version 1.2, not three numbers such as 1.2.0',
    ],
    [
      'is another in the lock file',
      { lock: { ...LOCK, packages: { '': { ...MANIFEST, name: 'stretch' } } } },
      'package-lock.json is for stretch-coach 1.2.0 and stretch 1.2.0, not stretch-coach 1.2.0',
    ],
    ['has a tag', { tags: ['v1.1.0', 'v1.2.0'] }, 'the tag v1.2.0 already exists'],
    [
      'is not in CHANGELOG',
      { changelog: CHANGELOG.replace('1.2.0 (2026-12-01)', 'Unreleased') },
      'CHANGELOG has no section of 1.2.0: turn Unreleased into ## 1.2.0 (2026-12-01)',
    ],
    [
      'is below another in CHANGELOG',
      { changelog: CHANGELOG.replace('## 1.2', '## 1.3.0 (2026-11-30)\n\n- New.\n\n## 1.2') },
      'CHANGELOG has 1.3.0 above 1.2.0: raise the version in package.json',
    ],
    [
      'is not later than the one before',
      { changelog: CHANGELOG.replace('## 1.1.0', '## 1.10.0') },
      '1.2.0 is not later than 1.10.0',
    ],
    [
      'is no later than itself',
      { changelog: CHANGELOG.replace('## 1.1.0', '## 1.2.0') },
      '1.2.0 is not later than 1.2.0',
    ],
    [
      'has no day',
      { changelog: CHANGELOG.replace(' (2026-12-01)', '') },
      'CHANGELOG has no day for 1.2.0: write ## 1.2.0 (2026-12-01)',
    ],
    [
      'has a day that is none',
      { changelog: CHANGELOG.replace('12-01', '02-30') },
      'CHANGELOG has 1.2.0 on 2026-02-30, which is no day',
    ],
    [
      'has a day to come',
      { changelog: CHANGELOG.replace('12-01', '12-02') },
      'CHANGELOG has 1.2.0 on 2026-12-02, which is still to come',
    ],
    [
      'has changes that are in no version',
      { changelog: CHANGELOG.replace('## 1.2', '## Unreleased\n\n- More.\n\n## 1.2') },
      'CHANGELOG still has changes under Unreleased: move them to 1.2.0',
    ],
    [
      'has no changes',
      { changelog: CHANGELOG.replace('- Better.', '') },
      'CHANGELOG says nothing about 1.2.0',
    ],
  ])('is refused if it %s', (_, change, problem) => {
    const found = versionProblems({ ...VERSION, ...change });
    expect(found).toEqual([expect.stringContaining(problem)]);
  });
});

describe('package.json', () => {
  it('makes an install nothing but copying files', () => {
    const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as never;
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ scripts: { postinstall: 'x' } }, 'has the script postinstall'],
    [{ scripts: { prepare: 'x' } }, 'has the script prepare'],
    [{ dependencies: { chalk: '5' } }, 'has dependencies, but everything is bundled'],
    [{ bin: { stretch: 'bin/stretch.cjs' } }, 'does not make stretch-coach a command'],
  ])('is refused with %j', (change, problem) => {
    const found = manifestProblems({ ...MANIFEST, ...change });
    expect(found).toEqual([expect.stringContaining(problem)]);
  });
});

describe('the contents of a package', () => {
  it.each<[string, string, string]>([
    ['a source', 'src/cli.ts', 'the package has src/cli.ts, which nothing in it needs'],
    ['compiled code', 'dist/compiled/v20/cli.cjs', 'the package has dist/compiled/v20/cli.cjs'],
    ['a record', 'journal/2026-11.desk.ndjson', 'the package has journal/2026-11.desk.ndjson'],
  ])('are refused with %s', (_, path, problem) => {
    const found = contentProblems({ ...PACKED, files: [...PACKED.files, { path }] });
    expect(found).toEqual([expect.stringContaining(problem)]);
  });

  it('are refused without what a command prints', () => {
    const files = PACKED.files.filter(({ path }) => path !== 'shell/hook.zsh');
    expect(contentProblems({ ...PACKED, files })).toEqual(['the package lacks shell/hook.zsh']);
  });

  it('are refused if they are too large', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({ path: `dist/x-${index}.cjs` }));
    const files = [...PACKED.files, ...many];
    const found = contentProblems({ ...PACKED, files, size: 1e7, unpackedSize: 1e8 });
    expect(found.map((words) => words.replace(/\d+/g, 'n'))).toEqual([
      'the package has n bytes packed, more than n',
      'the package has n bytes unpacked, more than n',
      'the package has n files, more than n',
    ]);
  });
});

describe('a release', () => {
  it('says what to type if everything is in order, and runs nothing that publishes', async () => {
    const { code, said, ran } = await released({});
    expect(code).toBe(0);
    expect(said).toMatchInlineSnapshot(`
      "ok     version and CHANGELOG
      ok     package.json
      ok     branch and files
      ok     tests
      ok     files after the tests
      ok     contents
      ok     npm’s own checks
      ok     install and use, Node 20.19
      ok     install and use, Node 24

      stretch-coach 1.2.0 can be released: stretch-coach-1.2.0.tgz, 25 files, 1.05 MB.
      package.json names no repository, so npm’s page about it cannot show README’s pictures and follow its links.
      To release it, type:
        git tag --annotate v1.2.0 --message 'stretch-coach 1.2.0'
        git push origin main v1.2.0
        npm publish ./stretch-coach-1.2.0.tgz"
    `);
    expect(ran).toMatchInlineSnapshot(`
      [
        "git tag --list",
        "git branch --show-current",
        "git status --porcelain",
        "npm test",
        "git branch --show-current",
        "git status --porcelain",
        "npm pack --json",
        "npm publish ./stretch-coach-1.2.0.tgz --dry-run --offline",
      ]
    `);
  });

  it.each<[string, Partial<Answers>, string, string]>([
    ['on another branch', { branch: 'topic' }, 'branch and files', 'the branch is topic, not main'],
    ['on no branch', { branch: '' }, 'branch and files', 'the branch is none, not main'],
    [
      'with changes that are not committed',
      { changed: [' M README.md\n?? new.ts\n'] },
      'branch and files',
      'not committed: README.md, new.ts',
    ],
    [
      'if a version is wrong',
      { tags: 'v1.2.0\n' },
      'version and CHANGELOG',
      'the tag v1.2.0 already exists',
    ],
    [
      'if a test does not pass',
      { test: { code: 1, out: '', said: 'first\nit is red\n' } },
      'tests',
      'it is red',
    ],
    [
      'if the tests change a file',
      { changed: ['', ' M docs/formats.md\n'] },
      'files after the tests',
      'not committed: docs/formats.md',
    ],
    [
      'if it cannot be packed',
      { pack: { code: 1, out: '', said: 'no build\n' } },
      'contents',
      'npm pack ended with 1: no build',
    ],
    [
      'if something else is packed',
      {
        pack: {
          ...FINE,
          out: JSON.stringify([{ ...PACKED, files: [...PACKED.files, { path: 'src/cli.ts' }] }]),
        },
      },
      'contents',
      'the package has src/cli.ts',
    ],
    [
      'if npm would change package.json',
      { publish: { code: 0, out: '', said: 'npm warn publish errors corrected\n' } },
      'npm’s own checks',
      'npm warn publish errors corrected',
    ],
    [
      'if it does not work on one version of Node',
      { broken: '24' },
      'install and use, Node 24',
      'stretch --version says nothing',
    ],
  ])('stops %s', async (_, change, step, problem) => {
    const { code, said } = await released(change);
    expect(code).toBe(1);
    expect(said).toContain(`wrong  ${step}\n`);
    expect(said).toContain(problem);
    expect(said.split('\n').filter((line) => line.startsWith('wrong'))).toHaveLength(1);
    expect(said).not.toContain('npm publish ./');
  });
});
