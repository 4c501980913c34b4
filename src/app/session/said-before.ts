import { plainLine } from '../../core/text/plain-text.ts';
import type { Output } from '../../host/terminal/output.ts';

/** What is said just before a session takes the terminal: the full screen hides it, so it is shown there as well. */
export interface SaidBefore {
  /** Prints a line. */
  readonly print: (line: string) => void;
  /** Prints warnings. */
  readonly warn: (...messages: readonly string[]) => void;
  /** Says something when the full screen is there already, so that it cannot be printed. */
  readonly keep: (message: string) => void;
  /** All of it, in order. */
  readonly lines: () => readonly string[];
}

/** Says it on an output, and remembers it. */
export function saidBefore({ print, warn }: Pick<Output, 'print' | 'warn'>): SaidBefore {
  const lines: string[] = [];
  return {
    print: (line) => {
      print(`${line}\n`);
      lines.push(line);
    },
    warn: (...messages) => {
      warn(...messages);
      lines.push(...messages.map((message) => plainLine(message)));
    },
    keep: (message) => {
      lines.push(message);
    },
    lines: () => lines,
  };
}
