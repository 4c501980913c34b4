import { describe, expect, it } from 'vitest';
import { logSession } from '../../../src/commands/log.ts';
import { today } from '../../../src/commands/today.ts';
import { faultLike } from '../../support/faults.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { experiment, schedule } from '../../support/sample-journal.ts';

/** Monday to Wednesday the first routine, Thursday to Saturday the other one, in the evening. */
const compared = (names: readonly [string, string]) =>
  experiment('2026-11-23', { kind: 'routines', slots: [], routines: { slot: 'evening', names } });
const at = (day: string, names: readonly [string, string]) =>
  fakeHost({ lines: [schedule('2026-11-01'), compared(names)], now: `${day}T21:00:00.000Z` });

describe('a routine that an experiment compares and that is no longer there', () => {
  const lost = faultLike(
    'missing',
    'your experiment compares the routine `mine`, and there is none of that name',
    'put its file back among your routines, or end the experiment: stretch experiment stop --give-up',
  );

  it('is told by the day that needs it, with what to do', async () => {
    const host = at('2026-11-24', ['mine', 'core']);
    await expect(today(host, { dryRun: true })).rejects.toMatchObject(lost);
    await expect(logSession(host, [], { at: '20:45' })).rejects.toMatchObject(lost);
    expect(host.lines).toHaveLength(2);
  });

  it('is not needed on the days of the other, nor where a routine is named', async () => {
    expect(await today(at('2026-11-26', ['mine', 'core']), { dryRun: true })).toBe(0);
    const host = at('2026-11-24', ['mine', 'core']);
    expect(await today(host, { dryRun: true, routine: 'core' })).toBe(0);
    expect(await logSession(host, ['core'], { at: '20:45' })).toBe(0);
  });
});
