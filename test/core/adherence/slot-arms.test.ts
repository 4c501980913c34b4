import { describe, expect, it } from 'vitest';
import { slotArms } from '../../../src/core/adherence/slot-arms.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { eachDay } from '../../../src/core/time/day.ts';
import { experiment, historyOf, pause, schedule } from '../../support/sample-journal.ts';

const MONDAY = '2026-11-23';
const ROUTINES = experiment(MONDAY, {
  kind: 'routines',
  slots: [],
  routines: { slot: 'evening', names: ['lower-back', 'physio-four'] },
});

describe('what an experiment changes of the plan', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    ['is nothing without one', [], []],
    ['is what is off', [experiment(MONDAY)], ['evening off 24 25']],
    ['is what is off from when on', [experiment(MONDAY, { first: [1] })], ['evening off 26 27 28']],
    [
      'is each slot that is off',
      [experiment(MONDAY, { slots: ['morning', 'evening'] })],
      ['morning off 24 25', 'evening off 24 25'],
    ],
    ['is a routine that the plan does not have', [ROUTINES], ['evening physio-four 26 27 28']],
    [
      'is not what is paused',
      [experiment(MONDAY), pause('2026-11-25', '2026-11-26')],
      ['evening off 24'],
    ],
  ])('%s', (_, lines, expected) => {
    const history = historyOf(schedule('2026-11-01'), lines);
    const found = slotArms(history, eachDay('2026-11-24', '2026-11-29'), '04:00');
    const words = found.map(({ slot, routine, days }) =>
      [slot, routine ?? 'off', ...days.map((day) => day.slice(8))].join(' '),
    );
    expect(words).toEqual(expected);
  });
});
