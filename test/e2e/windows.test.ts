import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { run, startPiped } from '../support/run.ts';

describe('a claim that was left behind', () => {
  it('does not prevent a new session, even if another process has its number by now', async () => {
    const home = makeHome();
    const folder = join(home, 'cache', 'running');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'gone'), '1');
    const pty = openPty(['today'], { home });
    await pty.waitFor('How is your back now');
    expect(pty.text()).not.toContain('another window');
    pty.press('q');
    await pty.exit;
  });
});

/** A session has begun, with whatever comes first in it. */
const FIRST_LINE = /^\d\d:\d\d:\d\d /m;

describe('a session that runs in another window', () => {
  it('cannot be continued until it is interrupted', async () => {
    const home = makeHome({ many: ['{ sets: 20, hold: 2, rest: 0 }'] });
    const args = ['today', '--routine', 'many'];
    const other = startPiped(args, { home });
    await other.waitFor('Done:');
    const during = await run([...args, '--continue'], { home });
    expect(during.code).toBe(1);
    expect(during.stderr).toContain('there is no interrupted session of this routine');
    const beside = openPty(args, { home });
    await beside.waitFor('A session is running in another window. Start another?');
    beside.press('\r');
    expect((await beside.exit).exitCode).toBe(130);
    expect(journalLinesOf(home, 'session-started')).toHaveLength(1);
    const piped = startPiped([...args, '--fresh'], { home });
    await piped.waitFor(FIRST_LINE);
    piped.kill('SIGTERM');
    expect((await piped.result).stderr).toContain(
      'A session is running in another window. Both will be recorded.',
    );
    other.kill('SIGKILL');
    await other.result;
    const again = startPiped([...args, '--continue'], { home });
    await again.waitFor(FIRST_LINE);
    again.kill('SIGTERM');
    expect((await again.result).code).toBe(143);
    expect(journalLinesOf(home, 'session-started')).toHaveLength(2);
  });
});

describe('a session that was ended and is continued in another window', () => {
  it('is seen to be running', async () => {
    const home = makeHome({ many: ['{ sets: 20, hold: 2, rest: 0 }'] });
    const args = ['today', '--routine', 'many'];
    const first = startPiped(args, { home });
    await first.waitFor('Done:');
    first.kill('SIGTERM');
    await first.result;
    const other = startPiped([...args, '--continue'], { home });
    await other.waitFor(FIRST_LINE);
    expect(journalLinesOf(home, 'session-ended')).toHaveLength(1);
    const beside = openPty(['today'], { home });
    await beside.waitFor('A session is running in another window. Start another?');
    beside.press('\r');
    await beside.exit;
    expect(beside.text()).toContain('Nothing was recorded. To go on: stretch today');
    other.kill('SIGTERM');
    await other.result;
    expect(journalLinesOf(home, 'session-started')).toHaveLength(1);
  });
});
