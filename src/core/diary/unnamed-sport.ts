import type { FoundActivity } from './found-activity.ts';
import type { Sport } from './sport.ts';

/** Whether a file does not say which sport an activity of it was, as many GPX files do not. */
export function isUnnamed({
  sport,
  sportName,
}: Pick<FoundActivity, 'sport' | 'sportName'>): boolean {
  return sport === 'other' && UNNAMED.has(sportName.trim().toLowerCase());
}

/** OpenTracks writes `unknown`. */
const UNNAMED: ReadonlySet<string> = new Set(['', 'unknown']);

/** The activity as one of a sport, if its file does not say which it was. */
export function asSport(activity: FoundActivity, sport: Sport): FoundActivity {
  return isUnnamed(activity) ? { ...activity, sport } : activity;
}
