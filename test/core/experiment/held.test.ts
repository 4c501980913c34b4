import { expect, it } from 'vitest';
import type { Experiment } from '../../../src/core/experiment/experiment.ts';
import {
  dayExperimentOn,
  heldExperiments,
  runExperimentOn,
} from '../../../src/core/experiment/span.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';

const FIRST = sampleExperiment({ id: 'first' });
const BOTH = ['first', 'second'];
const END: Experiment['ended'] = {
  id: 'end',
  day: '2026-12-16',
  at: '2026-12-16T12:00:00.000+00:00',
  device: 'laptop',
  experiment: 'first',
  reason: 'given-up',
  note: undefined,
};

it.each([
  ['the one written first holds', FIRST, { from: '2027-01-04' }, ['first']],
  ['one after the other is fine', FIRST, { from: '2027-02-22' }, ['first', 'second']],
  ['one may follow an early end', { ...FIRST, ended: END }, { from: '2026-12-21' }, BOTH],
  [
    'one that began before that may not',
    { ...FIRST, ended: END },
    { from: '2026-12-14' },
    ['first'],
  ],
  [
    'an end before the beginning leaves no day',
    { ...FIRST, from: '2026-12-21', ended: END },
    {},
    BOTH,
  ],
  ['days and runs do not disturb one another', FIRST, { layout: 'runs' }, BOTH],
  ['runs disturb runs', { ...FIRST, layout: 'runs' }, { layout: 'runs' }, ['first']],
  [
    'runs may follow runs',
    { ...FIRST, layout: 'runs', pairs: 1 },
    { layout: 'runs', from: '2026-12-05' },
    BOTH,
  ],
] as const)('of two planned on two devices, %s', (_, first, second, held) => {
  const both = [first, sampleExperiment({ id: 'second', ...second })];
  const runs = ['2026-12-01', '2026-12-04'];
  expect(heldExperiments(both, runs).map(({ id }) => id)).toEqual(held);
});

it('what is not run decides about no day', () => {
  const second = sampleExperiment({ id: 'second', from: '2026-12-07', pairs: 20 });
  expect(dayExperimentOn([FIRST, second], '2026-12-08')?.id).toBe('first');
  expect(dayExperimentOn([FIRST, second], '2027-02-22')).toBeUndefined();
  expect(dayExperimentOn([], '2026-12-08')).toBeUndefined();
  const runs = sampleExperiment({ id: 'runs', layout: 'runs' });
  expect(dayExperimentOn([runs], '2026-12-08')).toBeUndefined();
  expect(runExperimentOn([FIRST, runs], '2026-12-08', [])?.id).toBe('runs');
});
