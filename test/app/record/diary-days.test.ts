import { describe, expect, it } from 'vitest';
import { diaryDays } from '../../../src/app/record/diary-days.ts';
import { readRecord } from '../../../src/app/record/read-record.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, schedule, sessionOf } from '../../support/sample-journal.ts';

const NOW = '2026-11-24T12:00:00.000+00:00';
const OLD_RUN = line({ type: 'run', distance: 5000 }, { day: '2026-08-30' });
const RUN = line({ type: 'run', distance: 8000 }, { day: '2026-11-22' });
const MORNING = line({ type: 'soreness', score: 4 }, { day: '2026-11-23' });
const AGAIN = line({ type: 'soreness', score: 5 }, { day: '2026-11-23' });
const MARK = line({ type: 'note', text: 'New shoes', mark: true }, { day: '2026-11-24' });
const SWIM = line({ type: 'activity', kind: 'swim' }, { day: '2026-11-24' });
const SESSION = sessionOf('2026-11-24', 'morning', 5);
const ALL = [schedule('2026-11-01'), OLD_RUN, RUN, MORNING, AGAIN, MARK, SWIM, ...SESSION];

describe('the days of a diary', () => {
  it('have all that is recorded of each, of two scores the later', () => {
    const days = daysOf(ALL, '2026-11-22', '2026-11-24');
    expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
    expect(days.map(({ runs }) => runs.map(({ distance }) => distance))).toEqual([[8000], [], []]);
    expect(days.map(({ morning }) => morning?.score)).toEqual([undefined, 5, undefined]);
    expect(days.map(({ sessions }) => sessions.length)).toEqual([0, 0, 1]);
    expect(days[2]).toMatchObject({ activities: [{ kind: 'swim' }], notes: [{ isMark: true }] });
    expect(days[2]?.record.slots.map(({ state }) => state)).toEqual(['done', 'later']);
  });

  it('begin with the first of anything, also before any plan, if no first day is asked for', () => {
    const days = daysOf(ALL, undefined, '2026-11-24');
    expect(days[0]).toMatchObject({ day: '2026-08-30', runs: [{ distance: 5000 }] });
    expect(days[0]?.record.slots.filter(({ isPlanned }) => isPlanned)).toEqual([]);
    expect(days).toHaveLength(87);
    expect(daysOf([], undefined, '2026-11-24')).toEqual([]);
  });

  it('are the same whether their months are archived or not', () => {
    const from = '2026-08-01';
    const fresh = daysOf(ALL, from, '2026-09-02');
    const host = fakeHost({ lines: ALL, now: NOW });
    readRecord(host);
    expect(diaryDays(readRecord(host), { from, to: '2026-09-02' })).toEqual(fresh);
    expect(fresh.find(({ day }) => day === '2026-08-30')?.runs).toHaveLength(1);
  });
});

function daysOf(lines: readonly Line[], from: string | undefined, to: string) {
  return diaryDays(readRecord(fakeHost({ lines, now: NOW })), { from, to });
}
