import type { Announcement, EndReason } from '../../core/session/announcement.ts';
import { hurtSentences } from './hurt-words.ts';
import { KEYS } from '../../core/session/key-table.ts';
import { amountValue, completionAmount } from '../../core/session/set-result.ts';
import {
  afterWords,
  exerciseName,
  placeWords,
  sideWords,
  startWords,
  setupWords,
} from '../../core/library/set-words.ts';
import { altWords, doneWords, doseWords, setTitle } from '../words/set.ts';

const ENDS: Readonly<Record<EndReason, string>> = {
  finished: 'Session finished.',
  quit: 'Session ended.',
  pain: 'Session ended for pain; what was done is kept.',
  signal: 'Session interrupted.',
};

/** Returns the keys in one line, for users without the full screen. */
export function keysHint(): string {
  const keys = KEYS.map(({ key, short }) => `${key} ${short}`).join(', ');
  return `Keys: ${keys}. Before a set, space waits, n goes on, and r explains it again.`;
}

/** Returns a line for each key with what it does. */
export function keyLines(): readonly string[] {
  return KEYS.map(({ key, help }) => `${key}: ${help}`);
}

/** Returns an announcement as a line that a screen reader can follow. */
export function announcementLine(announcement: Announcement): string {
  switch (announcement.kind) {
    case 'explain':
      return explainLine(announcement);
    case 'lesson':
      return announcement.line.text;
    case 'lead':
      return leadLine(announcement);
    case 'countdown':
      return `${announcement.left}`;
    case 'set-began': {
      return beganLine(announcement);
    }
    case 'rep':
      return `${announcement.count}`;
    case 'enough':
      return `${announcement.count} — up to ${announcement.upTo} if it is comfortable`;
    case 'half-way':
      return 'Half-way.';
    case 'cue':
      return announcement.text;
    case 'set-ended':
      return endedLine(announcement);
    case 'set-skipped':
      return `Skipped: ${setTitle(announcement.set)}.`;
    case 'instruction':
      return `${startWords(announcement.set)} ${altWords(announcement.set)}`;
    case 'paused':
      return announcement.why === 'gap'
        ? 'Paused: the program was asleep. Press space to go on.'
        : 'Paused. Press space to go on.';
    case 'resuming':
      return `Going on in ${announcement.seconds} seconds.`;
    case 'slept':
      return `The program was asleep for ${announcement.seconds} seconds; that time counts as a pause.`;
    case 'added':
      return `${Math.round(announcement.seconds)} seconds more${announcement.toGetReady === true ? ' to get ready' : ''}.`;
    case 'easier':
      return `The easier variant: ${setTitle(announcement.set)}.`;
    case 'nothing-easier':
      return `There is no easier variant of ${exerciseName(announcement.set)}.`;
    case 'hurt':
      return hurtLine(announcement);
    case 'not-hurt':
      return `${exerciseName(announcement.set)} again; it is no longer left out.`;
    case 'muted':
      return announcement.muted ? 'Sound off.' : 'Sound on.';
    case 'ended':
      return ENDS[announcement.reason];
  }
}

type Of<Kind extends Announcement['kind']> = Extract<Announcement, { readonly kind: Kind }>;

function explainLine({ phase, next }: Of<'explain'>): string {
  return `How it is done, ${Math.round(phase.seconds)} seconds. ${altWords(next)}`;
}

function leadLine({ phase, next }: Of<'lead'>): string {
  const seconds = `${Math.round(phase.seconds)} seconds`;
  if (phase.kind === 'rest') return `Rest, ${seconds}. Then the next set.`;
  if (phase.kind === 'switch') {
    return `Change sides, ${seconds}. Next: ${sideWords(next.side)}. ${setupWords(next)}`;
  }
  return `Get ready, ${seconds}: ${setTitle(next)}, ${placeWords(next)}. ${setupWords(next)}`;
}

/** Alternating sides are counted in pairs, so the line says once which side comes first. */
function beganLine({ set }: Of<'set-began'>): string {
  const turns = set.side === 'alternate' ? ': the right first, then the left' : '';
  return `Go: ${setTitle(set)}, ${doseWords(set.dose, set.side, set.movement.beats.hold)}${turns}.`;
}

function endedLine({ result, set }: Of<'set-ended'>): string {
  const { done, complete } = result;
  const short = complete ? '' : ` of ${completionAmount(set.dose)}`;
  const outcome = amountValue(done) > 0 && complete ? 'Done' : 'Ended early';
  return `${outcome}: ${setTitle(set)}, ${doneWords(done)}${short}. ${afterWords(set)}`.trimEnd();
}

function hurtLine(hurt: Of<'hurt'>): string {
  const stopped =
    hurt.pain === undefined ? `Stopped ${exerciseName(hurt.set)} because it hurts. ` : '';
  return `${stopped}${hurtSentences(hurt, (key) => key)}`;
}
