import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import type { Script } from 'node:vm';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from './support/home.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Loader {
  readonly loadCompiled: (file: string) => unknown;
  readonly scriptOf: (file: string, cachedData?: Buffer) => Script;
  readonly compiledWhole: (file: string) => Buffer;
  readonly compiledFolder: (folder: string) => string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const loader = createRequire(import.meta.url)('../bin/load-compiled.cjs') as Loader;

/** Writes a program of one file that exports a text, and the code that was compiled from another text of its length. */
function program({ compiledFrom, text }: { compiledFrom: string; text: string }) {
  const folder = temporaryFolder();
  const file = join(folder, 'one.cjs');
  const compiled = join(loader.compiledFolder(folder), 'one.cjs');
  mkdirSync(dirname(compiled), { recursive: true });
  writeFileSync(file, `exports.said = '${compiledFrom}';`);
  writeFileSync(compiled, loader.compiledWhole(file));
  writeFileSync(file, `exports.said = '${text}';`);
  return { file, compiled };
}

describe('the compiled program', () => {
  it('is taken by V8, all of it', () => {
    const dist = join(ROOT, 'dist');
    const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
    const isRefused = (name: string) => {
      const code = readFileSync(join(loader.compiledFolder(dist), name));
      return loader.scriptOf(join(dist, name), code).cachedDataRejected;
    };
    expect(files.filter((name) => isRefused(name) !== false)).toEqual([]);
  });

  it('is what runs', () => {
    const { file } = program({ compiledFrom: 'compiled', text: 'as typed' });
    expect(loader.loadCompiled(file)).toEqual({ said: 'compiled' });
  });

  it('does not run once the file has been changed', () => {
    const { file, compiled } = program({ compiledFrom: 'compiled', text: 'as typed' });
    utimesSync(compiled, 1, 1);
    expect(loader.loadCompiled(file)).toEqual({ said: 'as typed' });
  });

  it.each([
    ['of a text of another length', (code: Buffer) => code, 'longer than that'],
    ['cut off', (code: Buffer) => code.subarray(0, 200), 'as typed'],
    ['empty', (code: Buffer) => code.subarray(0, 0), 'as typed'],
    ['no code at all', () => Buffer.alloc(5000), 'as typed'],
  ])('does not run if it is %s', (_, damaged, text) => {
    const { file, compiled } = program({ compiledFrom: 'compiled', text });
    writeFileSync(compiled, damaged(readFileSync(compiled)));
    expect(loader.loadCompiled(file)).toEqual({ said: text });
  });

  it('does not run if it cannot be read', () => {
    const { file, compiled } = program({ compiledFrom: 'compiled', text: 'as typed' });
    rmSync(compiled);
    mkdirSync(compiled);
    expect(loader.loadCompiled(file)).toEqual({ said: 'as typed' });
  });

  it('loads a file once, and one that fails not at all', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'main.cjs');
    writeFileSync(file, `exports.same = require('./part.cjs') === require('./part.cjs');`);
    writeFileSync(join(folder, 'part.cjs'), `exports.isPart = true;`);
    expect(loader.loadCompiled(file)).toEqual({ same: true });
    const broken = join(folder, 'broken.cjs');
    writeFileSync(broken, `exports.half = true; throw new Error('broken');`);
    expect(() => loader.loadCompiled(broken)).toThrow('broken');
    expect(() => loader.loadCompiled(broken)).toThrow('broken');
  });
});

describe('a program that the build did not compile', () => {
  /** Runs a program of one file as the first and as later starts do. */
  function startIn(folder: string, file: string): string {
    const code = `const loader = require(process.argv[1]);
      loader.keepIn(process.argv[2]);
      process.stdout.write(loader.loadCompiled(process.argv[3]).said);`;
    const args = ['-e', code, join(ROOT, 'bin/load-compiled.cjs'), folder, file];
    return execFileSync(process.execPath, args, { encoding: 'utf8' });
  }

  function start() {
    const folder = join(temporaryFolder(), 'cache');
    const file = join(temporaryFolder(), 'one.cjs');
    writeFileSync(file, `exports.said = 'first';`);
    expect(startIn(folder, file)).toBe('first');
    const kept = filesBelow(folder);
    expect(kept).toHaveLength(1);
    return { folder, file, kept: kept[0] ?? '' };
  }

  it('is compiled when it first ends, for this person alone', () => {
    const { folder, file, kept } = start();
    expect(loader.scriptOf(file, readFileSync(kept)).cachedDataRejected).toBe(false);
    if (process.platform !== 'win32') {
      expect(statSync(kept).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(kept)).mode & 0o777).toBe(0o700);
    }
    // Another text of the same length shows what runs.
    const other = join(temporaryFolder(), 'other.cjs');
    writeFileSync(other, `exports.said = 'keeps';`);
    writeFileSync(kept, loader.compiledWhole(other));
    expect(startIn(folder, file)).toBe('keeps');
    expect(filesBelow(folder)).toEqual([kept]);
  });

  it('is compiled whole, with the functions that have not run', () => {
    const file = join(temporaryFolder(), 'two.cjs');
    const body = 'list.push(list.length);'.repeat(50);
    writeFileSync(file, `exports.said = 'first'; exports.later = (list) => { ${body} };`);
    const folder = join(temporaryFolder(), 'cache');
    startIn(folder, file);
    const [kept = ''] = filesBelow(folder);
    const withoutLater = loader.scriptOf(file).createCachedData().length;
    expect(statSync(kept).size).toBeGreaterThan(withoutLater + 500);
  });

  it('is compiled anew once it was replaced by another of the same length and time', () => {
    const { folder, file } = start();
    const { atime, mtime } = statSync(file);
    writeFileSync(file, `exports.said = 'after';`);
    utimesSync(file, atime, mtime);
    expect(startIn(folder, file)).toBe('after');
    expect(filesBelow(folder)).toHaveLength(2);
  });

  it('is forgotten after some months, once other code is kept', () => {
    const { folder, file, kept } = start();
    const [former, recent] = ['former', 'recent'].map((name) => join(folder, name));
    if (former === undefined || recent === undefined) throw new Error('no files');
    for (const one of [former, recent]) writeFileSync(one, '');
    utimesSync(former, 1, 1);
    startIn(folder, file);
    expect(filesBelow(folder).toSorted()).toEqual([former, recent, kept].toSorted());
    rmSync(kept);
    startIn(folder, file);
    expect(filesBelow(folder).toSorted()).toEqual([recent, kept].toSorted());
  });

  it('runs as ever if what was kept is damaged, or nothing can be kept', () => {
    const { folder, file, kept } = start();
    writeFileSync(kept, Buffer.alloc(500));
    expect(startIn(folder, file)).toBe('first');
    expect(startIn(join(file, 'no-folder'), file)).toBe('first');
  });
});

describe.runIf(process.platform === 'linux')('where the compiled program is kept', () => {
  /** Starts the program on a Node for which nothing was built, and returns the folders of what is kept then below a home. */
  function keptBelow(home: string, env: Readonly<Record<string, string>>): readonly string[] {
    const preload = join(temporaryFolder(), 'other-node.cjs');
    writeFileSync(preload, `Object.defineProperty(process, 'version', { value: 'v98.7.6' });`);
    const args = ['--require', preload, PROGRAM, 'status'];
    const options = { env: { STRETCH_HOME: temporaryFolder(), ...env }, encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, args, options)).toContain('evening');
    const files = filesBelow(home).filter((file) => file.includes('cli.cjs'));
    return files.map((file) => dirname(dirname(file)));
  }

  it.each(['.cache', 'elsewhere'])('is a folder that only this person can enter: %s', (cache) => {
    const HOME = temporaryFolder();
    const XDG_CACHE_HOME = cache === '.cache' ? 'relative' : join(HOME, cache);
    expect(keptBelow(HOME, { HOME, XDG_CACHE_HOME })).toEqual([
      join(HOME, cache, 'stretch/compiled'),
    ]);
    expect(statSync(join(HOME, cache, 'stretch')).mode & 0o777).toBe(0o700);
  });

  it('is nowhere if others can write there', () => {
    const HOME = temporaryFolder();
    const folder = join(HOME, '.cache/stretch/compiled');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    expect(keptBelow(HOME, { HOME })).toEqual([]);
    chmodSync(folder, 0o700);
    expect(keptBelow(HOME, { HOME })).toEqual([folder]);
  });

  it('is nowhere without a home', () => {
    const home = temporaryFolder();
    expect(keptBelow(home, {})).toEqual([]);
    expect(keptBelow(home, { HOME: join(PROGRAM, 'no-folder') })).toEqual([]);
  });
});

/** All files in a folder and the folders in it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
