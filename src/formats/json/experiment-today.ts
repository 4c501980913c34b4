import type { ExperimentToday } from '../../core/experiment/experiment-today.ts';

/** What a day has to say of an experiment, as JSON. */
export function experimentTodayJson(one: ExperimentToday) {
  const { id, title, arms, layout, from } = one.experiment;
  const { number, of, arm } = one.kind === 'under-way' ? one : NOT_UNDER_WAY;
  return { id, phase: one.kind, title, arms, layout, from, number, of, arm };
}

const NOT_UNDER_WAY = { number: null, of: null, arm: null } as const;
