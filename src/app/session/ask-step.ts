import type { Library } from '../../core/library/library.ts';
import type { StepOffer } from '../../core/progression/offer.ts';
import type { Host } from '../../host/host.ts';
import {
  type StepQuestion,
  stepBackQuestion,
  stepUpQuestion,
} from '../../view/words/dose-step-questions.ts';
import { type Answer, isLeaving, readingOf } from './answers.ts';
import { ask } from './ask-key.ts';
import type { SessionTerminal } from './terminal.ts';

/** What is answered to a step: it is taken, or not, or the dose stays as it is. */
export type StepAnswer = 'yes' | 'no' | 'pin';

/** What a question about a step ends with: null if nobody answers in time. */
type Asked = StepAnswer | null | 'end';

/** Seconds for a question with something to read below it. */
const SECONDS = 60;

const YES_OR_NO: readonly Answer<StepAnswer | null>[] = [
  { key: 'y', words: ['yes'], answer: 'yes' },
  { key: 'n', words: ['no'], answer: 'no' },
  { key: 'enter', words: [], answer: 'no' },
];
const OR_PIN: readonly Answer<StepAnswer | null>[] = [
  ...YES_OR_NO,
  { key: 'p', words: ['pin'], answer: 'pin' },
];

/** Asks, with one key, whether a step up is taken; no answer changes nothing. */
export function askStepUp(
  host: Host,
  terminal: SessionTerminal,
  offer: StepOffer,
  library: Library,
): Promise<Asked> {
  return askWith(host, terminal, stepUpQuestion(offer, library), {
    answers: OR_PIN,
    keys: 'y yes, n or Enter no, p no, and no more offers',
    words: 'type yes or no, Enter means no, pin: no, and no more offers',
  });
}

/** Asks, with one key, whether a step back is taken; no answer changes nothing. */
export function askStepBack(
  host: Host,
  terminal: SessionTerminal,
  offer: StepOffer,
  library: Library,
  when: 'today' | 'next time',
): Promise<Asked> {
  const leave = when === 'today' ? ', q quits' : '';
  return askWith(host, terminal, stepBackQuestion(offer, library, when), {
    answers: YES_OR_NO,
    keys: `y yes, n or Enter no${leave}`,
    words: `type yes or no, Enter means no${leave}`,
  });
}

interface Ways {
  readonly answers: readonly Answer<StepAnswer | null>[];
  readonly keys: string;
  readonly words: string;
}

async function askWith(
  host: Host,
  terminal: SessionTerminal,
  asked: StepQuestion,
  { answers, keys, words }: Ways,
): Promise<Asked> {
  const reading = readingOf(answers);
  const { answer } = await ask<StepAnswer | null>(host, terminal, {
    question: { ...asked, seconds: SECONDS },
    keys: terminal.isFullScreen ? keys : words,
    read: (key) => (isLeaving(key) ? 'end' : reading.key(key)),
    lines: reading,
    timedOut: null,
  });
  return answer;
}
