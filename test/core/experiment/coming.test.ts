import { describe, expect, it } from 'vitest';
import { comingBlocks, hiddenSlots } from '../../../src/core/experiment/coming.ts';
import type { Experiment } from '../../../src/core/experiment/experiment.ts';
import { addDays, type Day, eachDay } from '../../../src/core/time/day.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';

/** Its first pairs have the arms 1 0, 0 1, 0 1; it begins on Monday, 30 November. */
const HALVES = sampleExperiment();
const WEEKS = sampleExperiment({ layout: 'weeks', pairs: 6 });
const ROUTINES = { slot: 'evening', names: ['lower-back', 'core'] } as const;

describe('what is shown of the coins to come', () => {
  it.each<[string, Experiment, Day, string]>([
    ['before it begins the first half', HALVES, '2026-11-28', '30–02 1'],
    ['on its first day both halves of the week', HALVES, '2026-11-30', '30–02 1, 03–05 0'],
    ['from Thursday on the next week’s first half', HALVES, '2026-12-03', '03–05 0, 07–09 0'],
    ['on a Sunday the whole next week', HALVES, '2026-12-06', '07–09 0, 10–12 1'],
    ['in the last half no other', HALVES, '2027-02-18', '18–20 0'],
    ['this week and the next', WEEKS, '2026-12-02', '30–06 1, 07–13 0'],
    ['of runs nothing', sampleExperiment({ layout: 'runs' }), '2026-12-02', ''],
  ])('is %s', (_, experiment, today, expected) => {
    const words = comingBlocks(experiment, today).map(
      ({ from, to, arm }) => `${from.slice(8)}–${to.slice(8)} ${arm}`,
    );
    expect(words.join(', ')).toBe(expected);
  });

  it.each<[string, readonly Experiment[], Day, Day | undefined]>([
    ['before it begins, Thursday of its first week', [HALVES], '2026-11-28', '2026-12-03'],
    ['on a Monday, that of the next week', [HALVES], '2026-11-30', '2026-12-07'],
    ['on a Wednesday, the Monday after the free Sunday', [HALVES], '2026-12-02', '2026-12-07'],
    ['on a Thursday, that of the next week', [HALVES], '2026-12-03', '2026-12-10'],
    ['in the second week but last, none', [HALVES], '2027-02-18', undefined],
    ['of weeks, the week after next', [WEEKS], '2026-12-02', '2026-12-14'],
    [
      'of two routines the same',
      [sampleExperiment({ slots: [], routines: ROUTINES })],
      '2026-11-30',
      '2026-12-07',
    ],
    ['of own words, none', [sampleExperiment({ kind: 'own', slots: [] })], '2026-11-30', undefined],
    ['of one that ended, none', [ended('2026-12-01')], '2026-12-01', undefined],
    ['without one, none', [], '2026-12-01', undefined],
  ])('first hides a plan %s', (_, experiments, today, expected) => {
    const days = eachDay(addDays(today, -7), addDays(today, 28));
    const hidden = days.map((day) => ({ day, slots: hiddenSlots(experiments, day, today) }));
    const first = expected === undefined ? undefined : { day: expected, slots: ['evening'] };
    expect(hidden.find(({ slots }) => slots.length > 0)).toEqual(first);
  });
});

function ended(day: Day): Experiment {
  const at = `${day}T09:00:00.000+00:00`;
  const end = { id: '01end', day, at, device: 'laptop', experiment: HALVES.id, note: undefined };
  return { ...HALVES, ended: { ...end, reason: 'harm' } };
}
