import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../src/app/paper/clinician-report.ts';
import { readFullRecord, readRecord } from '../../../src/app/record/read-record.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import {
  experiment,
  experimentEnded,
  line,
  logged,
  pause,
  schedule,
} from '../../support/sample-journal.ts';
import { libraryOf } from '../../support/sample-library.ts';

/** The report of some days, made at half past seven in the morning of a day. */
function reportOf(lines: readonly Line[], from: Day | undefined, today: Day, read = readRecord) {
  const host = fakeHost({ lines, now: `${today}T07:30:00.000+00:00` });
  return makeReport(host, read(host), libraryOf([]), {
    range: { from, to: today },
    isFromNamed: from !== undefined,
    name: undefined,
    question: undefined,
  });
}

const at = (day: Day) => ({ at: `${day}T08:00:00.000+00:00` });

describe('a report of days that were archived long ago', () => {
  it('has their answers to the safety list, pauses, doses and marks', () => {
    const up = line(
      {
        type: 'dose-change',
        routine: 'lower-back',
        exercise: 'prone-press-up',
        sides: ['both'],
        change: 'up',
        to: { sets: 3, dose: { hold: 30 } },
        because: 'asked',
      },
      at('2026-03-12'),
    );
    const { safety, changes } = reportOf(
      [
        schedule('2026-03-01'),
        line({ type: 'check', yes: ['u1'], list: 1 }, at('2026-03-02')),
        pause('2026-03-05', '2026-03-08'),
        up,
        markOf('2026-03-20', 'New shoes'),
        line({ type: 'check', yes: [], list: 1 }, at('2026-04-02')),
        morningOf('2026-11-20', 3),
      ],
      undefined,
      '2026-11-24',
    );
    expect(safety.answers.map(({ day }) => day)).toEqual(['2026-04-02', '2026-03-02']);
    expect(changes.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-03-20', 'mark'],
      ['2026-03-12', 'dose'],
      ['2026-03-05', 'pause'],
    ]);
  });

  it('is the same as from all lines, whatever was recorded', () => {
    fc.assert(
      fc.property(journal, fc.integer({ min: 0, max: 130 }), (steps, back) => {
        const today = addDays(FIRST_DAY, 18 * 7 - 1);
        const lines = linesOfSteps(steps);
        const from = addDays(today, -back);
        const full = reportOf(lines, from, today, readFullRecord);
        expect(reportOf(lines, from, today)).toEqual(full);
      }),
      { numRuns: 10 },
    );
  });
});

describe('an experiment', () => {
  // Six weeks from 31 August on, of which each arm has the sore half three times.
  const planned = experiment('2026-08-31');
  const scores = Array.from({ length: 60 }, (_, index) => {
    const day = addDays('2026-08-31', index);
    return morningOf(day, index % 7 < 3 ? 2 : 6);
  });
  const lines = [schedule('2026-08-01'), planned, ...scores];
  const wordsOn = (today: Day, more: readonly Line[] = []) =>
    reportOf([...lines, ...more], '2026-08-01', today)
      .changes.filter(({ kind }) => kind === 'experiment')
      .map(({ day, until, words }) => [day, until, words]);
  const TITLE = 'stretch in the evening or not, 6 pairs of half-weeks';

  it('that is still to come is no change yet', () => {
    expect(wordsOn('2026-08-30')).toEqual([]);
  });

  it('has no scores of its arms until the day after its last morning', () => {
    const only = [['2026-08-31', '2026-10-11', TITLE]];
    for (const day of ['2026-08-31', '2026-09-20', '2026-10-11'])
      expect(wordsOn(day)).toEqual(only);
  });

  it('that is over has the mean difference with its interval, and nothing is made of it', () => {
    const [[day, until, words] = []] = wordsOn('2026-10-12');
    expect([day, until]).toEqual(['2026-08-31', '2026-10-11']);
    expect(words).toMatch(
      /^stretch in .* half-weeks; soreness next morning with “an evening session”, mean of 6 pairs: 0\.0 \(95 % interval \d\.\d lower to \d\.\d higher\)$/,
    );
  });

  it('that was stopped for harm or given up has none, ever', () => {
    const harm = experimentEnded(planned, '2026-09-20T12:00:00.000+00:00');
    const [[, until, words] = []] = wordsOn('2026-11-24', [harm]);
    expect([until, words]).toEqual(['2026-09-19', `${TITLE}, stopped because of harm`]);
    const given = line(
      { type: 'experiment-ended', experiment: planned.id, reason: 'given-up' },
      at('2026-09-20'),
    );
    expect(wordsOn('2026-11-24', [given])[0]?.[2]).toBe(`${TITLE}, given up`);
  });
});

describe('the edges of a report', () => {
  it('has a flare on its first day by the days before it', () => {
    const before = [2, 2, 2, 2, 2].map((score, ago) =>
      morningOf(addDays('2026-10-31', -ago), score),
    );
    const lines = [...before, morningOf('2026-11-01', 6)];
    expect(reportOf(lines, '2026-11-01', '2026-11-24').mornings?.flares).toEqual([
      { day: '2026-11-01', score: 6, usual: 2 },
    ]);
  });

  it('compares the first run with those of 30 days before, if runs were recorded then', () => {
    const run = (day: Day, metres: number) => runOf(day, metres);
    const longer = (lines: readonly Line[]) =>
      reportOf(lines, '2026-11-01', '2026-11-24').runs?.longRuns.map(({ day, more }) => [
        day,
        more,
      ]);
    const [early, last, own] = [
      run('2026-09-28', 5000),
      run('2026-10-10', 8000),
      run('2026-11-01', 10_000),
    ];
    expect(longer([early, last, own])).toEqual([['2026-11-01', 0.25]]);
    expect(longer([last, own])).toEqual([]);
  });

  it('begins with the plan if nothing was there before it', () => {
    const host = fakeHost({
      lines: [schedule('2026-11-18')],
      now: '2026-11-24T07:30:00.000+00:00',
    });
    const range = { from: '2026-11-01', to: '2026-11-24' };
    const request = { range, isFromNamed: false, name: undefined, question: undefined };
    const made = makeReport(host, readRecord(host), libraryOf([]), request);
    expect([made.from, made.days, made.sessions?.sessions.planned]).toEqual(['2026-11-18', 7, 12]);
  });

  it('leaves out what a clock that was ahead wrote for later days', () => {
    const lines = [
      morningOf('2026-11-20', 3),
      morningOf('2026-12-20', 9),
      markOf('2027-01-02', 'x'),
    ];
    const { mornings, changes, to } = reportOf(lines, '2026-11-01', '2026-11-24');
    expect([mornings?.all.count, changes, to]).toEqual([1, [], '2026-11-24']);
  });

  it('counts the morning after a day with two sessions once, by training days', () => {
    const lines = [
      logged([0], {}, { at: '2026-11-20T07:00:00.000+00:00' }),
      // After midnight, and before the training day starts at 04:00.
      logged([1], { slot: null }, { at: '2026-11-21T01:30:00.000+00:00', day: '2026-11-20' }),
      morningOf('2026-11-20', 9),
      morningOf('2026-11-21', 4),
      morningOf('2026-11-22', 8),
    ];
    const { answers } = reportOf(lines, '2026-11-01', '2026-11-24');
    const next = answers.find(({ kind }) => kind === 'soreness next morning');
    expect(next?.all).toMatchObject({ count: 1, median: 4 });
  });
});
