import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { readTextFile, writeTextFile } from '../../../src/host/files/text-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } = fs;
const { writeFileSync } = fs;

vi.mock('node:fs', { spy: true });

describe('a text that is written', () => {
  it('is there whole, for the owner alone, and nothing beside it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    for (const text of ['a text', '', 'ü\n'.repeat(100_000)]) {
      writeTextFile(file, text, true);
      expect(readTextFile(file)).toBe(text);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it('goes over no file that is there, unless by force', () => {
    const file = join(temporaryFolder(), 'mine.csv');
    writeFileSync(file, 'precious');
    chmodSync(file, 0o640);
    expect(refusal(() => writeTextFile(file, 'new', false))).toMatchObject({
      kind: 'input',
      message: `${file} already exists`,
      hint: 'choose another name, or replace it: --force',
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    writeTextFile(file, 'new', true);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640]);
  });

  it('goes over no file that somebody made meanwhile', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    // When the draft is on disk, the other is there.
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => writeFileSync(file, 'precious'));
    expect(refusal(() => writeTextFile(file, 'new', false))).toMatchObject({
      kind: 'input',
      message: `${file} already exists`,
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it('is written also where a file cannot have two names', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    vi.mocked(fs.linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    writeTextFile(file, 'new', false);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it.each([true, false])('into a folder is refused, and says how to name a file (%s)', (force) => {
    const folder = join(temporaryFolder(), 'exports');
    mkdirSync(folder);
    expect(refusal(() => writeTextFile(folder, 'new', force))).toMatchObject({
      kind: 'input',
      message: `${folder} is a folder`,
      hint: `name a file in it: -o ${join(folder, 'history.csv')}`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in a folder that is not there is a fault', () => {
    const file = join(temporaryFolder(), 'none', 'mine.csv');
    expect(refusal(() => writeTextFile(file, 'new', false))).toMatchObject({ kind: 'storage' });
  });
});

describe.skipIf(process.platform === 'win32')('a link that is written to', () => {
  it.each([
    ['by its whole path', (folder: string) => join(folder, 'there', 'real.csv')],
    ['from where it lies', () => join('there', 'real.csv')],
  ])('stays one where it leads nowhere yet, told %s, and its target is made', (_, targetIn) => {
    const folder = temporaryFolder();
    const link = join(folder, 'link.csv');
    mkdirSync(join(folder, 'there'));
    symlinkSync(targetIn(folder), link);
    for (const [text, force] of [
      ['new', false],
      ['newer', true],
    ] as const) {
      writeTextFile(link, text, force);
      expect(readlinkSync(link)).toBe(targetIn(folder));
      expect(readFileSync(join(folder, 'there', 'real.csv'), 'utf8')).toBe(text);
    }
    expect(readdirSync(join(folder, 'there'))).toEqual(['real.csv']);
    expect(refusal(() => writeTextFile(link, 'no', false)).message).toContain('already exists');
  });

  it('stays one by force, also where it leads nowhere yet', () => {
    const folder = temporaryFolder();
    const link = join(folder, 'link.csv');
    symlinkSync('real.csv', link);
    writeTextFile(link, 'new', true);
    expect([readlinkSync(link), readdirSync(folder)]).toEqual([
      'real.csv',
      ['link.csv', 'real.csv'],
    ]);
  });

  it('to a folder is refused', () => {
    const folder = temporaryFolder();
    const link = join(folder, 'link');
    mkdirSync(join(folder, 'there'));
    symlinkSync('there', link);
    expect(refusal(() => writeTextFile(link, 'new', true)).message).toBe(`${link} is a folder`);
  });
});

describe('a text that is read', () => {
  it('is a fault where it does not exist', () => {
    const file = join(temporaryFolder(), 'none.csv');
    expect(refusal(() => readTextFile(file))).toMatchObject({
      kind: 'storage',
      message: `cannot read ${file}: it does not exist`,
    });
  });
});

function refusal(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
