import type { ReadStream, WriteStream } from 'node:tty';
import { asciiText } from '../../core/text/ascii.ts';
import { fitQuestion } from './fit-question.ts';
import { endRawMode, guardTerminal } from './guard.ts';
import type { TerminalQuestion } from './question.ts';
import { endBy } from './signals.ts';

/* The line of the question ends here, so that what comes next has one of its own. */
const LEAVE = '\n\u001b[?25h';

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
        const fitting = fitQuestion(question, output.columns || 80, output.rows || 24);
        const asked = await prompt([{ ...fitting, name: 'answer' }] as never);
        return answerFrom(question, (asked as { readonly answer: unknown }).answer) as Answer;
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  } finally {
    stopWatching();
    letGo();
  }
}

/** What is ticked comes as a list. */
function answerFrom(question: TerminalQuestion<boolean | string>, answer: unknown): unknown {
  if (!Array.isArray(answer) || question.type !== 'checkbox') return answer;
  return answer.length === 0 ? question.nothing : answer.join(', ');
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
