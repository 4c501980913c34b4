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
 * continues after it was stopped. Escape, or the left arrow in a list, answers with `back`, if that is given. Throws
 * inquirer's `ExitPromptError` on Ctrl-C.
 */
export async function askQuestion<Answer extends boolean | string, Back>(
  input: ReadStream,
  output: WriteStream,
  question: TerminalQuestion<Answer>,
  back: Back | undefined,
): Promise<Answer | Back> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule().prompts[question.type] as Prompt;
  let asking = new AbortController();
  const letGo = guardTerminal({
    leave: () => {
      endRawMode(input);
      output.write(LEAVE);
    },
    enter: () => asking.abort(),
  });
  const stopWatching = watchInput(input);
  let isGoingBack = false;
  const stopBack = onBackKey(input, question, () => {
    isGoingBack = back !== undefined;
    if (isGoingBack) asking.abort();
  });
  let step = 1;
  const stopAnew = onAnswerAnew(input, question);
  const stopPages = onPageKey(input, question, () => step);
  const context = (signal: AbortSignal): PromptContext => ({
    input,
    output,
    signal,
    // Read when it is over: a question that was not answered would be in the way of the one before it.
    get clearPromptOnDone() {
      return isGoingBack;
    },
  });
  try {
    for (;;) {
      asking = new AbortController();
      const { signal } = asking;
      try {
        const size = { columns: output.columns || 80, rows: output.rows || 24 };
        const fitting = fitQuestion(question, size, back !== undefined);
        if ('step' in fitting) step = Number(fitting.step);
        const answer = await prompt(fitting, context(signal));
        return answerFrom(question, answer) as Answer;
      } catch (error) {
        if (!signal.aborted) throw error;
        if (isGoingBack && back !== undefined) return back;
      }
    }
  } finally {
    stopBack();
    stopPages();
    stopAnew();
    stopWatching();
    letGo();
  }
}

/** One of inquirer's kinds of question. */
type Prompt = (question: object, context: PromptContext) => Promise<unknown>;

interface PromptContext {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly signal: AbortSignal;
  /** Whether to erase the question. */
  readonly clearPromptOnDone: boolean;
}

/** Listens for the keys that go back, as inquirer's own reader of keys tells them, until stopped. */
function onBackKey(
  input: ReadStream,
  { type }: TerminalQuestion<boolean | string>,
  goBack: () => void,
): () => void {
  const isList = type === 'select' || type === 'checkbox';
  const onKey = (_: unknown, key: { readonly name?: string; readonly ctrl?: boolean }) => {
    if (key.name === 'escape' || (isList && key.name === 'left' && key.ctrl !== true)) goBack();
  };
  input.on('keypress', onKey);
  return () => void input.off('keypress', onKey);
}

/** Moves in a list to tick by `step` choices with the keys for pages, which inquirer does not know, until stopped. */
function onPageKey(
  input: ReadStream,
  { type }: TerminalQuestion<boolean | string>,
  step: () => number,
): () => void {
  const onKey = (_: unknown, { name }: { readonly name?: string }) => {
    if (type !== 'checkbox' || (name !== 'pagedown' && name !== 'pageup')) return;
    const arrow = { name: name === 'pagedown' ? 'down' : 'up', ctrl: false };
    for (let moved = 0; moved < step(); moved++) input.emit('keypress', undefined, arrow);
  };
  input.on('keypress', onKey);
  return () => void input.off('keypress', onKey);
}

/** After a refused answer, which inquirer leaves in its line, begins a new one with the first letter that is typed, until stopped. */
function onAnswerAnew(input: ReadStream, { type }: TerminalQuestion<boolean | string>): () => void {
  let wasEntered = false;
  const onKey = (typed: string | undefined, key: { readonly name?: string; ctrl?: boolean }) => {
    const isText = typed !== undefined && /^[^\p{Cc}]/u.test(typed) && key.ctrl !== true;
    const isAnew = wasEntered && isText;
    wasEntered = key.name === 'return' || key.name === 'enter';
    // Ctrl-U empties the line.
    if (isAnew) input.emit('keypress', undefined, { name: 'u', ctrl: true });
  };
  if (type === 'confirm' || type === 'input') input.on('keypress', onKey);
  return () => void input.off('keypress', onKey);
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
