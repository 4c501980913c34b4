import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { syncFolder } from '../../../src/host/files/drafts.ts';
import { bytesIfThere, storageFault } from '../../../src/host/files/storage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a system error about a file', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your disk quota is used up'],
    ['EROFS', 'it is on a read-only disk'],
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['ENOTDIR', 'part of its path is a file'],
    ['EISDIR', 'it is a folder'],
    ['ENOENT', 'it does not exist'],
    ['EIO', 'the disk reports an error'],
    ['EMFILE', 'as the system says it'],
  ])('%s becomes a fault with the file and a hint', (code, words) => {
    const error = Object.assign(new Error('as the system says it'), { code });
    const fault = storageFault(error, 'save to', '/j/a.ndjson');
    expect(fault).toBeInstanceOf(Fault);
    expect([fault.kind, fault.message]).toEqual([
      'storage',
      `cannot save to /j/a.ndjson: ${words}`,
    ]);
    expect(fault.hint).not.toBe('');
  });

  it('that is already a fault stays the same', () => {
    const fault = new Fault('input', 'a', 'b');
    expect(storageFault(fault, 'read', 'file')).toBe(fault);
  });

  it('is thrown again if it is not the system’s', () => {
    const mistake = new TypeError('of the program');
    expect(() => storageFault(mistake, 'read', 'file')).toThrow(mistake);
  });
});

describe.skipIf(process.platform === 'win32')('a pipe where a file should be', () => {
  it('is read as empty, without waiting for whoever might write to it', () => {
    const pipe = join(temporaryFolder(), 'settings.json');
    execFileSync('mkfifo', [pipe]);
    expect(bytesIfThere(pipe)).toEqual(Buffer.alloc(0));
  });
});

describe('syncing a folder', () => {
  it('works, and throws if the folder does not exist', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'file'), '');
    expect(() => syncFolder(join(folder, 'inner'))).not.toThrow();
    expect(() => syncFolder(join(folder, 'gone'))).toThrow('ENOENT');
  });
});
