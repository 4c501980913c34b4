import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/host/files/lock.ts';
import { processIdentity } from '../../../src/host/files/process-identity.ts';
import { makeFolder } from '../../../src/host/files/storage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a lock', () => {
  it('lets one in at a time, and everyone in the end', async () => {
    const lock = newLock();
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(lock, async () => {
        inside++;
        most = Math.max(most, inside);
        await setImmediate();
        inside--;
        return 1;
      });
    expect(await Promise.all(Array.from({ length: 30 }, visit))).toHaveLength(30);
    expect(most).toBe(1);
  });

  it('is free again after a failure, and passes it on', async () => {
    const lock = newLock();
    const fail = () => Promise.reject(new Error('no'));
    await expect(withLock(lock, fail)).rejects.toThrow('no');
    await expect(withLock(lock, async () => 'in', 0)).resolves.toBe('in');
  });

  it('is waited for while its process runs, and then given up with a hint', async () => {
    const lock = newLock(processIdentity());
    await expect(withLock(lock, async () => 'in', 0)).rejects.toMatchObject({
      kind: 'storage',
      message: 'the plan is being read by another stretch',
      hint: 'try again when it has finished',
    });
  });

  it.each([
    ['a process that has ended', `${process.pid} an earlier start`],
    ['nobody', 'done'],
    ['a damaged file', '\0\0\0'],
  ])('that is held by %s is free', async (_, holder) => {
    await expect(withLock(newLock(holder), async () => 'in', 0)).resolves.toBe('in');
  });

  it('whose file is empty is free once nobody can still be writing to it', async () => {
    const lock = newLock('');
    await expect(withLock(lock, async () => 'in', 0)).rejects.toThrow('being read');
    utimesSync(join(lock.folder, '1'), 0, 0);
    await expect(withLock(lock, async () => 'in', 0)).resolves.toBe('in');
  });

  it('is not believed for ever, because an id may have been given to another process', async () => {
    const lock = newLock(`${process.pid} ?`);
    utimesSync(join(lock.folder, '1'), 0, 0);
    await expect(withLock(lock, async () => 'in', 0)).resolves.toBe('in');
  });

  it('that another user took is given up in the end, even if nobody may see who holds it', async () => {
    const lock = newLock();
    // As root may read any file, a folder stands for one that may not be read.
    mkdirSync(join(lock.folder, '1'));
    await expect(withLock(lock, async () => 'in', 0)).rejects.toThrow('being read');
    utimesSync(join(lock.folder, '1'), 0, 0);
    await expect(withLock(lock, async () => 'in', 0)).resolves.toBe('in');
  });

  it.skipIf(process.platform === 'win32')('says to everybody who holds it', async () => {
    const lock = newLock();
    await withLock(lock, async () => {
      expect(statSync(join(lock.folder, '1')).mode & 0o444).toBe(0o444);
    });
  });

  it('leaves few files', async () => {
    const lock = newLock();
    for (let time = 0; time < 30; time++) await withLock(lock, async () => undefined);
    expect(readdirSync(lock.folder).length).toBeLessThan(12);
  });

  it('that cannot be taken says why', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const lock = { folder: join(file, 'lock'), busy: 'the plan is being read' };
    const message = /cannot read .*lock: part of its path is a file/;
    await expect(withLock(lock, async () => 'in')).rejects.toThrow(message);
  });
});

/** A lock whose last holder is `holder`. */
function newLock(holder?: string) {
  const folder = join(temporaryFolder(), 'lock');
  makeFolder(folder);
  if (holder !== undefined) writeFileSync(join(folder, '1'), holder);
  return { folder, busy: 'the plan is being read' };
}
