import type { Announcement } from '../../core/session/announcement.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { isReps } from '../../core/library/dose.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import type { Wordings } from '../../core/audio/utterance.ts';
import { isOneSide } from '../../core/library/side.ts';
import { numberWords } from '../../core/text/number-words.ts';
import { exerciseName, placeWords, sideWords, startWords, setupWords } from '../../core/library/set-words.ts';
import { allCues, holdCue, repetitionCue, stopWords } from '../words/set.ts';

/** The words spoken for one announcement. */
export interface SpeechPart {
  readonly texts: Wordings;
  readonly weight: 'count' | 'words';
  /** Index of the shortest text with everything that matters; shorter ones are used only if it does not fit. */
  readonly enough: number;
  /** Whether it is spoken even if there is no time for it, because a key asked for it. */
  readonly isAsked?: boolean;
}

/** What was said and done before, which decides what is left to say. */
export interface SpeechHistory {
  /** The last words that were said, apart from counts. */
  readonly said: string;
  /** The last set that was done or left. */
  readonly before: PlannedSet | undefined;
}

/** Returns the words spoken for an announcement; undefined if it is only shown. */
export function speechPart(
  announcement: Announcement,
  history: SpeechHistory,
): SpeechPart | undefined {
  switch (announcement.kind) {
    case 'lead':
      return leadPart(announcement);
    case 'countdown':
      return count(announcement.left);
    case 'rep':
      return count(announcement.count);
    case 'enough':
      return enoughPart(announcement.count, announcement.upTo);
    case 'set-began':
      return beginPart(announcement.set, history);
    case 'half-way':
      return words(['Half-way.'], 0);
    case 'set-ended':
      return announcement.result.complete ? words(['Done.', ''], 1) : undefined;
    case 'set-skipped':
      return words(['Skipped.', ''], 1);
    case 'instruction':
      return asked(`${startWords(announcement.set)} ${allCues(announcement.set)}`);
    case 'paused':
      return announcement.why === 'gap'
        ? asked('Paused, because the computer was asleep.')
        : asked('Paused.');
    case 'resuming':
      return words([`Going on in ${numberWords(announcement.seconds)} seconds.`, 'Going on.'], 1);
    case 'added':
      return asked(`${capitalise(numberWords(Math.round(announcement.seconds)))} seconds more.`);
    case 'easier':
      return words(['The easier variant.', ''], 1);
    case 'nothing-easier':
      return asked('There is no easier variant.');
    case 'hurt':
      return asked(hurtText(announcement.hasEasier));
    case 'not-hurt':
      return words(['Back again.', ''], 1);
    case 'muted':
      return announcement.muted ? undefined : asked('Sound on.');
    case 'ended':
      return announcement.reason === 'finished'
        ? asked('That was the last set. You are done.')
        : undefined;
    case 'slept':
      return undefined;
  }
}

type Of<Kind extends Announcement['kind']> = Extract<Announcement, { readonly kind: Kind }>;

function leadPart({ phase, next }: Of<'lead'>): SpeechPart {
  if (phase.kind === 'rest') {
    const then = next.sets === 1 ? '' : ` Then ${setNumber(next)}.`;
    const seconds = numberWords(Math.round(phase.seconds));
    return words([`Rest, ${seconds} seconds.${then}`, `Rest.${then}`, 'Rest.'], 2);
  }
  if (phase.kind === 'switch') {
    const change = isOneSide(next.side) ? `Change sides, now the ${next.side}.` : 'Change sides.';
    const texts = [`${change} ${setupWords(next)}`, `${change} ${startWords(next)}`];
    return words([...texts, change, 'Change sides.'], 2);
  }
  return words(moveTexts(next), 3);
}

/** Always the exercise and its side; the position and how to start if there is time. */
function moveTexts(next: PlannedSet): Wordings {
  const brief = listed(exerciseName(next), sideWords(next.side));
  const title = listed(brief, next.sets === 1 ? '' : setNumber(next));
  const start = startWords(next);
  return [
    `${title}. ${start} ${allCues(next)} ${doseText(next)}`,
    `${title}. ${start} ${doseText(next)}`,
    `${title}. ${start}`,
    `${brief}. ${start}`,
    `${brief}. ${capitalise(placeWords(next))}.`,
    `${brief}.`,
    `${exerciseName(next)}.`,
  ];
}

/** The first set of a side begins with its first cue, and with how to start if the lead was too short to say it. */
function beginPart(set: PlannedSet, { said, before }: SpeechHistory): SpeechPart {
  if (set.set !== 1) return words(['Go.'], 0);
  const start = startWords(set);
  const cue = isReps(set.dose) ? repetitionCue(set, 'up', 0) : holdCue(set, 0);
  if (before?.step === set.step || said.includes(start)) return words([`Go. ${cue}`, 'Go.'], 1);
  return words([`Go. ${start} ${cue}`, `Go. ${start}`, `Go. ${cue}`, 'Go.'], 3);
}

function enoughPart(number: number, upTo: number): SpeechPart {
  const counted = numberWords(number);
  const more = `${counted} — up to ${numberWords(upTo)}`;
  return words([`${more} if it is comfortable`, more, counted], 2);
}

function doseText({ dose, side }: PlannedSet): string {
  if (!isReps(dose)) return `Hold for ${numberWords(dose.hold)} seconds.`;
  const { from, to } = dose.reps;
  const many = from === to ? numberWords(from) : `${numberWords(from)} to ${numberWords(to)}`;
  const once = to === 1 ? 'repetition' : 'repetitions';
  return `${capitalise(many)} ${once}${side === 'alternate' ? ' each side' : ''}.`;
}

function hurtText(hasEasier: boolean): string {
  const easier = hasEasier ? 'E does an easier variant, ' : '';
  return `Stopped, because it hurts. ${easier}N goes to the next exercise, B goes back, Q ends the session. ${stopWords()}`;
}

function setNumber({ set, sets }: PlannedSet): string {
  return `set ${numberWords(set)} of ${numberWords(sets)}`;
}

function count(number: number): SpeechPart {
  return { texts: [numberWords(number)], weight: 'count', enough: 0 };
}

function words(texts: Wordings, enough: number): SpeechPart {
  return { texts, weight: 'words', enough };
}

function asked(text: string): SpeechPart {
  return { texts: [text], weight: 'words', enough: 0, isAsked: true };
}

function listed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
