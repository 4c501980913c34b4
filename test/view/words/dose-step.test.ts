import { describe, expect, it } from 'vitest';
import type { OwnDose } from '../../../src/core/library/own-dose.ts';
import type { StepOffer, StepReason, WaitsFor } from '../../../src/core/progression/offer.ts';
import { shortNextDose, stepWords, waitWords } from '../../../src/view/words/dose-step.ts';
import {
  stepBackQuestion,
  stepUpQuestion,
  waitingStepWords,
} from '../../../src/view/words/dose-step-questions.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const LIBRARY = shippedLibrary();
const GOOD: StepReason = {
  because: 'good-days',
  days: [
    { day: '2026-11-23', pain: 1 },
    { day: '2026-11-24', pain: 1 },
  ],
};

function reps(from: number, to: number, sets = 1, form: string | null = null): OwnDose {
  return { sets, dose: { reps: { from, to }, tempo: { up: 2, hold: 1, down: 2 } }, form };
}

function hold(seconds: number, sets = 1): OwnDose {
  return { sets, dose: { hold: seconds }, form: null };
}

function offer(from: OwnDose, to: OwnDose, more: Partial<StepOffer> = {}): StepOffer {
  const place = { routine: 'lower-back', exercise: 'prone-press-up', sides: ['both'] } as const;
  return { ...place, change: 'up', from, to, isRoutines: false, reason: GOOD, ...more };
}

describe('a step up is asked about', () => {
  it.each<[string, StepOffer, string, string]>([
    [
      'repetitions of a range',
      offer(reps(12, 15), reps(13, 15)),
      'Prone press-up: 13–15 repetitions next time?',
      'Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days).',
    ],
    [
      'seconds of a hold, on one side',
      offer(hold(20, 2), hold(25, 2), { exercise: 'piriformis', sides: ['left'] }),
      'Piriformis stretch, left side: 2 holds of 25 s next time?',
      'Two good days at 2 × 20 s, pain 1 (five seconds at a time are this project’s choice).',
    ],
    [
      'a set, on both sides',
      offer(hold(30), hold(30, 2), { exercise: 'piriformis', sides: ['left', 'right'] }),
      'Piriformis stretch, each side: 2 holds of 30 s next time?',
      'Two good days at 30 s, pain 1 (one set at a time is this project’s choice).',
    ],
    [
      'repetitions of sides in turn, after days that differ',
      offer(reps(8, 8), reps(9, 9), {
        exercise: 'bird-dog',
        sides: ['alternate'],
        reason: {
          because: 'good-days',
          days: [
            { day: '2026-11-22', pain: 3 },
            { day: '2026-11-23', pain: 0 },
            { day: '2026-11-24', pain: 1 },
          ],
        },
      }),
      'Bird dog: 9 repetitions each side next time?',
      'Three good days at 8, pain 0 to 3 (NHS Inform: one or two more every few days).',
    ],
    [
      'the harder form',
      offer(reps(15, 15, 3), reps(8, 8, 2, 'bridge-one-leg'), { exercise: 'bridge' }),
      'Bridge: 2 sets of 8 repetitions in the harder form “One-leg bridge” next time?',
      'Two good days at 3 × 15, pain 1 (which form comes next is this project’s choice).',
    ],
    [
      'an exercise that is gone',
      offer(reps(8, 8), reps(9, 9), { exercise: 'my\u001b[2Jown' }),
      'my [2Jown: 9 repetitions next time?',
      'Two good days at 8, pain 1 (NHS Inform: one or two more every few days).',
    ],
  ])('%s', (_, one, text, before) => {
    expect(stepUpQuestion(one, LIBRARY)).toEqual({
      before,
      text,
      help: 'nothing changes unless you say yes',
    });
  });
});

describe('a step back is asked about', () => {
  const down = (reason: StepReason) =>
    offer(reps(13, 15), reps(12, 15), { change: 'down', isRoutines: true, reason });
  const step = 'Prone press-up, 12–15 repetitions instead of 13–15';

  it.each<[StepReason, string, string, string]>([
    [
      { because: 'flare', day: '2026-11-24', score: 6 },
      'A score of 6 on waking on Tue 24 Nov, well above the usual.',
      'Is your back flaring up?',
      'A flare? One step back: Prone press-up, 12–15 repetitions.',
    ],
    [
      { because: 'pain', day: '2026-11-24', pain: 4, isThere: true },
      'It hurt there on Tue 24 Nov, 4 of 10.',
      `One step back today: ${step}?`,
      'One step back: Prone press-up, 12–15 repetitions.',
    ],
    [
      { because: 'pain', day: '2026-11-24', pain: 5, isThere: false },
      'It hurt in the session on Tue 24 Nov, 5 of 10.',
      `One step back today: ${step}?`,
      'One step back: Prone press-up, 12–15 repetitions.',
    ],
    [
      { because: 'break', last: '2026-11-16' },
      'Not done since Mon 16 Nov.',
      `One step back today: ${step}?`,
      'One step back: Prone press-up, 12–15 repetitions.',
    ],
    [
      { because: 'break', last: undefined },
      'Not done in the last four weeks.',
      `One step back today: ${step}?`,
      'One step back: Prone press-up, 12–15 repetitions.',
    ],
  ])('for %j', (reason, before, text, waiting) => {
    const asked = stepBackQuestion(down(reason), LIBRARY, 'today');
    expect(asked).toMatchObject({ before, text });
    expect(`${asked.text} ${asked.help}`).toContain(step);
    expect(waitingStepWords(down(reason), LIBRARY)).toBe(`${waiting} ${before}`);
  });
});

describe('a step to another form', () => {
  const wall = { sets: 2, dose: { hold: 30 }, form: 'piriformis-wall' };
  const of = (from: OwnDose, to: OwnDose, change: 'up' | 'down') =>
    stepWords(offer(from, to, { exercise: 'piriformis', sides: ['right'], change }), LIBRARY);

  it('names the form apart from the dose, and which of the two is which', () => {
    expect(of(hold(30, 2), wall, 'down')).toBe(
      '2 holds of 30 s in the easier form “Piriformis stretch, at a wall” instead of 2 holds of 30 s in the usual form',
    );
    expect(of(wall, hold(30, 2), 'up')).toBe(
      '2 holds of 30 s in the usual form instead of 2 holds of 30 s in the form “Piriformis stretch, at a wall”',
    );
    const drawn = { ...wall, form: 'piriformis-drawn' };
    expect(shortNextDose(wall, hold(30, 3), LIBRARY)).toBe(
      '2 × 30 s in the harder form “Piriformis stretch, at a wall”',
    );
    expect(shortNextDose({ ...drawn, sets: 3 }, drawn, LIBRARY)).toBe('3 × 30 s');
  });
});

describe('a step up waits for', () => {
  it.each<[WaitsFor, string]>([
    [{ kind: 'good-days', more: 1, isPainUnsaid: false }, 'one more good day'],
    [{ kind: 'good-days', more: 2, isPainUnsaid: false }, 'two more good days'],
    [
      { kind: 'good-days', more: 1, isPainUnsaid: true },
      'one more good day (the pain of one was not said)',
    ],
    [{ kind: 'day', from: '2026-12-03' }, 'not before Thu 3 Dec (one change in three days)'],
    [{ kind: 'morning' }, 'not today (this morning was sorer than usual)'],
    [{ kind: 'pause' }, 'not while the plan is paused or stopped'],
    [{ kind: 'unpin' }, 'pinned, so that it stays as it is'],
    [
      { kind: 'turn', exercise: 'bird-dog' },
      'the step of bird dog comes first (one change at a time)',
    ],
    [{ kind: 'top' }, 'the highest there is'],
  ])('%j', (wait, words) => {
    expect(waitWords(wait, LIBRARY)).toBe(words);
  });
});
