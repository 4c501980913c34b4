import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { faultOf } from '../../support/faults.ts';
import { writeTextFile } from '../../../src/host/files/text-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } = fs;
const { writeFileSync } = fs;

vi.mock('node:fs', { spy: true });

describe('a text that is written', () => {
  it('is whole, private to its owner, and leaves no other file', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    for (const text of ['text', '', 'ü\n'.repeat(100_000)]) {
      writeTextFile(file, text, true);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it('may be made in parts as it is written, or not at all', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    let made = 0;
    function* parts(last: () => string): Generator<string> {
      made++;
      yield 'ü\n'.repeat(100_000);
      yield last();
    }
    const failing = () => {
      throw new Fault('storage', 'cannot read the journal', 'look');
    };
    expect(faultOf(() => writeTextFile(file, parts(failing), false)).message).toMatch(
      'the journal',
    );
    expect(readdirSync(folder)).toEqual([]);
    writeTextFile(
      file,
      parts(() => 'end'),
      false,
    );
    expect(readFileSync(file, 'utf8')).toBe(`${'ü\n'.repeat(100_000)}end`);
    // Of what cannot be written, no part is made.
    expect(faultOf(() => writeTextFile(file, parts(failing), false)).kind).toBe('input');
    expect([made, readdirSync(folder)]).toEqual([2, ['mine.csv']]);
  });

  it('replaces an existing file only by force', () => {
    const file = join(temporaryFolder(), 'mine.csv');
    writeFileSync(file, 'precious');
    chmodSync(file, 0o640);
    expect(faultOf(() => writeTextFile(file, 'new', false))).toMatchObject({
      kind: 'input',
      message: `${file} already exists`,
      hint: 'choose another name, or add --force to replace it',
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    writeTextFile(file, 'new', true);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640]);
  });

  it('does not replace a file that was made meanwhile', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    // When the draft is on disk, the other is there.
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => writeFileSync(file, 'precious'));
    expect(faultOf(() => writeTextFile(file, 'new', false))).toMatchObject({
      kind: 'input',
      message: `${file} already exists`,
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it('is written even on a file system without hard links', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mine.csv');
    vi.mocked(fs.linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    writeTextFile(file, 'new', false);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it.each([true, false])(
    'is not written to a folder; the hint names a file in it (%s)',
    (force) => {
      const folder = join(temporaryFolder(), 'exports');
      mkdirSync(folder);
      expect(faultOf(() => writeTextFile(folder, 'new', force))).toMatchObject({
        kind: 'input',
        message: `${folder} is a folder`,
        hint: `name a file in it: -o ${join(folder, 'history.csv')}`,
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('in a folder that does not exist is a fault', () => {
    const file = join(temporaryFolder(), 'none', 'mine.csv');
    expect(faultOf(() => writeTextFile(file, 'new', false))).toMatchObject({ kind: 'storage' });
  });
});

describe.skipIf(process.platform === 'win32')('a link that is written to', () => {
  it.each([
    ['by its full path', (folder: string) => join(folder, 'there', 'real.csv')],
    ['relative to the link', () => join('there', 'real.csv')],
  ])(
    'whose target, given %s, does not exist stays a link, and the target is made',
    (_, targetIn) => {
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
      expect(faultOf(() => writeTextFile(link, 'no', false)).message).toContain('already exists');
    },
  );

  it.runIf(process.getuid?.() === 0)(
    'is refused in a folder that everybody shares, if somebody else made it',
    () => {
      const shared = temporaryFolder();
      chmodSync(shared, 0o1777);
      const [link, next] = [join(shared, 'report.html'), join(shared, 'own.html')];
      const target = join(temporaryFolder(), 'precious');
      symlinkSync(target, link);
      fs.lchownSync(link, 12_345, 12_345);
      symlinkSync(link, next);
      for (const path of [link, next]) {
        for (const force of [false, true]) {
          expect(faultOf(() => writeTextFile(path, 'new', force))).toMatchObject({
            kind: 'input',
            message: `${link} is a link that somebody else made`,
          });
        }
      }
      expect(fs.existsSync(target)).toBe(false);
      chmodSync(shared, 0o755);
      writeTextFile(link, 'new', false);
      expect(readFileSync(target, 'utf8')).toBe('new');
    },
  );

  it('stays a link by force, whether or not its target exists', () => {
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
    expect(faultOf(() => writeTextFile(link, 'new', true)).message).toBe(`${link} is a folder`);
  });
});
