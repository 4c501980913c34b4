import { isReps } from '../../core/dose.ts';
import type { Turn } from '../../core/figure/figure.ts';
import { current, offsetIn, phaseLength, type Session } from '../../core/session.ts';
import type { Stance } from './draw.ts';

/** Frames a second: a figure takes only so many places in a second. */
const FRAMES = 12;
/** Seconds in which the body gets into a hold. */
const INTO_HOLD = 2;
/** Seconds of one showing of a movement while getting ready: at the start, on the way, at the end, on the way back. */
const SHOWING = { start: 0.8, up: 2, end: 1.2, down: 2 } as const;
/** Seconds before a set in which the figure waits at the start. */
const WAITING = 3;

const STILL: Stance = { turn: 'right', reach: 0, isMirrored: false, isShowing: false };

/** What the figure does at this moment of a session. Reduced, it keeps still: where the movement leads to. */
export function stanceOf(session: Session, isReduced: boolean): Stance {
  const set = current(session);
  const isMirrored = set.side === 'left';
  return { ...movingStance(session, isReduced), isMirrored };
}

function movingStance(session: Session, isReduced: boolean): Stance {
  const seconds = Math.floor((offsetIn(session) * FRAMES) / 1000) / FRAMES;
  if (session.phase.kind === 'rest') return STILL;
  if (session.isLead)
    return isReduced ? { ...STILL, reach: 1, isShowing: true } : showing(session, seconds);
  if (isReduced) return { ...STILL, turn: turnAt(session, seconds), reach: 1 };
  const { dose } = current(session);
  if (session.phase.kind === 'hold' || !isReps(dose)) {
    return { ...STILL, reach: Math.min(1, seconds / INTO_HOLD) };
  }
  const { up, hold, down } = dose.tempo;
  const inBeat = seconds % (up + hold + down);
  return { ...STILL, turn: turnAt(session, seconds), reach: reachAt(inBeat, { up, hold, down }) };
}

/** With sides in turn the right comes first in each repetition. */
function turnAt(session: Session, seconds: number): Turn {
  const { dose, side } = current(session);
  if (side !== 'alternate' || !isReps(dose)) return 'right';
  const { up, hold, down } = dose.tempo;
  return Math.floor(seconds / (up + hold + down)) % 2 === 0 ? 'right' : 'left';
}

/** The movement shown again and again; not begun where it could not be ended before the set begins. */
function showing(session: Session, seconds: number): Stance {
  const { start, up, end, down } = SHOWING;
  const cycle = start + up + end + down;
  const number = Math.floor(seconds / cycle);
  const isAlternating = current(session).side === 'alternate';
  const turn = isAlternating && number % 2 === 1 ? 'left' : 'right';
  const hasTime = (number + 1) * cycle <= phaseLength(session) / 1000 - WAITING || number === 0;
  const inCycle = Math.max(0, (seconds % cycle) - start);
  const reach = hasTime ? reachAt(inCycle, { up, hold: end, down }) : 0;
  return { turn, reach, isMirrored: false, isShowing: true };
}

/** Seconds of the three parts of a movement. */
export interface Beat {
  readonly up: number;
  readonly hold: number;
  readonly down: number;
}

/** How far the movement has come, 0 to 1, so many seconds into a beat. */
export function reachAt(seconds: number, { up, hold, down }: Beat): number {
  if (seconds < up) return seconds / up;
  if (seconds <= up + hold) return 1;
  return Math.max(0, 1 - (seconds - up - hold) / down);
}
