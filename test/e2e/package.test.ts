import { cpSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentProblems, type Packed } from '../../scripts/release/contents.mjs';
import {
  emptyComputer,
  filesIn,
  MAIN_JOB,
  npmProgram,
  type ProgramResult,
  runProgram,
} from '../../scripts/release/trial.mjs';
import { readDocument } from '../support/documents.ts';
import { makeFolder } from '../support/home.ts';
import { PACKAGE_FOLDER } from '../support/package-folder.ts';
import { makeSchedulerHome } from '../support/scheduler-home.ts';

/** Folders of a clone that are not looked at for packing, and are large. */
const ASIDE = new Set(['.git', '.cache', 'node_modules', 'coverage', 'test', 'src', 'compiled']);
const NPM = npmProgram();

describe.skipIf(process.platform === 'win32')('the package', () => {
  let packed: Packed;
  let folder = '';

  beforeAll(async () => {
    folder = makeFolder();
    const clone = join(folder, 'clone');
    cpSync(PACKAGE_FOLDER, clone, {
      recursive: true,
      filter: (path) =>
        !relative(PACKAGE_FOLDER, path)
          .split(sep)
          .some((name) => ASIDE.has(name)),
    });
    // It is built already; only a release builds again.
    const pack = [NPM, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const env = { HOME: folder, PATH: process.env['PATH'] ?? '', npm_config_offline: 'true' };
    const { out } = await runProgram(process.execPath, pack, { cwd: clone, env });
    const [found] = Object.values(JSON.parse(out) as Readonly<Record<string, Packed>>);
    if (found === undefined) throw new Error(out);
    packed = found;
    rmSync(clone, { recursive: true });
  });

  it('holds what is needed to run it, and nothing of where it was made', () => {
    expect(contentProblems(packed)).toEqual([]);
    const texts = packed.files.filter(({ path }) => /\.(cjs|json|ndjson|1|md)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    const mine = texts.filter(({ path }) =>
      readFileSync(join(PACKAGE_FOLDER, path), 'utf8').includes(PACKAGE_FOLDER),
    );
    expect(mine).toEqual([]);
  });

  it('has every document that the manual page and its own documents name', () => {
    const paths = packed.files.map(({ path }) => path);
    const named = paths
      .filter((path) => /\.(md|1)$/.test(path) && path !== 'CHANGELOG.md')
      .flatMap((path) => linksIn(path));
    expect(named.length).toBeGreaterThan(10);
    const isThere = (link: string) =>
      paths.some((path) => path === link || path.startsWith(`${link}/`));
    expect(new Set(named.filter((link) => !isThere(link) && !isLeftOut(link)))).toEqual(new Set());
  });

  it('has every picture of README, and what README says of security', () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const { targets } = readDocument('README.md');
    const wanted = targets.filter((target) => /\.(?:png|svg)$|^SECURITY\.md$/.test(target));
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter((target) => !paths.has(target))).toEqual([]);
  });

  it('installs without a network, does the main job, survives moving, and leaves only the record', async () => {
    const at = makeSchedulerHome();
    const computer = emptyComputer(folder, {
      node: process.execPath,
      npm: NPM,
      env: { HOME: at.home },
    });
    const schedulers = [at.env['PATH'], computer.env['PATH']].join(delimiter);
    const withSchedulers = (prefix: string, ...words: readonly string[]) =>
      runProgram(join(prefix, 'bin', 'stretch'), words, {
        cwd: folder,
        env: { ...computer.env, PATH: schedulers },
      });
    const { prefix } = computer;

    const file = join(folder, packed.filename);
    const install = passed(await computer.npm('install', '--global', file));
    expect(install).not.toMatch(/warn/i);
    rmSync(file);
    expect(filesIn(prefix).filter((path) => !path.includes('node_modules/stretch-coach/'))).toEqual(
      ['bin/stretch', 'bin/stretch-coach', 'share/man/man1/stretch.1'],
    );
    expect(readFileSync(join(prefix, 'share/man/man1/stretch.1'), 'utf8')).toContain('.TH STRETCH');

    for (const words of MAIN_JOB) passed(await computer.command('stretch-coach', ...words));
    expect(passed(await computer.command('stretch', 'status'))).toContain('done');
    const compiled = filesIn(join(at.home, '.cache/stretch/compiled'));
    expect(compiled.filter((path) => path.includes('cli.cjs'))).toHaveLength(1);
    for (const [words, start] of PRINTED) {
      expect(passed(await computer.command('stretch', ...words))).toContain(start);
    }

    const before = at.files();
    passed(await withSchedulers(prefix, 'schedule', 'install', '--with', 'cron'));
    expect(at.table()).toContain(`${prefix}/bin/stretch-coach`);
    const moved = `${prefix}-moved`;
    renameSync(prefix, moved);
    const { said } = await withSchedulers(moved, 'status');
    expect(said).toContain(
      `Reminders updated (cron): they called ${prefix}/bin/stretch-coach, which no longer exists.`,
    );
    expect(at.table()).toContain(`${moved}/bin/stretch-coach`);
    expect(at.table()).not.toContain(`${prefix}/bin`);
    expect((await withSchedulers(moved, 'status')).said).not.toContain('Reminders');
    renameSync(moved, prefix);

    passed(await withSchedulers(prefix, 'schedule', 'uninstall'));
    expect([at.table(), at.files()]).toEqual([undefined, before]);
    passed(await computer.npm('uninstall', '--global', 'stretch-coach'));
    expect(filesIn(prefix)).toEqual([]);
    const left = filesIn(at.home).filter((path) => !path.startsWith('.cache/stretch/'));
    expect(left.map((path) => path.replace(/\/[^/]+\.ndjson$/, '/FILE'))).toEqual([
      '.config/stretch/settings.json',
      '.local/share/stretch/journal/FILE',
      '.local/share/stretch/prompt',
    ]);
    expect(statSync(join(at.home, '.cache/stretch')).isDirectory()).toBe(true);
  });
});

/** Commands that print a file of the package, and how that begins. */
const PRINTED: readonly (readonly [words: readonly string[], start: string])[] = [
  [['completion', 'bash'], '# stretch: completion for bash'],
  [['completion', 'zsh'], '#compdef stretch'],
  [['hook', 'fish'], '# stretch: '],
  [['routine', 'check'], 'files checked, no mistakes.'],
];

/** What a command said. Throws an error if it did not end well. */
function passed({ code, said }: ProgramResult): string {
  if (code !== 0) throw new Error(`it ended with ${code}: ${said}`);
  return said;
}

/** The paths in the package that one of its documents leads to. */
function linksIn(path: string): readonly string[] {
  const text = readFileSync(join(PACKAGE_FOLDER, path), 'utf8');
  if (path.endsWith('.1')) {
    return [...text.matchAll(/\b(?:docs\/)?[\w-]+\.(?:md|schema\.json)\b/g)].map(([name]) => name);
  }
  return [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, link = '']) =>
    join(path, '..', link),
  );
}

/** Whether something is not in the package on purpose: pictures but those of README, and what is for those who have a clone. */
function isLeftOut(path: string): boolean {
  return /\.png$|^docs\/(?:figures|insights|papers)\/|^CONTRIBUTING\.md$/.test(path);
}
