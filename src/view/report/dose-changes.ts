import type { Line } from '../../core/journal/line.ts';
import { quantity } from '../../core/text/quantity.ts';
import { fullDayWords } from '../../core/time/day-words.ts';

/** Names several changes of doses of one command as one change; undefined unless lines are that. */
export function doseChangesWords(lines: readonly Line[]): string | undefined {
  const changes = lines.filter(({ type }) => type === 'dose-change');
  const [first, second] = changes;
  if (first === undefined || second === undefined) return undefined;
  return `the ${quantity(changes.length, 'change')} of doses on ${fullDayWords(first.day)}`;
}
