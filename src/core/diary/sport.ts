/** What an activity of a diary can be, besides a run; `rest` is a day on which one rested on purpose. */
export const ACTIVITY_KINDS = [
  'swim',
  'walk',
  'cycle',
  'yoga',
  'pilates',
  'massage',
  'physio',
  'other',
  'rest',
] as const;

/** One of them. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What an activity in a file of a watch or an app can be: a run, or one of the others. */
export type Sport = 'run' | Exclude<ActivityKind, 'massage' | 'physio' | 'rest'>;

/** What a run was on. */
export const SURFACES = ['road', 'trail', 'track', 'treadmill', 'mixed'] as const;

/** One of them. */
export type Surface = (typeof SURFACES)[number];
