import { remembered } from '../../core/base/remembered.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { isReps, repsWords } from '../../core/library/dose.ts';
import type { Beat } from '../../core/library/exercise-cue.ts';
import { type KeyRow, KEYS } from '../../core/session/key-table.ts';
import { leadPhase, secondsAfterFirst, setPhase } from '../../core/session/plan.ts';
import {
  currentSet,
  isHurt,
  phaseOffset,
  phaseLength,
  repetitionOf,
  type Session,
} from '../../core/session/session.ts';
import type { Pacing } from '../../core/session/pacing.ts';
import type { TimedCue } from '../../core/session/timed-cue.ts';
import { isOneSide, type SetSide, withSide } from '../../core/library/side.ts';
import type { CellStyle } from '../terminal/grid.ts';
import { lessonLine } from './lesson-line.ts';
import { cut, width } from '../../core/text/width.ts';
import {
  exerciseName,
  anytimeCue,
  placeWords,
  sideWords,
  setupWords,
} from '../../core/library/set-words.ts';
import { setTitle, setWords } from '../words/set.ts';

/** Returns the big number: the repetition being done, or the seconds left. */
export function countOf(session: Session): number {
  if (session.pause?.kind === 'resuming') return secondsUp(session.pause.until - session.now);
  if (session.phase.kind === 'work') return repetitionOf(session);
  return secondsUp(phaseLength(session) - phaseOffset(session));
}

/** Returns the phase in words. */
export function phaseWord(session: Session): string {
  if (isHurt(session)) return 'STOPPED: IT HURTS';
  if (session.pause?.kind === 'paused') return 'PAUSED';
  if (session.pause?.kind === 'resuming') return 'GET READY';
  switch (session.phase.kind) {
    case 'explain':
      return 'HOW TO';
    case 'move':
      return 'GET READY';
    case 'switch':
      return 'CHANGE SIDES';
    case 'rest':
      return 'REST';
    case 'hold':
    case 'work':
      return beatWords(session).toUpperCase();
  }
}

/** Returns the style of the phase. */
export function phaseStyle(session: Session): CellStyle {
  if (isHurt(session)) return 'alarm';
  if (session.pause !== undefined) return 'rest';
  switch (session.phase.kind) {
    case 'explain':
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

/** The side to draw large; for alternating repetitions, the one whose turn it is. */
function sideWord(session: Session): string | undefined {
  const side = sideNow(session);
  return isOneSide(side) ? side.toUpperCase() : undefined;
}

/** The side being done; of alternating repetitions, the one whose turn it is. */
function sideNow(session: Session): SetSide {
  const { side } = currentSet(session);
  if (side !== 'alternate' || session.phase.kind !== 'work') return side;
  return inRep(session) < 0.5 ? 'right' : 'left';
}

/** Returns the side to show; undefined while paused, when something else matters more. */
export function sideShown(session: Session): string | undefined {
  return session.pause?.kind === 'paused' ? undefined : sideWord(session);
}

/** Returns what follows the big number: `of 12–15`, or the unit of what is left. */
export function countWords(session: Session): string {
  const { dose, half } = currentSet(session);
  const isCounted = session.phase.kind === 'work' && session.pause?.kind !== 'resuming';
  if (!isCounted || !isReps(dose)) return 'seconds';
  const repetition = repetitionOf(session);
  if (repetition > dose.reps.from) return `up to ${dose.reps.to}, if comfortable`;
  return `of ${repsWords(dose.reps)}${repetition <= half ? ', half way' : ''}`;
}

/** The current part of the repetition in words: `press up`. */
function beatWords(session: Session): string {
  return plainLine(currentSet(session).movement.beats[beatOf(session)]);
}

/** The current part of the repetition; an alternating one has each part twice. */
function beatOf(session: Session): Beat {
  const { dose } = currentSet(session);
  if (session.phase.kind !== 'work' || !isReps(dose)) return 'hold';
  const { up, hold, down } = dose.tempo;
  const seconds = ((inRep(session) * session.phase.repMs) / 1000) % (up + hold + down);
  return seconds < up ? 'up' : seconds < up + hold ? 'hold' : 'down';
}

/** Progress of the repetition, 0 to 1. */
function inRep(session: Session): number {
  if (session.phase.kind !== 'work') return 0;
  const length = session.phase.repMs;
  return (phaseOffset(session) % length) / length;
}

/** Returns the progress of the phase, 0 to 1; by whole seconds if those are counted, so that both change at once. */
export function progress(session: Session): number {
  const length = phaseLength(session);
  if (length === 0) return 1;
  if (session.phase.kind === 'work') return phaseOffset(session) / length;
  return Math.max(0, length - 1000 * secondsUp(length - phaseOffset(session))) / length;
}

/** Returns what to do now, in a sentence. */
export function instruction(session: Session): string {
  const set = currentSet(session);
  if (session.pause?.kind === 'paused') {
    const why = session.pause.why === 'gap' ? 'The program was asleep. ' : '';
    return `${why}Press space to go on.`;
  }
  if (session.phase.kind === 'rest') return `Rest. Then ${setTitle(set)}.`;
  if (session.isLead) return lessonLine(session)?.text ?? setupWords(set);
  return cueShown(session);
}

/**
 * The cue that is being said; then the last one that was, and before any was the first; but only one that applies to the
 * part of the repetition being done, with the side being done. If there is none, one that applies at any time.
 */
function cueShown(session: Session): string {
  const { phase } = session;
  const cues = 'cues' in phase ? phase.cues.filter(isSentence) : [];
  const offset = phaseOffset(session);
  const beat = beatOf(session);
  const applying = cues.filter((cue) => cue.beat === undefined || cue.beat === beat);
  const said = applying.filter((cue) => cue.offset <= offset);
  const shown = said.find(({ over }) => offset < over) ?? said.at(-1) ?? applying[0];
  if (shown === undefined) return anytimeCue(currentSet(session));
  return shown.cue === undefined ? shown.text : plainLine(withSide(shown.cue, sideNow(session)));
}

/** Returns the whole seconds to the end of the session if no key is pressed. */
export function secondsLeft(session: Session): number {
  const { sets, cursor, told } = session;
  const { pacing } = session.plan;
  const set = currentSet(session);
  const own = session.isLead ? setPhase(set).seconds : 0;
  const from = { before: undefined, body: session.body, isTold: true };
  const lead = session.phase.kind === 'explain' ? leadPhase(from, set, pacing).seconds : 0;
  const here = secondsUp(phaseLength(session) - phaseOffset(session));
  const added = session.phase.kind === 'explain' ? session.added / 1000 : 0;
  return here + Math.round(lead + added + own + secondsAfterSet(sets, cursor, pacing, told));
}

/** The same in every frame of a set. */
const secondsAfterSet = remembered(
  (sets: Session['sets'], cursor: number, pacing: Pacing, told: Session['told']) =>
    secondsAfterFirst(sets.slice(cursor), pacing, told),
);

function secondsUp(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / 1000));
}

/** Returns the current exercise, the next set and its position, in as many words as fit. */
export function nextWords(session: Session, room: number): string {
  const { movement } = currentSet(session);
  const next = session.sets[session.cursor + 1];
  const now = exerciseName(currentSet(session));
  if (next === undefined) {
    const lines = [`${now} · the last set`, 'the last set'];
    return lines.find((line) => width(line) <= room) ?? '';
  }
  const isMoved = next.movement.position !== movement.position;
  const place = isMoved ? ` · ${placeWords(next)}` : '';
  const side = sideWords(next.side);
  const short = [exerciseName(next), side].filter((part) => part !== '').join(', ');
  // If there is no room for a long name, and only the side or the set changes, it need not be repeated.
  const same = ['the same', side, setWords(next)].filter((part) => part !== '').join(', ');
  const last = next.movement.id === movement.id ? [same] : [];
  const wordings = [
    `${setTitle(next)}${place}`,
    `${short}${place}`,
    short,
    exerciseName(next),
    ...last,
  ];
  const alone = wordings.map((words) => `next: ${words}`);
  const lines = [...alone.slice(0, 2).map((words) => `${now} · ${words}`), ...alone];
  return lines.find((line) => width(line) <= room) ?? cut(lines.at(-1) ?? '', room);
}

/** Returns a warning as it fits on a row: the path in brackets at its end can be read elsewhere. */
export function warningWords(warning: string, room: number): string {
  const wordings = [warning, warning.replace(/ \([^()]*\)$/, '')];
  return wordings.find((line) => width(line) <= room) ?? cut(warning, room);
}

/** Returns the keys that fit, the most needed first. */
export function keysLine(session: Session, room: number): string {
  const isExplained = session.phase.kind === 'explain' && session.pause === undefined;
  const first = isExplained
    ? ['space', 'n', 'r']
    : ['space', 'p', 'n', 'q', '?', 'e', 'b', '+', 'r'];
  const order = new Set([...first, 'p', 'q', '?', 'e', 'b', '+', 'm']);
  const fitting: string[] = [];
  for (const key of order) {
    const row = KEYS.find((one) => one.key === key);
    if (row === undefined) continue;
    const longer = [...fitting, `${row.key} ${shortOf(row, session)}`];
    if (longer.join(' · ').length <= room) fitting.push(`${row.key} ${shortOf(row, session)}`);
  }
  return cut(fitting.join(' · '), room);
}

/** What a key does now, in a word or two. */
function shortOf({ key, short }: KeyRow, { pause, isLead, phase }: Session): string {
  if (key === 'space' && pause?.kind === 'paused') return 'go on';
  if (key === 'space' && isLead) return 'wait';
  if (phase.kind !== 'explain') return short;
  if (key === 'n') return pause === undefined ? 'go on' : 'get ready';
  return key === 'r' ? 'again' : short;
}

/** Whether it is a sentence of its own, not only the word for a part of a repetition. */
function isSentence({ cue, beat }: TimedCue): boolean {
  return cue !== undefined || beat === undefined;
}
