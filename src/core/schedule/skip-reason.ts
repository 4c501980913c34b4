/** The reasons for skipping a slot, a set or some days. */
export const SKIP_REASONS = ['pain', 'time', 'ill', 'travel', 'advised', 'other'] as const;

/** One of them. */
export type SkipReason = (typeof SKIP_REASONS)[number];

/** The reasons for pausing the schedule. */
export const PAUSE_REASONS = ['travel', 'ill', 'advised', 'other'] as const;

/** Whether anything skipped for this reason counts as neither done nor planned. */
export function isExcused(reason: SkipReason): boolean {
  return reason !== 'time' && reason !== 'other';
}
