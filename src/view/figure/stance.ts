import { isReps } from '../../core/library/dose.ts';
import type { Turn } from '../../core/figure/figure.ts';
import { currentSet, phaseOffset, phaseLength, type Session } from '../../core/session/session.ts';
import type { SetSide } from '../../core/library/side.ts';
import type { Stance } from './draw.ts';

/** Frames a second: a figure takes only so many places in a second. */
export const FRAMES = 12;
/** Seconds in which the body gets into a hold. */
const INTO_HOLD = 2;
/** Seconds of one showing of a movement while getting ready: at the start, and of its parts. */
const SHOWING = { start: 0.8, beat: { up: 2, hold: 1.2, down: 2 } } as const;
/** Seconds before a set in which the figure waits at the start. */
const WAITING = 3;

const STILL: Stance = { turn: 'right', reach: 0, isMirrored: false, isDemo: false };

/** What the figure does at this moment of a session. Reduced, it keeps still: where the movement leads to. */
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
  const { dose } = currentSet(session);
  if (session.phase.kind === 'hold' || !isReps(dose)) {
    return { ...STILL, reach: Math.min(1, seconds / INTO_HOLD) };
  }
  return { ...STILL, turn: turnAt(session, seconds), reach: roundAt(seconds, 0, dose.tempo).reach };
}

function turnAt(session: Session, seconds: number): Turn {
  const { dose, side } = currentSet(session);
  return isReps(dose) ? turnIn(roundAt(seconds, 0, dose.tempo).round, side) : 'right';
}

/** The movement shown again and again; not begun where it could not be ended before the set begins. */
function showing(session: Session, seconds: number): Stance {
  const { start, beat } = SHOWING;
  const { round, reach } = roundAt(seconds, start, beat);
  const ends = (round + 1) * (start + lengthOf(beat));
  const hasTime = ends <= phaseLength(session) / 1000 - WAITING || round === 0;
  const turn = turnIn(round, currentSet(session).side);
  return { turn, reach: hasTime ? reach : 0, isMirrored: false, isDemo: true };
}

/** Seconds of the three parts of a movement. */
interface BeatSeconds {
  readonly up: number;
  readonly hold: number;
  readonly down: number;
}

/** Seconds, brought to the moments at which there are frames. */
export function inFrames(ms: number): number {
  return Math.floor((ms * FRAMES) / 1000) / FRAMES;
}

/** Of a movement done over and over, each time after `start` seconds: which time it is, from 0, and how far it is. */
export function roundAt(
  seconds: number,
  start: number,
  beat: BeatSeconds,
): { readonly round: number; readonly reach: number } {
  const length = start + lengthOf(beat);
  return {
    round: Math.floor(seconds / length),
    reach: reachAt(Math.max(0, (seconds % length) - start), beat),
  };
}

/** With sides in turn the right comes first. */
export function turnIn(round: number, side: SetSide): Turn {
  return side === 'alternate' && round % 2 === 1 ? 'left' : 'right';
}

function lengthOf({ up, hold, down }: BeatSeconds): number {
  return up + hold + down;
}

/** How far the movement has come, 0 to 1, so many seconds into a beat. */
function reachAt(seconds: number, { up, hold, down }: BeatSeconds): number {
  if (seconds < up) return seconds / up;
  if (seconds <= up + hold) return 1;
  return Math.max(0, 1 - (seconds - up - hold) / down);
}
