import type { Announcement } from '../../core/session/announcement.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import type { Wordings } from '../../core/audio/utterance.ts';
import { numberWords } from '../../core/text/number-words.ts';
import { afterWords, startWords } from '../../core/library/set-words.ts';
import { enoughWords, GO } from '../../core/session/count-words.ts';
import { spokenNumber } from '../../core/session/lesson.ts';
import { allCues } from '../words/set.ts';
import { hurtSentences } from './hurt-words.ts';

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
    case 'explain':
      return undefined;
    case 'lesson':
      return asked(announcement.line.text);
    case 'lead':
      return leadPart(announcement);
    case 'countdown':
      return count(announcement.left);
    case 'rep':
      return count(announcement.count);
    case 'enough':
      return words(enoughWords(announcement.count, announcement.upTo), 2);
    case 'set-began':
      return words([GO], 0);
    case 'half-way':
      return words(['Half-way.'], 0);
    case 'cue':
      return { texts: [announcement.text, ''], weight: 'count', enough: 1 };
    case 'set-ended':
      return endedPart(announcement);
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
      return asked(hurtText(announcement));
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
  const text = phase.kind === 'move' || phase.kind === 'switch' ? phase.words : '';
  return words([text], 0);
}

/** What to do at the end, if anything, matters more than that it is one; a set that was broken off ends as well. */
function endedPart({ result, set }: Of<'set-ended'>): SpeechPart | undefined {
  const after = afterWords(set);
  if (!result.complete) return after === '' ? undefined : words([after, ''], 0);
  return words(after === '' ? ['Done.', ''] : [`Done. ${after}`, after, 'Done.', ''], 1);
}

function hurtText(hurt: Extract<Announcement, { readonly kind: 'hurt' }>): string {
  const stopped = hurt.pain === undefined ? 'Stopped, because it hurts. ' : '';
  return `${stopped}${hurtSentences(hurt, (key) => capitalise(key))}`;
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
