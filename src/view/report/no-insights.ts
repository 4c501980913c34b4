import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Insights } from '../../core/insight/answer.ts';

/** Returns what to type first while no morning has a score; undefined if one has. */
export function nothingToAskWords(
  { mornings, from }: Insights,
  unit: DistanceUnit,
): string | undefined {
  if (mornings > 0) return undefined;
  const far = unit === 'km' ? '8km' : '5mi';
  const what =
    from === null ? 'Nothing is recorded yet' : 'No morning of the last half year has a score yet';
  return `${what}, and every question here is about mornings. Say how sore your back was on waking: stretch pain. And record your runs: stretch run ${far} 45:10\n`;
}
