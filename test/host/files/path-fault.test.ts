import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/core/base/fault.ts';
import { pathFault } from '../../../src/host/files/path-fault.ts';
import { writeTextFile } from '../../../src/host/files/text-file.ts';
import { faultOf } from '../../support/faults.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Returns a folder with a file, a link to nothing, and links in a circle. */
function hostile(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'precious');
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  symlinkSync('gone', join(folder, 'link'));
  mkdirSync(join(folder, 'sub'));
  return folder;
}

const LONG = 'ü'.repeat(150);
const PATHS: readonly (readonly [path: string, reading: string, writing: string])[] = [
  ['', 'cannot read : the name is empty', 'the name is empty'],
  ['sub', 'it is a folder', 'sub is a folder'],
  ['new/', 'it does not exist', 'new/ names a folder, not a file'],
  ['file/x.csv', 'file is a file, not a folder', 'file is a file, not a folder'],
  ['file/y/x.csv', 'file is a file, not a folder', 'file is a file, not a folder'],
  ['none/x.csv', 'the folder none does not exist', 'the folder none does not exist'],
  ['none/y/x.csv', 'the folder none does not exist', 'the folder none does not exist'],
  ['a', 'its links lead in a circle', 'its links lead in a circle'],
  ['a/x.csv', 'its links lead in a circle', 'its links lead in a circle'],
  [LONG, 'its name is too long', 'its name is too long'],
  [`${LONG}/x.csv`, 'a folder in it is too long', 'a folder in it is too long'],
  ['x/'.repeat(3000), 'its path is too long', 'names a folder'],
  [`${'x/'.repeat(3000)}x`, 'its path is too long', 'its path is too long'],
  ['a\0b', 'its name has a NUL character', 'its name has a NUL character'],
  ['link', 'it is a link to gone, which does not exist', ''],
];

describe.skipIf(process.platform === 'win32')('a path that leads nowhere', () => {
  it.each(PATHS)('%j is a fault that says what is wrong with it', (path, reading, writing) => {
    const folder = hostile();
    const full = path === '' ? '' : `${folder}/${path}`;
    const before = readdirSync(folder, { recursive: true });
    const shown = (fault: Fault) => {
      // What to do with the folder of the program's own data is no help.
      expect(fault.hint).toMatch(/^(?!.*STRETCH_HOME)./);
      return fault.message.replaceAll(`${folder}/`, '');
    };
    const fault = faultOf(() => {
      try {
        readFileSync(full);
      } catch (error) {
        throw pathFault(error, 'read', full);
      }
    });
    expect(shown(fault)).toContain(reading);
    if (writing === '') return;
    for (const force of [false, true]) {
      expect(shown(faultOf(() => writeTextFile(full, 'new', force)))).toContain(writing);
    }
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('precious');
  });

  it('is said to be standard input if it stands for that', () => {
    const error = Object.assign(new Error(''), { code: 'EISDIR' });
    expect(pathFault(error, 'read', '-').message).toBe(
      'cannot read standard input: it is a folder',
    );
  });

  it('is said without the system’s own words around it', () => {
    const message = "ENXIO: no such device or address, open '/it/is, here'";
    const error = Object.assign(new Error(message), { code: 'ENXIO' });
    expect(pathFault(error, 'write', '/it').message).toBe(
      'cannot write /it: no such device or address',
    );
  });

  it.each([
    ['read', 'sub/x.csv', 'you may not look into the folder '],
    ['write', 'sub/x.csv', 'you may not look into the folder '],
  ] as const)('to %s %s is a fault that names the folder', (verb, path, why) => {
    const folder = hostile();
    chmodSync(join(folder, 'sub'), 0);
    const error = Object.assign(new Error(''), { code: 'EACCES' });
    const { message } = pathFault(error, verb, join(folder, path));
    // The administrator may do anything.
    if (process.getuid?.() !== 0) expect(message).toContain(`${why}${join(folder, 'sub')}`);
    else expect(message).toContain('you may not ');
  });
});
