import type { Announcement } from '../../core/session/announcement.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { isReps } from '../../core/library/dose.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import type { Wordings } from '../../core/audio/utterance.ts';
import { numberWords } from '../../core/text/number-words.ts';
import { startWords } from '../../core/library/set-words.ts';
import { moveWords, spokenNumber, switchWords } from '../../core/session/lesson.ts';
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

/** Returns the words spoken for an announcement; undefined if it is only shown. */
export function speechPart(announcement: Announcement): SpeechPart | undefined {
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
      return beginPart(announcement.set);
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
    const then = next.sets === 1 ? '' : ` Then ${spokenNumber(next)}.`;
    const seconds = numberWords(Math.round(phase.seconds));
    return words([`Rest, ${seconds} seconds.${then}`, `Rest.${then}`, 'Rest.'], 2);
  }
  return words([phase.kind === 'switch' ? switchWords(next) : moveWords(next)], 0);
}

/** The first set of a side begins with its first cue. How to start was said before. */
function beginPart(set: PlannedSet): SpeechPart {
  if (set.set !== 1) return words(['Go.'], 0);
  const cue = isReps(set.dose) ? repetitionCue(set, 'up', 0) : holdCue(set, 0);
  return words([`Go. ${cue}`, 'Go.'], 1);
}

function enoughPart(number: number, upTo: number): SpeechPart {
  const counted = numberWords(number);
  const more = `${counted} — up to ${numberWords(upTo)}`;
  return words([`${more} if it is comfortable`, more, counted], 2);
}

function hurtText(hasEasier: boolean): string {
  const easier = hasEasier ? 'E does an easier variant, ' : '';
  return `Stopped, because it hurts. ${easier}N goes to the next exercise, B goes back, Q ends the session. ${stopWords()}`;
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
