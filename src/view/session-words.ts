import { isReps, repsWords } from '../core/dose.ts';
import { secondsAfterFirst, setPhase } from '../core/plan.ts';
import { current, isHurt, offsetIn, phaseLength, type Session } from '../core/session.ts';
import { isOneSide } from '../core/side.ts';
import type { CellStyle } from './grid.ts';
import { safe } from './text.ts';
import { cueAt, doseWords, placeWords, setTitle, startWords } from './words.ts';

/** What the big number counts: the repetition being done, or the seconds left. */
export function countOf(session: Session): number {
  if (session.halt?.kind === 'resuming') return secondsUp(session.halt.until - session.now);
  const { phase } = session;
  if (phase.kind === 'work') {
    const most = Math.round(phaseLength(session) / phase.repMs);
    return Math.min(most, Math.floor(offsetIn(session) / phase.repMs) + 1);
  }
  return secondsUp(phaseLength(session) - offsetIn(session));
}

/** The phase in words. */
export function phaseWord(session: Session): string {
  if (isHurt(session)) return 'STOPPED: IT HURTS';
  if (session.halt?.kind === 'paused') return 'PAUSED';
  if (session.halt?.kind === 'resuming') return 'GET READY';
  switch (session.phase.kind) {
    case 'move':
      return 'GET READY';
    case 'switch':
      return 'CHANGE SIDES';
    case 'rest':
      return 'REST';
    case 'hold':
      return 'HOLD';
    case 'work':
      return beatWords(session, session.phase.repMs).toUpperCase();
  }
}

/** The phase, where the body is, and the dose. */
export function phaseLine(session: Session): string {
  const set = current(session);
  const word = phaseWord(session);
  if (isHurt(session)) return word;
  if (session.halt?.kind === 'paused') {
    return session.halt.why === 'gap' ? `${word} · the program was asleep` : word;
  }
  if (session.isLead) return `${word} · ${placeWords(set)} · ${doseWords(set.dose, set.side)}`;
  const dose = doseWords(set.dose, set.side);
  return session.phase.kind === 'hold'
    ? `${word} · ${dose.replace('hold ', '')}`
    : `${word} · ${dose}`;
}

/** The style of the phase. */
export function phaseStyle(session: Session): CellStyle {
  if (isHurt(session)) return 'alarm';
  if (session.halt !== undefined) return 'rest';
  switch (session.phase.kind) {
    case 'move':
    case 'switch':
      return 'move';
    case 'rest':
      return 'rest';
    case 'hold':
      return 'hold';
    case 'work':
      return 'work';
  }
}

/** The side to draw large; with alternating repetitions the one whose turn it is. */
export function sideWord(session: Session): string | undefined {
  const { side } = current(session);
  if (isOneSide(side)) return side.toUpperCase();
  if (side !== 'alternate' || session.phase.kind !== 'work') return undefined;
  return inRep(session) < 0.5 ? 'RIGHT' : 'LEFT';
}

/** What the big number is out of: `of 12–15`, or the unit of what is left. */
export function countWords(session: Session): string {
  const { dose } = current(session);
  if (session.phase.kind !== 'work' || !isReps(dose)) return 'seconds';
  const isBeyond = countOf(session) > dose.reps.from;
  return isBeyond ? `up to ${dose.reps.to}, if comfortable` : `of ${repsWords(dose.reps)}`;
}

/** What this part of the repetition is: `press up`. */
function beatWords(session: Session, repMs: number): string {
  const set = current(session);
  if (!isReps(set.dose)) return '';
  const { tempo } = set.dose;
  const seconds = ((inRep(session) * repMs) / 1000) % (tempo.up + tempo.hold + tempo.down);
  const { up, hold, down } = set.movement.beats;
  return safe(seconds < tempo.up ? up : seconds < tempo.up + tempo.hold ? hold : down);
}

/** How far into the repetition, 0 to 1. */
function inRep(session: Session): number {
  if (session.phase.kind !== 'work') return 0;
  const length = session.phase.repMs;
  return (offsetIn(session) % length) / length;
}

/** How far the phase has come, 0 to 1. */
export function progress(session: Session): number {
  const length = phaseLength(session);
  return length === 0 ? 1 : offsetIn(session) / length;
}

/** What to do now, in a sentence. */
export function instruction(session: Session): string {
  const set = current(session);
  if (isHurt(session)) return 'e easier form · n next exercise · q end the session';
  if (session.halt?.kind === 'paused') return 'Press space to go on.';
  if (session.phase.kind === 'rest') return `Rest. Then ${setTitle(set)}.`;
  return session.isLead ? startWords(set) : cueAt(set, progress(session));
}

/** Seconds to the end of the session when nobody presses a key. */
export function secondsLeft(session: Session): number {
  const ahead = session.sets.slice(session.cursor);
  const own = session.isLead ? setPhase(current(session)).seconds : 0;
  return (phaseLength(session) - offsetIn(session)) / 1000 + own + secondsAfterFirst(ahead);
}

function secondsUp(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / 1000));
}
