import type { Host } from '../../host/host.ts';
import { drawQuestion, questionLine } from '../../view/session/question.ts';
import type { SessionTerminal } from './terminal.ts';

/** A question that one key answers. */
export interface KeyQuestion {
  readonly text: string;
  /** What the ends of the scale mean, or what the keys do. */
  readonly help: string;
  /** Seconds after which it counts as not answered. */
  readonly seconds: number;
}

/** How the back is before the session (numeric rating scale 0–10, 10 the worst imaginable). */
export const PAIN_BEFORE: KeyQuestion = {
  text: 'How is your back now, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 30,
};

/** How hard the session was, in our own words. */
export const EFFORT: KeyQuestion = {
  text: 'How hard was it, 0–10?',
  help: '0 no effort at all, 10 as hard as you can',
  seconds: 60,
};

/** The worst pain while exercising. */
export const PAIN_DURING: KeyQuestion = {
  text: 'How much did it hurt meanwhile, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 60,
};

/** A number, `null` for no answer, or `end` when the user wants to stop the program. */
export type NumberAnswer = number | null | 'end';

/** Milliseconds between two looks at the clock after which the program must have been asleep. */
const ASLEEP_MS = 1000;
/** Milliseconds for which an answer can still be changed. */
const CORRECTION_MS = 800;

/** Asks for a number from 0 to 10 with one key; goes on by itself when nobody answers. */
export function askNumber(
  host: Host,
  terminal: SessionTerminal,
  question: KeyQuestion,
): Promise<NumberAnswer> {
  return ask<NumberAnswer>(
    host,
    terminal,
    question,
    '0–10, Enter skips',
    (key, before) => {
      if (key === '0' && before === 1) return { answer: 10 };
      if (/^\d$/.test(key)) return { answer: Number(key) };
      if (key === 't') return { answer: 10 };
      if (key === 'ctrl-c' || key === 'q') return { answer: 'end' };
      return ['enter', 'space', 'escape', 's'].includes(key) ? { answer: null } : undefined;
    },
    { none: null, end: 'end' },
  );
}

/** Asks yes or no with one key; Enter, or nobody, means what is `usual`. */
export function askYesNo(
  host: Host,
  terminal: SessionTerminal,
  question: KeyQuestion,
  usual = true,
): Promise<boolean | 'end'> {
  return ask<boolean | 'end'>(
    host,
    terminal,
    question,
    usual ? 'y or Enter yes, n no, q quit' : 'y yes, n or Enter no, q quit',
    (key) => {
      if (key === 'enter') return { answer: usual };
      if (key === 'y') return { answer: true };
      if (key === 'n') return { answer: false };
      return key === 'q' || key === 'ctrl-c' ? { answer: 'end' } : undefined;
    },
    { none: usual, end: 'end' },
  );
}

function ask<T>(
  host: Host,
  terminal: SessionTerminal,
  question: KeyQuestion,
  keys: string,
  read: (key: string, before: T | undefined) => { readonly answer: T } | undefined,
  otherwise: { readonly none: T; readonly end: T },
): Promise<T> {
  return terminal.handleInput<T>((over) => {
    let until = host.clock.monotonic() + question.seconds * 1000;
    let given: { readonly answer: T } | undefined;
    let last = host.clock.monotonic();
    const left = () => until - host.clock.monotonic();
    /** Time in which nobody could answer is not counted. */
    const wake = () => {
      const now = host.clock.monotonic();
      if (now - last > ASLEEP_MS) until += now - last;
      last = now;
    };
    const draw = () => {
      if (!terminal.isFullScreen) return;
      const shown = given === undefined ? undefined : answerWords(given.answer);
      const seconds = Math.max(0, Math.ceil(left() / 1000));
      terminal.show(drawQuestion(question, keys, { seconds, answer: shown }, terminal.size()));
    };
    const finish = (answer: T) => {
      clearInterval(timer);
      if (!terminal.isFullScreen) terminal.write(`${answerWords(answer)}\n`);
      over(answer);
    };
    const timer = setInterval(() => {
      wake();
      if (left() <= 0) finish(given === undefined ? otherwise.none : given.answer);
      else draw();
    }, 100);
    if (!terminal.isFullScreen) terminal.write(questionLine(question, keys));
    draw();
    return {
      key: (key) => {
        if (given !== undefined && key === 'enter') return finish(given.answer);
        const answered = read(key, given?.answer);
        if (answered === undefined) return;
        if (answered.answer === otherwise.end) return finish(otherwise.end);
        given = answered;
        // An answer stays for a moment: a 0 makes ten of a one, and a needless Enter is not taken for a pause.
        until = host.clock.monotonic() + CORRECTION_MS;
        draw();
      },
      end: () => finish(otherwise.end),
      redraw: draw,
    };
  });
}

function answerWords(answer: unknown): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return answer === null ? 'skipped' : 'end';
}
