import type { Question } from '../../view/session/question.ts';

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
  text: 'How is your back now, 0–10?',
  help: 'after the session; 0 no pain, 10 the worst you can imagine',
  seconds: 60,
};
