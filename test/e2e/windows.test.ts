import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { linesOf } from '../support/journal.ts';
import { run, startPiped } from '../support/run.ts';

describe('a session that runs in another window', () => {
  it('is not interrupted, and cannot be gone on with before it is', async () => {
    const home = makeHome();
    const other = startPiped(['today'], { home });
    await other.waitFor('Get ready');
    const during = await run(['today', '--continue'], { home });
    expect(during.code).toBe(1);
    expect(during.stderr).toContain('there is no interrupted session of this routine');
    other.kill('SIGKILL');
    await other.finished;
    const again = startPiped(['today', '--continue'], { home });
    await again.waitFor('Get ready');
    again.kill('SIGTERM');
    expect((await again.finished).code).toBe(130);
    expect(linesOf(home, 'session-started')).toHaveLength(1);
  });
});
