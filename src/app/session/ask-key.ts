import type { Host } from '../../host/host.ts';
import { drawQuestion, type Question, questionLine } from '../../view/session/question.ts';
import type { InputHandler, SessionTerminal } from './terminal.ts';

/** The pain before a session (numeric rating scale 0–10, 10 the worst imaginable). */
export const PAIN_BEFORE: Question = {
  text: 'How is your back now, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 30,
};

/** How hard the session was, in our own words. */
export const EFFORT: Question = {
  text: 'How hard was it, 0–10?',
  help: '0 no effort at all, 10 as hard as you can',
  seconds: 60,
};

/** The worst pain during the session. */
export const PAIN_DURING: Question = {
  text: 'How much did it hurt at worst, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 60,
};

/** The pain when the session is over. */
export const PAIN_AFTER: Question = {
  text: 'And now, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 60,
};

/** A number, `null` for no answer, or `end` if the user wants to end the program. */
export type NumberAnswer = number | null | 'end';

/** Milliseconds between two readings of the clock after which the program must have been asleep. */
const ASLEEP_MS = 1000;
/** Milliseconds for which an answer can still be changed. */
const CORRECTION_MS = 800;
/** Milliseconds between two updates of the seconds left. */
const TICK_MS = 100;

/** Asks for a number from 0 to 10 with one key; `null` if nobody answers in time. */
export function askNumber(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
): Promise<NumberAnswer> {
  return ask<number | null>(host, terminal, {
    question,
    keys: '0–10, Enter skips',
    read: numberFor,
    timedOut: null,
  });
}

function numberFor(key: string, before: number | null | undefined): NumberAnswer | undefined {
  if (key === '0' && before === 1) return 10;
  if (/^\d$/.test(key)) return Number(key);
  if (key === 't') return 10;
  if (key === 'ctrl-c' || key === 'q') return 'end';
  return ['enter', 'space', 'escape', 's'].includes(key) ? null : undefined;
}

/** Asks yes or no with one key; Enter, and no answer in time, mean `usual`. */
export function askYesNo(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
  usual: boolean,
): Promise<boolean | 'end'> {
  return ask<boolean>(host, terminal, {
    question,
    keys: usual ? 'y or Enter yes, n no, q quit' : 'y yes, n or Enter no, q quit',
    read: (key) => yesNoFor(key, usual),
    timedOut: usual,
  });
}

function yesNoFor(key: string, usual: boolean): boolean | 'end' | undefined {
  if (key === 'enter') return usual;
  if (key === 'y') return true;
  if (key === 'n') return false;
  return key === 'q' || key === 'ctrl-c' ? 'end' : undefined;
}

interface AskOptions<T> {
  readonly question: Question;
  /** The keys that answer, in words. */
  readonly keys: string;
  /** The answer that a key gives after another answer; undefined if it gives none. */
  readonly read: (key: string, before: T | undefined) => T | 'end' | undefined;
  /** The answer if nobody answers in time. */
  readonly timedOut: T;
}

interface Asking<T> extends AskOptions<T> {
  readonly host: Host;
  readonly terminal: SessionTerminal;
  readonly done: (answer: T | 'end') => void;
  /** When the question ends by itself, in milliseconds. */
  deadline: number;
  /** When the clock was last read. */
  lastTick: number;
  /** The answer so far, while it can still be changed. */
  answer: T | undefined;
  timer: NodeJS.Timeout | undefined;
}

function ask<T>(host: Host, terminal: SessionTerminal, options: AskOptions<T>): Promise<T | 'end'> {
  return terminal.handleInput<T | 'end'>((done) => begin(host, terminal, options, done));
}

function begin<T>(
  host: Host,
  terminal: SessionTerminal,
  options: AskOptions<T>,
  done: (answer: T | 'end') => void,
): InputHandler {
  const now = host.clock.monotonic();
  const asking: Asking<T> = {
    ...options,
    host,
    terminal,
    done,
    deadline: now + options.question.seconds * 1000,
    lastTick: now,
    answer: undefined,
    timer: undefined,
  };
  asking.timer = setInterval(() => tick(asking), TICK_MS);
  if (!terminal.isFullScreen) terminal.print(questionLine(options.question, options.keys));
  draw(asking);
  return {
    key: (key) => press(asking, key),
    end: () => finish(asking, 'end'),
    redraw: () => draw(asking),
  };
}

function press<T>(asking: Asking<T>, key: string): void {
  if (asking.answer !== undefined && key === 'enter') return finish(asking, asking.answer);
  const answer = asking.read(key, asking.answer);
  if (answer === undefined) return;
  if (answer === 'end') return finish(asking, answer);
  asking.answer = answer;
  // The answer stays for a moment, so that a 0 can turn 1 into 10, and one Enter too many does not pause the session.
  asking.deadline = asking.host.clock.monotonic() + CORRECTION_MS;
  draw(asking);
}

function tick<T>(asking: Asking<T>): void {
  const now = asking.host.clock.monotonic();
  // Time asleep, when nobody could answer, does not count.
  if (now - asking.lastTick > ASLEEP_MS) asking.deadline += now - asking.lastTick;
  asking.lastTick = now;
  if (secondsLeft(asking) > 0) draw(asking);
  else finish(asking, asking.answer === undefined ? asking.timedOut : asking.answer);
}

function finish<T>({ timer, terminal, done }: Asking<T>, answer: T | 'end'): void {
  clearInterval(timer);
  if (!terminal.isFullScreen) terminal.print(`${answerWords(answer)}\n`);
  done(answer);
}

function draw<T>(asking: Asking<T>): void {
  const { terminal, question, keys } = asking;
  if (!terminal.isFullScreen) return;
  const seconds = Math.max(0, Math.ceil(secondsLeft(asking)));
  const answer = asking.answer === undefined ? undefined : answerWords(asking.answer);
  terminal.show(drawQuestion(question, keys, { seconds, answer }, terminal.size()));
}

function secondsLeft<T>({ host, deadline }: Asking<T>): number {
  return (deadline - host.clock.monotonic()) / 1000;
}

function answerWords(answer: unknown): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return answer === null ? 'skipped' : 'end';
}
