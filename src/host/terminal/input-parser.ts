import { type TerminalReply, parseReply } from './replies.ts';
import { keyOf } from './keys.ts';
import { splitInput } from './sequences.ts';

/** Takes apart what a terminal sends, chunk by chunk. */
export interface InputParser {
  readonly take: (text: string) => void;
  /** Forgets the beginning of what is not going to be read to its end. */
  readonly stop: () => void;
}

/** Who wants what. */
export interface InputListeners {
  readonly onKey: (key: string) => void;
  readonly onReply: ((answer: TerminalReply) => void) | undefined;
}

/** Milliseconds after which an escape is a key of its own. */
const ESCAPE_MS = 50;
/** Milliseconds after which the rest of an answer, or of what is pasted, will not come any more. */
const REST_MS = 1000;
/** More characters at once than this nobody types: they are pasted in a terminal that does not mark that. */
const MOST_AT_ONCE = 15;
const CTRL_C = '\u0003';
/** What may be a key although longer ones begin so. */
const KEYS = new Set(['\u001b', '\u001bO']);

/** Keys go to one listener and answers to the other; what is pasted goes to nobody. */
export function createInputParser({ onKey, onReply }: InputListeners): InputParser {
  let rest = '';
  let isPasting = false;
  let timer: NodeJS.Timeout | undefined;
  const press = (token: string) => {
    const key = keyOf(token);
    if (key !== undefined) onKey(key);
  };
  const stop = () => {
    clearTimeout(timer);
    rest = '';
    isPasting = false;
  };
  const giveUp = () => {
    const left = isPasting ? '' : rest;
    stop();
    if (KEYS.has(left)) press(left);
  };
  const hear = (token: string) => {
    const answer = parseReply(token);
    if (answer === undefined) press(token);
    else onReply?.(answer);
  };
  const take = (text: string) => {
    const apart = splitInput(rest + text, isPasting);
    stop();
    // Whatever else comes, and does not end, this key is always heard.
    if (text === CTRL_C) return press(CTRL_C);
    ({ rest, isPasting } = apart);
    if (rest !== '' || isPasting) {
      timer = setTimeout(giveUp, KEYS.has(rest) && !isPasting ? ESCAPE_MS : REST_MS);
    }
    for (const token of withoutPaste(apart.tokens)) hear(token);
  };
  return { take, stop };
}

function withoutPaste(tokens: readonly string[]): readonly string[] {
  const isControl = (token: string) => token.startsWith('\u001b') || token === CTRL_C;
  const typed = tokens.filter((token) => !isControl(token));
  return typed.length > MOST_AT_ONCE ? tokens.filter((token) => isControl(token)) : tokens;
}
