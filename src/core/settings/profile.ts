import { cautionsIn } from '../library/caution.ts';
import type { Profile } from '../library/profile.ts';
import type { Settings } from './settings.ts';

/** Returns what a plan depends on in the settings. */
export function profileFrom({
  affected,
  leaveOut,
}: Pick<Settings, 'affected' | 'leaveOut'>): Profile {
  return { affected, cautions: cautionsIn(leaveOut) };
}
