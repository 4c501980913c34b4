import { speechMs } from '../audio/utterance.ts';
import { isReps } from '../library/dose.ts';
import { cuesDuring, cueText } from '../library/exercise-cue.ts';
import type { PlannedSet } from '../library/movement.ts';
import { sidedText } from '../library/set-words.ts';
import { GO } from './count-words.ts';
import { milestonesOf } from './milestone.ts';
import { repetitionCues } from './repetition-cues.ts';
import { AIR_MS, type SetGuidance, type TimedCue } from './timed-cue.ts';

/** Milliseconds of a hold in which cues are said; after that it is quiet. */
const HOLD_CUES_MS = 10_000;
/** Milliseconds between two cues in a hold. */
const PAUSE_MS = 700;

/**
 * Returns what is said during a set besides its counts, at a rate in words a minute. Each is over before the next number,
 * half-way, countdown or end. What comes at the moment of a number, or at 0, is said in one breath with that number, or
 * with "Go".
 */
export function cueTimes(
  set: PlannedSet,
  guidance: SetGuidance,
  rate: number,
): readonly TimedCue[] {
  return isReps(set.dose)
    ? repetitionCues(set, guidance, rate)
    : holdCues(set, set.dose.hold, guidance, rate);
}

/** The cues in the first seconds of a hold; only one if it is brief. A later set of a side begins with a later cue. */
function holdCues(
  set: PlannedSet,
  seconds: number,
  guidance: SetGuidance,
  rate: number,
): readonly TimedCue[] {
  const length = seconds * 1000;
  const phase = { kind: 'hold', seconds, cues: [] } as const;
  const next = milestonesOf(phase, length, set)[0]?.offset ?? length;
  const until = Math.min(HOLD_CUES_MS, next - AIR_MS);
  const isBrief = guidance === 'brief';
  const said: TimedCue[] = [];
  let free = 0;
  for (const cue of cuesFrom(set, isBrief)) {
    const text = sidedText(set, cue);
    const isFirst = said.length === 0;
    const over = free + speechMs(isFirst ? `${GO} ${text}` : text, rate);
    if (over > until || (isBrief && !isFirst)) continue;
    said.push({ offset: free, over, text, cue, beat: undefined });
    free = over + PAUSE_MS;
  }
  return said;
}

/** The cues for a hold from the one whose turn it is in this set, and perhaps those before it after the others. */
function cuesFrom(set: PlannedSet, isRound: boolean): readonly string[] {
  const cues = cuesDuring(set.movement.cues).map((cue) => cueText(cue));
  const first = (set.set - 1) % Math.max(1, cues.length);
  return [...cues.slice(first), ...(isRound ? cues.slice(0, first) : [])];
}
