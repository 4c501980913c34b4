import { keyOf } from './key-names.ts';
import { parseReply, type TerminalReply } from './replies.ts';
import { splitInput } from './sequences.ts';

/** Reads what a terminal sends, chunk by chunk. */
export interface InputParser {
  readonly take: (text: string) => void;
  /** Forgets a sequence whose end will not be read. */
  readonly stop: () => void;
}

/** What hears of keys, and of what the terminal says about itself. */
export interface InputListeners {
  readonly onKey: (key: string) => void;
  readonly onReply: ((reply: TerminalReply) => void) | undefined;
}

/** Milliseconds after which an escape is the escape key. */
const ESCAPE_MS = 50;
/** Milliseconds after which the rest of a reply or of a paste will not come any more. */
const REST_MS = 1000;
/** Nobody types more characters than this at once; they were pasted in a terminal that does not mark pastes. */
const MOST_AT_ONCE = 15;
const CTRL_C = '\u0003';
/** Keys that longer sequences begin with, too. */
const PREFIX_KEYS = new Set(['\u001b', '\u001bO']);

/** Keys go to one listener and replies to the other; what is pasted is dropped. */
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
    const key = isPasting ? '' : rest;
    stop();
    if (PREFIX_KEYS.has(key)) press(key);
  };
  const dispatch = (token: string) => {
    const reply = parseReply(token);
    if (reply === undefined) press(token);
    else onReply?.(reply);
  };
  const take = (text: string) => {
    const input = splitInput(rest + text, isPasting);
    stop();
    // This key always works, even inside a sequence or a paste that never ends.
    if (text === CTRL_C) return press(CTRL_C);
    ({ rest, isPasting } = input);
    if (rest !== '' || isPasting) {
      timer = setTimeout(giveUp, PREFIX_KEYS.has(rest) && !isPasting ? ESCAPE_MS : REST_MS);
    }
    for (const token of withoutPaste(input.tokens)) dispatch(token);
  };
  return { take, stop };
}

function withoutPaste(tokens: readonly string[]): readonly string[] {
  const isControl = (token: string) => token.startsWith('\u001b') || token === CTRL_C;
  const typed = tokens.filter((token) => !isControl(token));
  return typed.length > MOST_AT_ONCE ? tokens.filter((token) => isControl(token)) : tokens;
}
