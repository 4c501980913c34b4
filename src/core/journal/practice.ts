import { amountValue } from '../session/set-result.ts';
import { type Practice, stepKey, TAUGHT_SESSIONS } from '../session/teaching.ts';
import type { SessionRecord } from './session-record.ts';

/** Nothing has been done yet. */
export const NO_PRACTICE: Practice = { movements: {}, steps: {} };

/** Returns the practice after some more sessions, in the order of their days. */
export function practiceAfter(before: Practice, sessions: readonly SessionRecord[]): Practice {
  const movements = new Map(Object.entries(before.movements));
  const steps = new Map(Object.entries(before.steps));
  for (const { routine, day, done } of sessions) {
    const counted = done.filter((set) => amountValue(set.done) > 0);
    for (const id of new Set(counted.map(({ exercise }) => exercise))) {
      const times = Math.min(TAUGHT_SESSIONS, (movements.get(id)?.times ?? 0) + 1);
      movements.set(id, { times, last: day });
    }
    for (const step of new Set(counted.map((set) => set.step))) {
      const ids = counted.filter((set) => set.step === step).map(({ exercise }) => exercise);
      steps.set(stepKey(routine, step), [...new Set(ids)]);
    }
  }
  return { movements: Object.fromEntries(movements), steps: Object.fromEntries(steps) };
}
