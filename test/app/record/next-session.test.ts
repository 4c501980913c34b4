import { expect, it } from 'vitest';
import { nextSession } from '../../../src/app/record/next-session.ts';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { upcomingOf } from '../../../src/app/record/status-report.ts';
import { logSession } from '../../../src/commands/log.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import type { Host } from '../../../src/host/host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, schedule } from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const PLAN = schedule('2026-11-01');
const HOUR_MS = 3_600_000;

/** Three sets of fifteen press-ups, instead of one of 12 to 15, from nine in the morning on. */
const LATER = line(
  {
    type: 'dose-change',
    routine: 'lower-back',
    exercise: 'prone-press-up',
    sides: ['both'],
    change: 'up',
    to: { sets: 3, dose: { reps: { from: 15, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } } },
    because: 'asked',
  },
  { at: '2026-11-24T09:00:00.000+00:00' },
);

/** Returns what is said of the next session, and whether the library had to be read for it. */
async function asked(host: Host) {
  let isRead = false;
  const library = async () => {
    isRead = true;
    return shippedLibrary();
  };
  const record = readRecord(host);
  const { seconds, step } = await nextSession({ ...host, library }, record, upcomingOf(record));
  return { seconds, step, isRead };
}

it('is said again without reading the library, until the record or a setting changes', async () => {
  const host = fakeHost({ lines: [PLAN] });
  const first = await asked(host);
  expect(first).toEqual({ seconds: expect.any(Number), step: undefined, isRead: true });
  expect(await asked(host)).toEqual({ ...first, isRead: false });
  await host.settings.write({ guidance: 'brief' });
  const brief = await asked(host);
  expect([brief.isRead, (brief.seconds ?? 0) < (first.seconds ?? 0)]).toEqual([true, true]);
  await logSession(host, ['lower-back'], {});
  expect((await asked(host)).isRead).toBe(true);
  expect((await asked(host)).isRead).toBe(false);
});

it('is worked out again on another day, and once the library has changed', async () => {
  const host = fakeHost({ lines: [PLAN] });
  await asked(host);
  const changed = { ...host, libraryStamp: async () => 'another' };
  expect((await asked(changed)).isRead).toBe(true);
  expect((await asked(changed)).isRead).toBe(false);
  host.advance(24 * HOUR_MS);
  expect((await asked(changed)).isRead).toBe(true);
});

it('has a dose that was recorded ahead of time once its moment has come', async () => {
  const host = fakeHost({ lines: [PLAN, LATER] });
  const before = await asked(host);
  expect((await asked(host)).isRead).toBe(false);
  host.advance(2 * HOUR_MS);
  const after = await asked(host);
  expect([after.isRead, (after.seconds ?? 0) > (before.seconds ?? 0)]).toEqual([true, true]);
});

it('has no length if there is no routine of that name', async () => {
  const slots = DEFAULT_SLOTS.map((slot) => ({ ...slot, routine: 'gone' }));
  const host = fakeHost({ lines: [schedule('2026-11-01', slots)] });
  expect(await asked(host)).toEqual({ seconds: undefined, step: undefined, isRead: true });
  expect(await asked(host)).toEqual({ seconds: undefined, step: undefined, isRead: false });
});
