import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isStillRunning, processIdentity } from '../../../src/host/files/process-identity.ts';

describe('the identity of a process', () => {
  it('holds while the process runs, and no longer', async () => {
    const { child, pid } = await idleProcess();
    const identity = processIdentity(pid);
    expect(isStillRunning(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isStillRunning(identity)).toBe(false);
  });

  it('of this process is running', () => {
    expect(isStillRunning(processIdentity())).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('is not that of another that was given its id', () => {
    const [pid] = processIdentity().split(' ');
    expect(isStillRunning(`${pid} some earlier start`)).toBe(false);
  });

  it('believes the id where the start is not known', () => {
    expect(isStillRunning(`${process.pid} ?`)).toBe(true);
  });

  it.each(['', 'x', '0 ?', '-1 ?', '12', '99999999999999999999 ?', '1e3 ?'])(
    'that is none (%j) is not running',
    (identity) => expect(isStillRunning(identity)).toBe(false),
  );
});

async function idleProcess() {
  const child = spawn(process.execPath, ['-e', 'console.log(); setInterval(() => {}, 1e6)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return { child, pid: child.pid };
}
