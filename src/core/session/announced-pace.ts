import type { Pace } from '../audio/pace.ts';
import { isReps } from '../library/dose.ts';
import type { Beat } from '../library/exercise-cue.ts';
import type { Announcement } from './announcement.ts';
import { currentSet, type Session } from './session.ts';

/** With what a repetition begins, and with what the one that is being done is broken off. */
const BEGINS: ReadonlySet<Announcement['kind']> = new Set(['set-began', 'rep', 'enough']);
const BREAKS_OFF: ReadonlySet<Announcement['kind']> = new Set([
  'paused',
  'hurt',
  'slept',
  'set-skipped',
  'set-ended',
  'lead',
  'ended',
]);

const BEATS: readonly Beat[] = ['up', 'hold', 'down'];

/**
 * Returns the parts of the repetition that begins with announcements made together, or that the one that is being done is
 * over or broken off; undefined if it goes on, or there is none.
 */
export function paceOf(
  announcements: readonly Announcement[],
  session: Session,
): Pace | 'ends' | undefined {
  const { phase, pause, ended } = session;
  const { dose, side } = currentSet(session);
  const has = (kinds: typeof BEGINS) => announcements.some(({ kind }) => kinds.has(kind));
  const isRunning = phase.kind === 'work' && pause === undefined && ended === undefined;
  if (!isRunning || !isReps(dose) || !has(BEGINS)) return has(BREAKS_OFF) ? 'ends' : undefined;
  const once = BEATS.map((beat) => ({ beat, ms: Math.round(dose.tempo[beat] * 1000) })).filter(
    ({ ms }) => ms > 0,
  );
  return side === 'alternate' ? [...once, ...once] : once;
}
