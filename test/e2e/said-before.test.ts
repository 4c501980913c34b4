import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, openSession } from '../support/pty.ts';

const FOUR = { four: ['{ sets: 4, hold: 1, rest: 0 }'] };

/** A home with a routine of the user's that cannot be used. */
function faultyHome(): string {
  const home = makeHome(FOUR);
  mkdirSync(join(home, 'routines'), { recursive: true });
  writeFileSync(join(home, 'routines', 'broken.yaml'), 'id: broken\n');
  return home;
}

/** A home with a session that was killed after its first set. */
async function interruptedHome(): Promise<string> {
  const home = makeHome(FOUR);
  const pty = await openSession('four', { home });
  pty.press('n');
  await pty.waitFor(() => journalLinesOf(home, 'set-done').length > 0);
  pty.kill('SIGKILL');
  await pty.exit;
  return home;
}

const WARNING = 'skipped 1 file with a mistake';
const WITHOUT_KEYS = (args: string) => ['-c', `exec "$NODE" "$STRETCH" ${args} </dev/null`];

describe.concurrent('what is said before a session', () => {
  it('is on the full screen, above the first question', async () => {
    const pty = openPty(['today', '--routine', 'four'], { home: faultyHome() });
    await pty.waitFor('How is your back now');
    expect(pty.isAlternate()).toBe(true);
    expect(pty.screen().join('\n')).toContain(WARNING);
    expect(pty.screen().join('\n')).toMatch(/This is the \w+ slot|No slot is planned today/);
    pty.press('q');
    await pty.exit;
    expect(pty.text()).toContain(WARNING);
  });

  it('is on the full screen with the first set, if nothing is asked', async () => {
    const home = faultyHome();
    const args = WITHOUT_KEYS('start four');
    const pty = openPty(args, { home, command: 'bash' });
    await pty.waitFor(() => pty.isAlternate() && pty.screen().join(' ').includes(WARNING));
    expect(pty.screen().join(' ')).not.toContain('How is your back now');
    pty.kill('SIGTERM');
    await pty.exit;
  });

  it('an interrupted session is on the full screen, too, if nobody can answer', async () => {
    const home = await interruptedHome();
    const args = WITHOUT_KEYS('today --routine four');
    const pty = openPty(args, { home, command: 'bash' });
    await pty.waitFor(() => /interrupted/.test(pty.screen().join(' ')));
    expect(pty.isAlternate()).toBe(true);
    await pty.waitFor('stretch today --continue');
    pty.kill('SIGTERM');
    await pty.exit;
  });
});
