import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/core/library/problem.ts';
import { readDataFile } from '../../../src/host/library/data-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a data file', () => {
  it('is read with its text, folder and owner', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, 'name: Ü漢\n');
    expect(readDataFile({ path, own: true, kind: 'routine' })).toEqual({
      file: path,
      own: true,
      kind: 'routine',
      text: 'name: Ü漢\n',
    });
  });

  it.each<[string, (path: string) => void, string]>([
    ['is not there', () => undefined, 'expected a YAML file, found no such file'],
    ['is a folder', (path) => mkdirSync(path), 'expected a YAML file, found a folder'],
    [
      'is a link to nothing',
      (path) => symlinkSync('/nowhere', path),
      'expected a YAML file, found no such file',
    ],
    [
      'is 2 MB large',
      (path) => writeFileSync(path, ' '.repeat(2 << 20)),
      'expected a file of at most 256 kB, found 2048 kB',
    ],
    [
      'holds a NUL',
      (path) => writeFileSync(path, 'a\0b'),
      'expected a text file, found binary data',
    ],
    [
      'is no UTF-8',
      (path) => writeFileSync(path, Buffer.from([0x61, 0xff, 0xfe])),
      'expected a text file in UTF-8, found binary data',
    ],
    [
      'is in UTF-16',
      (path) => writeFileSync(path, '\uFEFFid: a', 'utf16le'),
      'expected a text file in UTF-8, found UTF-16',
    ],
    ['is a device', () => undefined, 'expected a YAML file, found no file'],
  ])('that %s is one clear problem', (what, make, expected) => {
    const path = what === 'is a device' ? '/dev/null' : join(temporaryFolder(), 'a.yaml');
    make(path);
    const found = readDataFile({ path, own: true, kind: 'unknown' });
    expect('problem' in found && problemLine(found.problem)).toBe(`${path}:1:1: ${expected}`);
  });

  it('that is no UTF-8 has its problem in the line of the first broken character', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, Buffer.from('id: a\nname: \xc3\xa9\npurpose: \xe9\n', 'latin1'));
    const found = readDataFile({ path, own: true, kind: 'unknown' });
    expect('problem' in found && found.problem.line).toBe(3);
  });

  it('of exactly the largest size is read', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, ' '.repeat(256 * 1024));
    expect('text' in readDataFile({ path, own: true, kind: 'unknown' })).toBe(true);
  });
});
