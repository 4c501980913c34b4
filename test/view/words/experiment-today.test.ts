import { describe, expect, it } from 'vitest';
import { experimentsOn } from '../../../src/core/experiment/experiment-today.ts';
import { knownExperiments } from '../../../src/core/experiment/phase.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  experimentLines,
  type ShownExperiments,
} from '../../../src/view/words/experiment-today.ts';
import { experiment, experimentEnded, historyOf, line } from '../../support/sample-journal.ts';

const MONDAY = '2026-11-23';
const EVENINGS = experiment(MONDAY);
const WEEKS = experiment(MONDAY, { layout: 'weeks', pairs: 3 });
const OWN = experiment(MONDAY, { kind: 'own', slots: [], arms: ['no cushion', 'a cushion'] });
const RUNS = experiment(MONDAY, {
  kind: 'after-run',
  layout: 'runs',
  pairs: 2,
  slots: [],
  arms: ['no session after a run', 'a session after a run'],
});
const OVER = 'The experiment is over. To see its result: stretch experiment result';

/** A run on a day, written down then. */
const run = (day: string): Line =>
  line({ type: 'run', distance: 8000 }, { at: `${day}T18:00:00.000+00:00` });

function shown(today: string, lines: readonly Line[]): ShownExperiments {
  const { experiments, diary } = historyOf(lines);
  const runDays = diary.runs.map(({ day }) => day);
  const known = knownExperiments(experiments, runDays, today);
  return { experiments: experimentsOn(known, today), pause: undefined, stop: undefined };
}

describe('what a day says of an experiment', () => {
  it.each<[string, string, readonly Line[], readonly string[]]>([
    ['is nothing without one', MONDAY, [], []],
    ['is when it begins', '2026-11-22', [EVENINGS], ['Your experiment begins on Mon 23 Nov.']],
    [
      'is its first week, and the arm',
      '2026-11-24',
      [EVENINGS],
      ['Experiment, week 1 of 6. Today: no evening session.'],
    ],
    [
      'is the other arm in the other half',
      '2026-11-26',
      [EVENINGS],
      ['Experiment, week 1 of 6. Today: an evening session.'],
    ],
    [
      'is that Sundays are free',
      '2026-11-29',
      [EVENINGS],
      ['Experiment, week 1 of 6. Today is free.'],
    ],
    ['is its last week', '2027-01-03', [EVENINGS], ['Experiment, week 6 of 6. Today is free.']],
    ['is that it is over', '2027-01-04', [EVENINGS], [OVER]],
    ['is that for two weeks', '2027-01-17', [EVENINGS], [OVER]],
    ['is nothing any more after these', '2027-01-18', [EVENINGS], []],
    [
      'is nothing once it was ended early',
      '2026-11-25',
      [EVENINGS, experimentEnded(EVENINGS, '2026-11-25T12:00:00.000+00:00')],
      [],
    ],
    [
      'counts every week of pairs of weeks',
      '2026-12-02',
      [WEEKS],
      ['Experiment, week 2 of 6. Today: an evening session.'],
    ],
    [
      'has no arm while only the last morning of weeks is to come',
      '2027-01-04',
      [WEEKS],
      ['Experiment, week 6 of 6.'],
    ],
    [
      'has the user’s own words',
      '2026-11-24',
      [OWN],
      ['Experiment, week 1 of 6. Today: no cushion.'],
    ],
    [
      'is what a run would be followed by',
      '2026-11-24',
      [RUNS],
      ['Experiment, run 1 of 4. A run today, or the next one: no session after a run.'],
    ],
    [
      'is what today’s run is followed by',
      '2026-11-26',
      [RUNS, run('2026-11-24'), run('2026-11-26')],
      ['Experiment, run 2 of 4. Today’s run: a session after a run.'],
    ],
    [
      'has no arm once all runs are done',
      '2026-11-29',
      [RUNS, ...['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-28'].map((day) => run(day))],
      ['Experiment, run 4 of 4.'],
    ],
    [
      'is said of one about days and one about runs',
      '2026-11-24',
      [EVENINGS, RUNS],
      [
        'Experiment, week 1 of 6. Today: no evening session.',
        'Experiment, run 1 of 4. A run today, or the next one: no session after a run.',
      ],
    ],
  ])('%s', (_, today, lines, expected) => {
    expect(experimentLines(shown(today, lines))).toEqual(expected);
  });

  it('has no arm while the plan is paused, and is nothing while there is to be no session', () => {
    const [today, over] = [shown('2026-11-24', [EVENINGS]), shown('2027-01-04', [EVENINGS])];
    const pause = { id: '', at: '', from: '', until: '', ended: undefined } as const;
    const paused = { pause: { ...pause, reason: 'ill', note: undefined } } as const;
    expect(experimentLines({ ...today, ...paused })).toEqual(['Experiment, week 1 of 6.']);
    expect(experimentLines({ ...today, stop: 'urgent' })).toEqual([]);
    expect(experimentLines({ ...over, stop: 'urgent' })).toEqual([OVER]);
  });
});
