import type { ReadStream, WriteStream } from 'node:tty';
import { asciiText } from '../../core/text/ascii.ts';
import { endRawMode, guardTerminal } from './guard.ts';
import { endBy } from './signals.ts';

/** A question to ask in a terminal; its answer is of the type of its default. */
export type TerminalQuestion<Answer extends boolean | string> = {
  readonly message: string;
  readonly default: Answer;
} & (Answer extends boolean ? { readonly type: 'confirm' } : TextQuestion);

type TextQuestion =
  | { readonly type: 'select'; readonly choices: readonly (string | Choice)[] }
  /** `validate` says what is wrong with what was typed. */
  | { readonly type: 'input'; readonly validate: (typed: string) => true | string };

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  /** How it is shown. */
  readonly name: string;
}

/* The line of the question ends here, so that what comes next has one of its own. */
const LEAVE = '\n\u001b[?25h';

/* In words: fonts lack the sign of the Enter key, and other character sets the arrows. */
const THEME = { style: { keysHelpTip: () => 'up and down choose, Enter takes it' } };

/**
 * Asks a question below what is on the terminal, redrawing it with every key. It is asked again when the process
 * continues after it was stopped. Throws inquirer's `ExitPromptError` on Ctrl-C.
 */
export async function askQuestion<Answer extends boolean | string>(
  input: ReadStream,
  output: WriteStream,
  question: TerminalQuestion<Answer>,
): Promise<Answer> {
  const { createPromptModule } = await import('inquirer');
  let asking = new AbortController();
  const letGo = guardTerminal({
    leave: () => {
      endRawMode(input);
      output.write(LEAVE);
    },
    enter: () => asking.abort(),
  });
  const stopWatching = watchInput(input);
  try {
    for (;;) {
      asking = new AbortController();
      const { signal } = asking;
      const prompt = createPromptModule({ input, output, signal });
      try {
        const asked = await prompt([{ ...question, name: 'answer', theme: THEME }] as never);
        return (asked as { readonly answer: Answer }).answer;
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  } finally {
    stopWatching();
    letGo();
  }
}

/** Ends the program when the terminal is gone, and on Ctrl-D, after which nobody waits for an answer any more. */
function watchInput(input: ReadStream): () => void {
  const stop = () => {
    input.off('end', onGone).off('error', onGone);
    process.off('beforeExit', onClosed);
  };
  const onGone = () => {
    stop();
    endBy('SIGHUP');
  };
  const onClosed = () => endBy('SIGINT');
  input.on('end', onGone).on('error', onGone);
  process.on('beforeExit', onClosed);
  return stop;
}

/** The terminal for a question where the locale has only ASCII: inquirer writes to it without asking anybody. */
export function inAscii(output: WriteStream): WriteStream {
  return new Proxy(output, {
    get: (stream, name) => {
      if (name === 'write') return (text: string | Buffer) => stream.write(asciiText(String(text)));
      const member: unknown = Reflect.get(stream, name, stream);
      return typeof member === 'function' ? member.bind(stream) : member;
    },
  });
}
