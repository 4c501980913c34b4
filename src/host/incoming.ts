import { type Answer, takeAnswers } from './answers.ts';
import { decodeKeys } from './keys.ts';

/** Takes apart what a terminal sends, chunk by chunk. */
export interface Incoming {
  readonly take: (text: string) => void;
  /** From now on answers may come, also in pieces. */
  readonly expect: () => void;
  /** Forgets the beginning of what is not going to be read to its end. */
  readonly stop: () => void;
}

/** Who wants what. */
export interface Listeners {
  readonly onKey: (key: string) => void;
  readonly onAnswer: ((answer: Answer) => void) | undefined;
}

/** Milliseconds after which an escape alone is the key, while answers are expected; else it is that at once. */
const ESCAPE_MS = 50;
/** Milliseconds after which the rest of an answer will not come any more. */
const REST_MS = 1000;

/** Keys go to one listener and answers to the other. Without one for answers everything is keys. */
export function listenTo({ onKey, onAnswer }: Listeners): Incoming {
  let isExpecting = false;
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const press = (typed: string) => {
    for (const key of decodeKeys(typed)) onKey(key);
  };
  const stop = () => {
    clearTimeout(timer);
    held = '';
  };
  const giveUp = () => {
    const typed = held;
    stop();
    press(typed);
  };
  const take = (text: string) => {
    if (onAnswer === undefined) {
      press(text);
      return;
    }
    const { answers, typed, rest } = takeAnswers(held + text);
    stop();
    for (const answer of answers) {
      if (answer.kind === 'end') isExpecting = false;
      onAnswer(answer);
    }
    if (isExpecting && rest !== '') {
      held = rest;
      timer = setTimeout(giveUp, rest === '\u001b' ? ESCAPE_MS : REST_MS);
      press(typed);
    } else press(typed + rest);
  };
  const expect = () => {
    isExpecting = true;
  };
  return { take, expect, stop };
}
