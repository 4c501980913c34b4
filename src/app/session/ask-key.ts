import type { Host } from '../../host/host.ts';
import { drawQuestion, type Question, questionLine } from '../../view/session/question.ts';
import {
  isLeaving,
  noAnswerText,
  type Reading,
  readingOf,
  YES_BY_ENTER,
  YES_OR_NO,
} from './answers.ts';
import { type LineInput, lineInput } from './line-input.ts';
import { questionClock, type QuestionClock } from './question-clock.ts';
import type { InputHandler, SessionTerminal } from './terminal.ts';

/** Seconds for which an answer can still be changed. */
const CORRECTION_SECONDS = 1.5;

/**
 * Asks yes or no, with one key on the full screen and with a line where it is written; Enter, and no answer in time, mean
 * `usual`. Escape leaves.
 */
export function askYesNo(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
  usual: boolean,
): Promise<boolean | 'end'> {
  const reading = readingOf(usual ? YES_BY_ENTER : NO_BY_ENTER);
  const keys = usual ? 'y or Enter yes, n no, q quit' : 'y yes, n or Enter no, q quit';
  const words = `type yes or no, Enter means ${usual ? 'yes' : 'no'}, q quits`;
  return ask<boolean>(host, terminal, {
    question,
    keys: terminal.isFullScreen ? keys : words,
    read: (key) => (isLeaving(key) ? 'end' : reading.key(key)),
    lines: reading,
    timedOut: usual,
  }).then(({ answer }) => answer);
}

const NO_BY_ENTER = [...YES_OR_NO, { key: 'enter', words: [], answer: false }];

/** How a question ended: with an answer or by leaving it, and what was answered by then, if anything. */
export interface Asked<T> {
  readonly answer: T | 'end';
  readonly given: T | undefined;
}

export interface AskOptions<T> {
  readonly question: Question;
  /** The keys that answer, in words. */
  readonly keys: string;
  /** The answer that a key gives after another answer, or leaving; undefined if it gives none. */
  readonly read: (key: string, before: T | undefined) => T | 'end' | undefined;
  /** The answer that a line gives where it is written; undefined if a key answers there, too. */
  readonly lines?: Reading<T>;
  /** The answer if nobody answers in time. */
  readonly timedOut: T;
}

interface Asking<T> extends AskOptions<T> {
  readonly terminal: SessionTerminal;
  readonly clock: QuestionClock;
  readonly done: (asked: Asked<T>) => void;
  /** The answer so far, while it can still be changed. */
  answer: T | undefined;
  /** Whether keys were pressed that mean nothing, as if a word was being typed. */
  hasStray: boolean;
  /** What is typed where lines answer. */
  input: LineInput | undefined;
}

/** Asks with one key; an answer stays for a moment, in which Backspace takes it back. */
export function ask<T>(
  host: Host,
  terminal: SessionTerminal,
  options: AskOptions<T>,
): Promise<Asked<T>> {
  return terminal.handleInput<Asked<T>>((done) => begin(host, terminal, options, done));
}

function begin<T>(
  host: Host,
  terminal: SessionTerminal,
  options: AskOptions<T>,
  done: (asked: Asked<T>) => void,
): InputHandler {
  const clock = questionClock(host, options.question.seconds, {
    draw: () => draw(asking),
    timeOut: () => finish(asking, answerSoFar(asking)),
  });
  const asking: Asking<T> = {
    ...options,
    terminal,
    clock,
    done,
    answer: undefined,
    hasStray: false,
    input: undefined,
  };
  const input = inputFor(asking);
  asking.input = input;
  if (!terminal.isFullScreen) terminal.print(questionLine(options.question, options.keys));
  draw(asking);
  return {
    key: input === undefined ? (key) => press(asking, key) : (key) => typeKey(asking, input, key),
    end: () => finish(asking, 'end'),
    suspend: () => input?.clear(),
    redraw: () => draw(asking),
  };
}

/** What reads lines where they answer; undefined where keys do. */
function inputFor<T>(asking: Asking<T>): LineInput | undefined {
  const { terminal, lines, keys } = asking;
  if (terminal.isFullScreen || lines === undefined) return undefined;
  return lineInput(
    terminal,
    (line) => {
      const answer = lines.line(line);
      if (answer === undefined) terminal.print(noAnswerText(line, `${sentence(keys)}.\n`));
      else finish(asking, answer, line === '');
    },
    () => finish(asking, 'end'),
  );
}

/** Nobody is interrupted while typing. */
function typeKey<T>(asking: Asking<T>, input: LineInput, key: string): void {
  asking.clock.restart(asking.question.seconds);
  input.press(key);
}

function press<T>(asking: Asking<T>, key: string): void {
  const { terminal, keys } = asking;
  if (asking.answer !== undefined && key === 'enter') return finish(asking, asking.answer);
  if (asking.answer !== undefined && key === 'backspace') return takeBack(asking);
  if (key === 'enter' && asking.hasStray) {
    asking.hasStray = false;
    return terminal.print(`That is no answer here: ${keys}.\n`);
  }
  const answer = asking.read(key, asking.answer);
  if (answer === undefined) {
    asking.hasStray = !terminal.isFullScreen && asking.answer === undefined;
    return;
  }
  if (answer === 'end') return finish(asking, answer);
  asking.answer = answer;
  // The answer stays for a moment, so that a 0 can turn 1 into 10, and one Enter too many does not pause the session.
  asking.clock.restart(CORRECTION_SECONDS);
  if (!terminal.isFullScreen) terminal.print(`${changeableWords(asking, answer)}\n`);
  draw(asking);
}

/** The question is open again. */
function takeBack<T>(asking: Asking<T>): void {
  const { terminal, clock, question, keys } = asking;
  asking.answer = undefined;
  clock.restart(question.seconds);
  if (!terminal.isFullScreen) terminal.print(`Taken back. ${question.text} (${keys})\n`);
  draw(asking);
}

/** The answer, what goes on, and how to change it. */
function changeableWords<T>(asking: Asking<T>, answer: unknown): string {
  const words = answerWords(answer);
  if (typeof answer !== 'number') return words;
  const seconds = Math.max(1, asking.clock.secondsLeft());
  return `${words} · goes on with Enter or in ${seconds} s; Backspace changes it`;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What was answered, or is typed but for its Enter; otherwise what no answer means. */
function answerSoFar<T>({ answer, lines, input, timedOut }: Asking<T>): T {
  if (answer !== undefined) return answer;
  const typed = input?.typed() ?? '';
  return (typed === '' ? undefined : lines?.line(typed.trim().toLowerCase())) ?? timedOut;
}

/** Ends the question; the answer is written unless that was done when it was given. */
function finish<T>(asking: Asking<T>, answer: T | 'end', isUnsaid = true): void {
  const { clock, terminal, input, done } = asking;
  clock.stop();
  input?.clear();
  const isSaid = !isUnsaid || (asking.answer !== undefined && answer === asking.answer);
  if (!terminal.isFullScreen && !isSaid) terminal.print(`${answerWords(answer)}\n`);
  done({ answer, given: asking.answer });
}

function draw<T>(asking: Asking<T>): void {
  const { terminal, question, keys } = asking;
  if (!terminal.isFullScreen) return;
  const seconds = asking.clock.secondsLeft();
  const answer = asking.answer === undefined ? undefined : changeableWords(asking, asking.answer);
  terminal.show(drawQuestion(question, keys, { seconds, answer }, terminal.size()));
}

function answerWords(answer: unknown): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string') return answer;
  return 'skipped';
}
