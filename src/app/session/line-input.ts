import { characters, width } from '../../core/text/width.ts';
import type { SessionTerminal } from './terminal.ts';

/** Reads a line from keys, as they are pressed. */
export interface LineInput {
  readonly press: (key: string) => void;
  /** What is typed so far. */
  readonly typed: () => string;
  /** Forgets it, as when nobody waits for it any more, and ends its line. */
  readonly clear: () => void;
}

/** Words that leave, like the keys that do. */
const LEAVING_WORDS = new Set(['q', 'quit']);

/**
 * Reads a line, shown as it is typed: Enter passes it on, in lower case and without spaces around it, and Backspace takes
 * back a character; `asTyped` keeps its capitals. `leave` is called for a key or a word that leaves.
 */
export function lineInput(
  terminal: Pick<SessionTerminal, 'print'>,
  take: (line: string, asTyped: string) => void,
  leave: () => void,
): LineInput {
  let typed: readonly string[] = [];
  const enter = () => {
    const asTyped = typed.join('').trim().replaceAll(/\s+/g, ' ');
    const line = asTyped.toLowerCase();
    typed = [];
    terminal.print('\n');
    if (LEAVING_WORDS.has(line)) leave();
    else take(line, asTyped);
  };
  const clear = () => {
    if (typed.length > 0) terminal.print('\n');
    typed = [];
  };
  const erase = () => {
    const last = typed.at(-1);
    if (last === undefined) return;
    typed = typed.slice(0, -1);
    const columns = width(last);
    terminal.print('\b'.repeat(columns) + ' '.repeat(columns) + '\b'.repeat(columns));
  };
  const add = (key: string) => {
    const character = key === 'space' ? ' ' : key;
    // The others have names, such as `left` and `ctrl-a`.
    if (characters(character).length !== 1) return;
    typed = [...typed, character];
    terminal.print(character);
  };
  return {
    press: (key) => {
      if (key === 'enter') return enter();
      if (key === 'backspace') return erase();
      if (key === 'ctrl-c' || key === 'escape' || (key === 'ctrl-d' && typed.length === 0)) {
        clear();
        return leave();
      }
      add(key);
    },
    typed: () => typed.join(''),
    clear,
  };
}
