import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Insights } from '../../core/insight/answer.ts';
import type { Question } from '../../core/insight/question.ts';

/** Returns what to type first while no morning has a score, where the questions asked need one; otherwise undefined. */
export function nothingToAskWords(
  { mornings, from, runs, changes }: Insights,
  questions: readonly Question[] | undefined,
  unit: DistanceUnit,
): string | undefined {
  if (mornings > 0) return undefined;
  // Of these two there is something to say without a morning.
  const [asked] = questions ?? [];
  if (asked === 'long-runs' && runs > 0) return undefined;
  if (asked === 'changes' && changes.length > 0) return undefined;
  const far = unit === 'km' ? '8km' : '5mi';
  const lines =
    from === null
      ? ['Nothing is recorded yet.']
      : [
          'No morning of the last half year has a score yet, and most questions here are about mornings.',
          ...(runs > 0 ? ['Of the runs alone: stretch insights long-runs'] : []),
        ];
  return [
    ...lines,
    'Say how sore your back was on waking: stretch pain',
    `And record your runs: stretch run ${far} 45:10`,
    '',
  ].join('\n');
}
