import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../src/host/process/programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Makes a folder with a program. */
function folderWith(name: string, mode = 0o755): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), mode);
  return folder;
}

describe('a program', () => {
  it('is the first in PATH that can be run', () => {
    const [first, second] = [folderWith('speak'), folderWith('speak')];
    const PATH = [temporaryFolder(), first, second].join(delimiter);
    expect(findProgram('speak', { PATH })).toBe(join(first, 'speak'));
    expect(findProgram('other', { PATH })).toBeUndefined();
    expect(findProgram('speak', {})).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('is no folder, and no file that cannot be run', () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'speak'));
    const good = folderWith('speak');
    const PATH = [parent, folderWith('speak', 0o644), good].join(delimiter);
    expect(findProgram('speak', { PATH })).toBe(join(good, 'speak'));
  });

  it('is never looked up in the current folder', () => {
    const before = process.cwd();
    process.chdir(folderWith('speak'));
    try {
      expect(findProgram('speak', { PATH: ['', '.', './'].join(delimiter) })).toBeUndefined();
    } finally {
      process.chdir(before);
    }
  });

  it('is found in a copy of the environment of Windows', () => {
    const folder = folderWith('speak');
    expect(findProgram('speak', { Path: folder })).toBe(join(folder, 'speak'));
  });
});
