import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { weekReport } from '../../../src/app/record/week-report.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { logged, pause, schedule, skipped } from '../../support/sample-journal.ts';

/** Two weeks, and a run six weeks ago, up to Tuesday, 24 November, at 07:30. */
const LINES = [
  schedule('2026-11-16'),
  pause('2026-11-12', '2026-11-16'),
  logged([0, 1, 2, 3, 4], {}, { at: '2026-11-17T07:00:00.000+00:00' }),
  logged([0, 1], {}, { at: '2026-11-18T07:00:00.000+00:00' }),
  skipped('2026-11-19', 'morning', 'ill'),
  logged([0, 1, 2, 3, 4], { slot: null }, { at: '2026-11-19T12:00:00.000+00:00' }),
  ...[3, 5, 2].map((score, index) => morningOf(`2026-11-${17 + index}`, score)),
  morningOf('2026-11-24', 6),
  runOf('2026-10-12', 7000),
  runOf('2026-11-10', 8000),
  runOf('2026-11-17', 5000),
  runOf('2026-11-21', 12_000),
  markOf('2026-11-21', 'New shoes'),
  logged([0, 1, 2, 3, 4], {}, { at: '2026-11-23T07:00:00.000+00:00' }),
];

const report = (isLast: boolean) => weekReport(readRecord(fakeHost({ lines: LINES })), isLast);

describe('a week', () => {
  it('has what was planned and done, by slot, with what does not count', () => {
    const { monday, sunday, days, sessions, left, slots, extras } = report(true);
    expect({ monday, sunday, days, sessions, left, extras }).toEqual({
      monday: '2026-11-16',
      sunday: '2026-11-22',
      days: 7,
      sessions: { done: 1.4, planned: 11 },
      left: 0,
      extras: 1,
    });
    expect(slots).toEqual([
      {
        name: 'morning',
        done: { done: 1.4, planned: 5 },
        whole: 1,
        partly: 1,
        left: 0,
        excused: 1,
        paused: 1,
        off: 0,
      },
      {
        name: 'evening',
        done: { done: 0, planned: 6 },
        whole: 0,
        partly: 0,
        left: 0,
        excused: 0,
        paused: 1,
        off: 0,
      },
    ]);
  });

  it('has its mornings and runs beside those of the week before', () => {
    const { mornings, runs, longest, before } = report(true);
    expect({ mornings, runs, longest }).toMatchObject({
      mornings: { count: 3, lowest: 2, median: 3, highest: 5 },
      runs: { count: 2, metres: 17_000 },
      longest: 12_000,
    });
    expect(before).toMatchObject({ mornings: null, runs: { count: 1 }, longest: 8000 });
  });

  it('has what changed, also a pause that began before it', () => {
    expect(report(true).changes.map(({ kind, day }) => [kind, day])).toEqual([
      ['pause', '2026-11-12'],
      ['plan', '2026-11-16'],
      ['note', '2026-11-21'],
    ]);
  });

  it('has one thing to look at: a run much longer than those of the 30 days before', () => {
    expect(report(true).look).toMatchObject({
      kind: 'long-run',
      run: { day: '2026-11-21', metres: 12_000, longest: 8000, more: 0.5 },
    });
  });

  it('is this one up to now, with what is still to come', () => {
    const { monday, days, sessions, left, slots, mornings } = report(false);
    expect({ monday, days, sessions, left }).toEqual({
      monday: '2026-11-23',
      days: 2,
      sessions: { done: 1, planned: 2 },
      left: 12,
    });
    expect(slots.map((slot) => slot.left)).toEqual([6, 6]);
    expect(mornings).toMatchObject({ count: 1, highest: 6 });
  });
});
