import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../src/formats/paper/report-json.ts';
import { reportFrom } from '../../support/report.ts';
import { morningOf, runOf } from '../../support/sample-diary.ts';
import { schedule, sessionOf } from '../../support/sample-journal.ts';

describe('the report as JSON', () => {
  it('has the keys that docs/formats.md describes, with nulls and empty lists where there is nothing', () => {
    expect(JSON.parse(reportJson(reportFrom([], { from: '2026-11-16' })))).toEqual({
      version: 1,
      from: '2026-11-16',
      to: '2026-11-22',
      today: '2026-11-22',
      days: 7,
      name: null,
      question: null,
      units: 'km',
      demo: false,
      recorded: { mornings: 0, coached: 0, logged: 0, runs: 0 },
      periods: {
        unit: 'week',
        list: [
          {
            from: '2026-11-16',
            to: '2026-11-22',
            days: 7,
            soreness: null,
            flares: [],
            stiffness: null,
            sessions: { done: 0, planned: 0 },
            sets: { done: 0, planned: 0 },
            excused: 0,
            paused: 0,
            off: 0,
            extras: 0,
            runs: null,
          },
        ],
      },
      mornings: null,
      safety: { older: false, stop: null, answers: [] },
      sessions: null,
      exercises: [],
      answers: [],
      runs: null,
      changes: [],
      notes: [],
    });
  });

  it('has whole lists, and the numbers of the report', () => {
    const notes = Array.from({ length: 20 }, (_, index) =>
      morningOf(`2026-11-${String(index + 1).padStart(2, '0')}`, index % 5, { note: `n ${index}` }),
    );
    const lines = [
      ...notes,
      schedule('2026-11-01'),
      ...sessionOf('2026-11-02', 'morning', 2),
      runOf('2026-10-01', 4000),
      runOf('2026-10-20', 5000),
      runOf('2026-11-05', 8000),
    ];
    const json = JSON.parse(reportJson(reportFrom(lines)));
    expect(json.notes).toHaveLength(20);
    expect(json.mornings).toMatchObject({ count: 20, median: 2, lowest: 0, highest: 4 });
    expect(json.mornings.scores[0]).toEqual({ day: '2026-11-01', score: 0, flare: false });
    expect(json.runs).toMatchObject({
      all: { count: 1, metres: 8000 },
      longRuns: [{ day: '2026-11-05', metres: 8000, longest: 5000, more: 0.6 }],
    });
  });
});
