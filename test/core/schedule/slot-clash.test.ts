import { expect, it } from 'vitest';
import { slotClashes } from '../../../src/core/schedule/slot-clash.ts';
import { schedule, slot } from '../../support/sample-schedule.ts';

const weekend = { ...slot('rest', '12:30'), days: [6, 7] } as const;
const monday = { ...slot('start', '12:30'), days: [1] } as const;

it.each([
  ['none if all times differ', [slot('a', '07:00'), slot('b', '12:30')], []],
  ['none if no weekday is common', [weekend, monday], []],
  [
    'each slot with the first that it clashes with',
    [slot('a', '12:30'), weekend, monday],
    ['a rest', 'a start'],
  ],
])('the clashes of a plan are %s', (_, slots, expected) => {
  const found = slotClashes([schedule('2026-11-01', slots)], '2026-11-24');
  expect(found.map(({ slots: pair }) => pair.map(({ name }) => name).join(' '))).toEqual(expected);
});

it('the clashes of several plans are named once, with the first day, and none of the past', () => {
  const pair = [slot('a', '12:30'), slot('b', '12:30')];
  const plans = [
    schedule('2026-11-01', [slot('old', '12:30'), slot('older', '12:30')]),
    schedule('2026-11-10', [slot('a', '12:30')]),
    schedule('2026-12-01', [slot('a', '12:30')]),
    schedule('2026-12-01', pair),
    schedule('2026-12-10', [...pair, slot('c', '16:00')]),
  ];
  expect(slotClashes(plans, '2026-11-24').map(({ from }) => from)).toEqual(['2026-12-01']);
  expect(slotClashes(plans, '2026-12-24').map(({ from }) => from)).toEqual(['2026-12-10']);
});
