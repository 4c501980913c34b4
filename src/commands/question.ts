import type { Host } from '../host/host.ts';
import { drawQuestion, questionLine } from '../view/question.ts';
import type { Stage } from './stage.ts';

/** A question that one key answers. */
export interface Question {
  readonly text: string;
  /** What the ends of the scale mean, or what the keys do. */
  readonly help: string;
  /** Seconds after which it counts as not answered. */
  readonly seconds: number;
}

/** How the back is before the session (numeric rating scale 0–10, 10 the worst imaginable). */
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

/** The worst pain while exercising. */
export const PAIN_DURING: Question = {
  text: 'How much did it hurt meanwhile, 0–10?',
  help: '0 no pain, 10 the worst you can imagine',
  seconds: 60,
};

/** A number, `null` for no answer, or `end` when the user wants to stop the program. */
export type Answer = number | null | 'end';

/** Asks for a number from 0 to 10 with one key; goes on by itself when nobody answers. */
export function askNumber(host: Host, stage: Stage, question: Question): Promise<Answer> {
  return ask<Answer>(
    host,
    stage,
    question,
    `0–9, t for ten, Enter skips`,
    (key) => {
      if (/^\d$/.test(key)) return { answer: Number(key) };
      if (key === 't') return { answer: 10 };
      if (key === 'ctrl-c' || key === 'q') return { answer: 'end' };
      return ['enter', 'space', 'escape', 's'].includes(key) ? { answer: null } : undefined;
    },
    { none: null, end: 'end' },
  );
}

/** Asks yes or no with one key; Enter, or nobody, means yes. */
export function askYes(host: Host, stage: Stage, question: Question): Promise<boolean | 'end'> {
  return ask<boolean | 'end'>(
    host,
    stage,
    question,
    'y or Enter yes, n no, q quit',
    (key) => {
      if (key === 'y' || key === 'enter') return { answer: true };
      if (key === 'n') return { answer: false };
      return key === 'q' || key === 'ctrl-c' ? { answer: 'end' } : undefined;
    },
    { none: true, end: 'end' },
  );
}

function ask<T>(
  host: Host,
  stage: Stage,
  question: Question,
  keys: string,
  read: (key: string) => { readonly answer: T } | undefined,
  otherwise: { readonly none: T; readonly end: T },
): Promise<T> {
  return stage.play<T>((over) => {
    const until = host.clock.monotonic() + question.seconds * 1000;
    const left = () => Math.max(0, Math.ceil((until - host.clock.monotonic()) / 1000));
    const draw = () => {
      if (stage.isFullScreen) stage.show(drawQuestion(question, keys, left(), stage.size()));
    };
    const timer = setInterval(() => (left() === 0 ? finish(otherwise.none) : draw()), 250);
    const finish = (answer: T) => {
      clearInterval(timer);
      over(answer);
    };
    if (!stage.isFullScreen) stage.write(questionLine(question, keys));
    draw();
    return {
      key: (key) => {
        const given = read(key);
        if (given !== undefined) finish(given.answer);
      },
      end: () => finish(otherwise.end),
      redraw: draw,
    };
  });
}
