import { accessSync, constants, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Free bytes that it must have: in a container it often has 64 MB. */
const ROOM = 2 ** 31;

/** Where the folders of tests are: in memory, if programs may be run there, as files on a disk take ten times as long. */
export const SCRATCH = isOfUse(MEMORY) ? MEMORY : tmpdir();

function isOfUse(folder: string): boolean {
  const trial = join(folder, `stretch-trial-${process.pid}`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < ROOM) return false;
    writeFileSync(trial, '', { mode: 0o700 });
    accessSync(trial, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(trial, { force: true });
  }
}
