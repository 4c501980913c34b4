import { INSTEAD_WORDS } from '../../core/safety/pain-words.ts';
import { isStrongPain, painBand } from '../../core/safety/pain-scale.ts';
import type { Announcement, HurtChoice } from '../../core/session/announcement.ts';
import { stopWords } from '../words/set.ts';

/** The key of a choice after "it hurts", and what it does. */
export interface HurtKey {
  readonly key: string;
  readonly does: string;
}

/** How to correct an answer. */
export const HOW_TO_CHANGE = 'Another number changes it.';

/** What is asked first. */
export const HOW_MUCH = 'How much, 0 to 10?';

/** Returns the keys that choose what comes next, and what each does, to follow it in a sentence. */
export function choiceWords(
  choices: readonly HurtChoice[],
  pain: number | undefined,
): readonly HurtKey[] {
  const back = pain === undefined ? 'goes back if that was a mistake' : 'starts it again';
  const words: Readonly<Record<HurtChoice, HurtKey>> = {
    pause: { key: 'space', does: 'goes on with it' },
    back: { key: 'b', does: back },
    easier: { key: 'e', does: 'does an easier variant' },
    next: { key: 'n', does: 'goes to the next exercise' },
    quit: { key: 'q', does: 'ends the session' },
  };
  return choices.map((choice) => words[choice]);
}

/** Says what an amount of pain, 0–10, means now. */
export function painHeading(pain: number, choices: readonly HurtChoice[]): string {
  const isEasier = choices.includes('easier');
  switch (painBand(pain)) {
    case 'go-on':
      return `${pain} of 10: go on${isEasier ? ', or make it easier' : ''}.`;
    case 'change':
      return `${pain} of 10: ${isEasier ? 'make it easier, or ' : ''}leave this exercise.`;
    case 'stop':
      return `${pain} of 10: the session ends here in a few seconds.`;
  }
}

/** What to do: when to end it or, once the pain is so strong that it ends, what to do instead. */
export function hurtAdvice(pain: number | undefined): string {
  return isStrongPain(pain ?? null) ? INSTEAD_WORDS : stopWords();
}

/** Returns what can be chosen, and when to stop, as sentences; each key by its name. */
export function hurtSentences(
  { pain, choices }: Extract<Announcement, { readonly kind: 'hurt' }>,
  keyName: (key: string) => string,
): string {
  const all = choiceWords(choices, pain).map(({ key, does }) => `${keyName(key)} ${does}`);
  const heading =
    pain === undefined
      ? `${HOW_MUCH} Press ${keyName('t')} for 10.`
      : [painHeading(pain, choices), ...(isStrongPain(pain) ? [HOW_TO_CHANGE] : [])].join(' ');
  const list = all.length === 0 ? [] : [`${all.join(', ')}.`];
  return [heading, ...list, hurtAdvice(pain)].join(' ');
}
