import { eased } from '../../core/figure/blend.ts';
import { isReps } from '../../core/library/dose.ts';
import type { Turn } from '../../core/figure/figure.ts';
import {
  currentSet,
  phaseOffset,
  phaseLength,
  repetitionOf,
  type Session,
} from '../../core/session/session.ts';
import type { SetSide } from '../../core/library/side.ts';
import type { Stance } from './draw.ts';

/** Frames a second of a moving figure. */
export const FRAMES = 12;
/** Seconds to get into a hold. */
const INTO_HOLD = 2;
/** Seconds of the demonstration while getting ready: at the start, and of each part. */
const SHOWING = { start: 0.8, beat: { up: 2, hold: 1.2, down: 2 } } as const;
/** Seconds before a set when the figure waits at the start. */
const WAITING = 3;

const STILL: Stance = { turn: 'right', reach: 0, isMirrored: false, isDemo: false };

/** The figure's stance at this moment of a session. With reduced motion, it stays at the end of the movement. */
export function stanceOf(session: Session, isReduced: boolean): Stance {
  const set = currentSet(session);
  const isMirrored = set.side === 'left';
  return { ...movingStance(session, isReduced), isMirrored };
}

function movingStance(session: Session, isReduced: boolean): Stance {
  const seconds = inFrames(phaseOffset(session));
  if (session.phase.kind === 'rest') return STILL;
  if (session.isLead)
    return isReduced ? { ...STILL, reach: 1, isDemo: true } : showing(session, seconds);
  if (isReduced) return { ...STILL, turn: turnAt(session, seconds), reach: 1 };
  const { dose, side, half } = currentSet(session);
  if (session.phase.kind === 'hold' || !isReps(dose)) {
    return { ...STILL, reach: Math.min(1, seconds / INTO_HOLD) };
  }
  const { round, reach } = roundAt(seconds, 0, dose.tempo);
  const isHalf = repetitionOf(session) <= half;
  return { ...STILL, turn: turnIn(round, side), reach: isHalf ? halfReach(reach) : reach };
}

/** The reach, before easing, at which the pose has come half as far as at the given one. */
function halfReach(reach: number): number {
  return Math.sqrt(eased(reach)) / 2;
}

function turnAt(session: Session, seconds: number): Turn {
  const { dose, side } = currentSet(session);
  return isReps(dose) ? turnIn(roundAt(seconds, 0, dose.tempo).round, side) : 'right';
}

/** The movement over and over; not begun if it could not end before the set begins. */
function showing(session: Session, seconds: number): Stance {
  const { start, beat } = SHOWING;
  const { round, reach } = roundAt(seconds, start, beat);
  const ends = (round + 1) * (start + lengthOf(beat));
  const hasTime = ends <= phaseLength(session) / 1000 - WAITING || round === 0;
  const turn = turnIn(round, currentSet(session).side);
  return { turn, reach: hasTime ? reach : 0, isMirrored: false, isDemo: true };
}

/** The seconds of the three parts of a movement. */
interface BeatSeconds {
  readonly up: number;
  readonly hold: number;
  readonly down: number;
}

/** Milliseconds as seconds, rounded down to a frame. */
export function inFrames(ms: number): number {
  return Math.floor((ms * FRAMES) / 1000) / FRAMES;
}

/** The round (from 0) and the reach of a repeated movement that waits `start` seconds before each round. */
export function roundAt(
  seconds: number,
  start: number,
  beat: BeatSeconds,
): { readonly round: number; readonly reach: number } {
  const length = start + lengthOf(beat);
  return {
    round: Math.floor(seconds / length),
    // The same number at the same moment of every round, and on the way back: such pictures are drawn once.
    reach: Math.round(reachAt(Math.max(0, (seconds % length) - start), beat) * 1e6) / 1e6,
  };
}

/** The turn of a round: with alternating sides, the right comes first. */
export function turnIn(round: number, side: SetSide): Turn {
  return side === 'alternate' && round % 2 === 1 ? 'left' : 'right';
}

function lengthOf({ up, hold, down }: BeatSeconds): number {
  return up + hold + down;
}

/** How far the movement has come, 0 to 1, after these seconds of a beat. */
function reachAt(seconds: number, { up, hold, down }: BeatSeconds): number {
  if (seconds < up) return seconds / up;
  if (seconds <= up + hold) return 1;
  return Math.max(0, 1 - (seconds - up - hold) / down);
}
