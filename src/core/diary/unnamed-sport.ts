import type { FoundActivity } from './found-activity.ts';
import type { Sport } from './sport.ts';

/** Whether a file does not say which sport an activity of it was, as many GPX files do not, and nobody has said it since. */
export function isUnnamed(activity: Pick<FoundActivity, 'sport' | 'sportName'>): boolean {
  return activity.sport === 'other' && saysNoSport(activity);
}

/** Whether the file of an activity does not say which sport it was, whoever has said it since. */
export function saysNoSport({ sportName }: Pick<FoundActivity, 'sportName'>): boolean {
  return UNNAMED.has(sportName.trim().toLowerCase());
}

/** OpenTracks writes `unknown`. */
const UNNAMED: ReadonlySet<string> = new Set(['', 'unknown']);

/** The activity as one of a sport, if its file does not say which it was. */
export function asSport(activity: FoundActivity, sport: Sport): FoundActivity {
  return isUnnamed(activity) ? { ...activity, sport } : activity;
}
