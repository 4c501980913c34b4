import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { processIdentity } from '../../../src/host/files/process-identity.ts';
import { openRunningSessions } from '../../../src/host/files/running-sessions.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HOUR = 3_600_000;

/** A cache in which a process claimed a session, some hours ago. */
function cacheWith(process: string, hours = 0) {
  const cache = temporaryFolder();
  const folder = join(cache, 'running');
  mkdirSync(folder);
  writeFileSync(join(folder, 'theirs'), `${process}\n${Date.now() - hours * HOUR}`);
  return { cache, folder, sessions: openRunningSessions(cache) };
}

/** The identity of another process that runs until the end of the test. */
async function otherProcess(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'console.log(); setInterval(() => {}, 1e6)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return processIdentity(child.pid);
}

describe('a claimed session', () => {
  it('is running while its process is', async () => {
    const { sessions } = cacheWith(await otherProcess());
    expect(sessions.isRunning('theirs')).toBe(true);
    expect(sessions.all()).toEqual([{ session: 'theirs', isRunning: true }]);
  });

  it('is not believed to be running for more than twelve hours', async () => {
    const other = await otherProcess();
    for (const [hours, isRunning] of [
      [11, true],
      [13, false],
      [-13, false],
    ] as const) {
      expect(cacheWith(other, hours).sessions.isRunning('theirs'), `${hours}`).toBe(isRunning);
    }
    expect(cacheWith(other, 13).sessions.all()).toEqual([]);
  });

  // Elsewhere the start of a process cannot be known, and the limit above has to do.
  it.runIf(process.platform === 'linux')(
    'is not running if another process has its id by now, or after another boot',
    async () => {
      const other = await otherProcess();
      const earlier = other.replace(/\d$/, (digit) => `${(Number(digit) + 1) % 10}`);
      const otherBoot = other.replace(/ .*\+/, ' 00000000-0000-0000-0000-000000000000+');
      for (const claim of [earlier, otherBoot, other.split(' ')[0] ?? '']) {
        const { sessions } = cacheWith(claim);
        expect(sessions.isRunning('theirs'), claim).toBe(false);
        expect(sessions.all(), claim).toEqual([{ session: 'theirs', isRunning: false }]);
      }
    },
  );

  it('of this process is not running in another window, and its folder goes with it', () => {
    const cache = temporaryFolder();
    const sessions = openRunningSessions(cache);
    sessions.claim('ours');
    expect(sessions.isRunning('ours')).toBe(false);
    sessions.release('ours');
    expect(existsSync(join(cache, 'running'))).toBe(false);
  });

  it('that a killed process left is forgotten with the next claim, and no other is', async () => {
    const { sessions, folder } = cacheWith('1 an earlier start');
    writeFileSync(join(folder, 'other'), `${await otherProcess()}\n${Date.now()}`);
    sessions.claim('ours');
    expect(readdirSync(folder).toSorted()).toEqual(['other', 'ours']);
  });
});
