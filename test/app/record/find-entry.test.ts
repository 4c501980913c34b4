import { describe, expect, it } from 'vitest';
import { historyEdit } from '../../../src/commands/history-edit.ts';
import { historyShow } from '../../../src/commands/history.ts';
import { logSkip } from '../../../src/commands/log-skip.ts';
import { logSession } from '../../../src/commands/log.ts';
import { historyRemove, undo } from '../../../src/commands/undo.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { schedule } from '../../support/sample-journal.ts';

const PLAN = schedule('2026-10-01');

describe('the newest entry', () => {
  it('is the one written last, whatever its day, and is named', async () => {
    const host = await twoEntries();
    await historyEdit(host, 'last', { note: 'on the beach' });
    expect(host.written.err).toBe(
      'The newest entry: Mon 2 Nov, evening: lower-back, 16 of 16 sets.\n',
    );
    expect(foldLines(host.lines).sessions).toMatchObject([{ note: 'on the beach' }]);
  });

  it('can be shown and removed, and the one before it is then the newest', async () => {
    const host = await twoEntries();
    await historyShow(host, 'LAST', {});
    expect(host.written.out).toContain('Lower back');
    host.advance(1000);
    await historyRemove(host, 'last', { yes: true });
    expect(foldLines(host.lines).sessions).toEqual([]);
    host.written.err = '';
    await historyShow(host, 'last', {});
    expect(host.written.err).toBe('The newest entry: Mon 23 Nov, morning: skipped, ill.\n');
    host.advance(1000);
    await undo(host, { yes: true });
    expect(foldLines(host.lines).sessions).toHaveLength(1);
  });

  it('is refused while there is none', async () => {
    await expect(historyShow(fakeHost(), 'last', {})).rejects.toMatchObject({
      kind: 'missing',
      message: 'nothing is recorded yet',
    });
  });
});

/** A skip of yesterday, then a session of three weeks ago. */
async function twoEntries(): Promise<FakeHost> {
  const host = fakeHost({ lines: [PLAN] });
  await logSkip(host, 'morning', { on: 'yesterday', reason: 'ill' });
  host.advance(1000);
  await logSession(host, ['2', 'nov', 'evening'], {});
  host.advance(1000);
  host.written.out = '';
  return host;
}
