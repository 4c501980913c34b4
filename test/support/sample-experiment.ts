import type { Experiment } from '../../src/core/experiment/experiment.ts';

/** Returns an experiment of twelve weeks about the evening from Monday, 30 November 2026, on, but for some of its parts. */
export function sampleExperiment(parts: Partial<Experiment> = {}): Experiment {
  return {
    id: '01expr',
    day: '2026-11-28',
    at: '2026-11-28T09:00:00.000+00:00',
    device: 'laptop',
    kind: 'evening',
    title: 'stretch in the evening or not',
    arms: ['no evening session', 'the evening session'],
    layout: 'half-weeks',
    from: '2026-11-30',
    pairs: 12,
    first: [1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1],
    seed: 7,
    slots: ['evening'],
    routines: null,
    analysis: 'sign-flips-1',
    ended: undefined,
    ...parts,
  };
}
