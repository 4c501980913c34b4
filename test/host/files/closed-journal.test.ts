import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { closedChanges, closedJournal } from '../../../src/host/files/closed-journal.ts';
import { openJournal } from '../../../src/host/files/journal.ts';
import { schedule } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const REASON = new Fault('input', 'no zone', 'set TZ');

describe('a closed journal', () => {
  it('can be read, but takes no line', () => {
    const open = openJournal(join(temporaryFolder(), 'journal'));
    const [plan, later] = [schedule('2026-11-01'), schedule('2026-11-02')];
    open.append(plan);
    const closed = closedJournal(open, REASON);
    expect(() => closed.append(later)).toThrow(REASON);
    expect(closed.read().lines).toEqual([plan]);
  });

  it('takes no change, but finishes what was begun', async () => {
    const host = fakeHost();
    const closed = closedChanges(await host.pendingChanges(), REASON);
    await expect(closed.commit('id', { settings: { units: 'mi' }, lines: [] })).rejects.toBe(
      REASON,
    );
    await closed.finish();
    expect(host.settings.exists()).toBe(false);
  });
});
