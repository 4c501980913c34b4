import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { describe, expect, it } from 'vitest';
import { exportedRecord } from '../../../src/app/record/export-data.ts';
import {
  correctionsOf,
  entriesIn,
  overviewBetween,
  overviewOf,
} from '../../../src/app/record/history-report.ts';
import { readContext, readRecord } from '../../../src/app/record/read-record.ts';
import { statusOf, upcomingOf } from '../../../src/app/record/status-report.ts';
import { historyEntries } from '../../../src/core/journal/history-entry.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { amend, logged, pause, schedule, skipped } from '../../support/sample-journal.ts';

const SESSION = logged([0, 1], {}, { id: 'logged-1', at: '2026-11-22T07:00:00.000+00:00' });
const LINES = [
  schedule('2026-11-01'),
  SESSION,
  skipped('2026-11-22', 'evening', 'time'),
  amend(SESSION, { effort: 4 }, { at: '2026-11-22T09:00:00.000+00:00' }),
  pause('2026-11-28', '2026-11-29'),
];

describe('what app/record returns', () => {
  it('needs no flag and no terminal, and writes nothing', async () => {
    const host = fakeHost({ lines: LINES });
    const { library, ...record } = await readContext(host, host.err.warn);
    statusOf(record);
    overviewOf(record, undefined);
    exportedRecord(host, record, library, undefined);
    expect(host.written).toEqual({ out: '', err: '' });
  });

  it('is a status with today’s slots, what is next, four weeks and the days in a row', () => {
    const record = readRecord(fakeHost({ lines: LINES }));
    const status = statusOf(record);
    expect(status).toMatchObject({ today: '2026-11-24', isPlanned: true, pause: undefined });
    expect(status.days).toHaveLength(28);
    expect(status.days.at(-1)?.slots.map(({ slot }) => slot.name)).toEqual(['morning', 'evening']);
    expect(status.next?.slot.name).toBe('morning');
    expect(upcomingOf(record).next).toEqual(status.next);
  });

  it('is an overview of all time, or of some days alone', () => {
    const record = readRecord(fakeHost({ lines: LINES }));
    const overview = overviewOf(record, undefined);
    expect(overview.windows.map(({ name }) => name)).toEqual(['7 days', '28 days', 'all time']);
    expect(overview.days[0]?.day).toBe('2026-11-01');
    const some = overviewBetween(record, { from: '2026-11-20', to: '2026-11-22' });
    expect(some.days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(some.streak).toBeUndefined();
  });

  it('is entries, with a pause in the future only if the range has no end', () => {
    const record = readRecord(fakeHost({ lines: LINES }));
    const range = { from: '2026-11-20', to: '2026-11-24' };
    const kinds = (isOpenEnded: boolean) =>
      entriesIn(record, range, isOpenEnded).map(({ kind }) => kind);
    expect(kinds(false)).toEqual(['session', 'skip']);
    expect(kinds(true)).toEqual(['session', 'skip', 'pause']);
  });

  it('is the corrections of an entry', () => {
    const record = readRecord(fakeHost({ lines: LINES }));
    const [session, skip] = historyEntries(record.history, []);
    if (session === undefined || skip === undefined) throw new Error('two entries expected');
    expect(correctionsOf(record, session).map(({ values }) => values)).toEqual([{ effort: 4 }]);
    expect(correctionsOf(record, skip)).toEqual([]);
  });

  it('is an export of a range, with the raw lines of its days', async () => {
    const host = fakeHost({ lines: LINES });
    const { library, ...record } = await readContext(host, host.err.warn);
    const range = { from: '2026-11-22', to: '2026-11-22' };
    const data = exportedRecord(host, record, library, range);
    expect([data.from, data.to]).toEqual(['2026-11-22', '2026-11-22']);
    const [month, ...others] = data.months();
    expect([month?.days.length, others]).toEqual([1, []]);
    expect(month?.sessions.map(({ id }) => id)).toEqual(['logged-1']);
    expect(adherenceOver(month?.days ?? []).sessions.planned).toBe(2);
  });
});
