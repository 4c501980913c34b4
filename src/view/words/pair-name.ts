import type { ExperimentLayout } from '../../core/experiment/experiment.ts';

/** Returns what the pair of an experiment with a number, from 1 on, is: `week 3`, `runs 5 and 6`. */
export function pairName(layout: ExperimentLayout, number: number): string {
  if (layout === 'half-weeks') return `week ${number}`;
  return `${layout} ${2 * number - 1} and ${2 * number}`;
}
