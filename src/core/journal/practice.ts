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
    const ids = new Set<string>();
    const forms = new Map<number, string[]>();
    for (const set of done) {
      if (amountValue(set.done) === 0) continue;
      ids.add(set.exercise);
      const own = forms.get(set.step);
      if (own === undefined) forms.set(set.step, [set.exercise]);
      else if (!own.includes(set.exercise)) own.push(set.exercise);
    }
    for (const id of ids) {
      const times = Math.min(TAUGHT_SESSIONS, (movements.get(id)?.times ?? 0) + 1);
      movements.set(id, { times, last: day });
    }
    for (const [step, own] of forms) steps.set(stepKey(routine, step), own);
  }
  return { movements: Object.fromEntries(movements), steps: Object.fromEntries(steps) };
}

/** Returns the practice in some sessions and in those after them. */
export function joinedPractice(before: Practice, after: Practice): Practice {
  const movements = new Map(Object.entries(before.movements));
  for (const [id, { times, last }] of Object.entries(after.movements)) {
    const all = Math.min(TAUGHT_SESSIONS, (movements.get(id)?.times ?? 0) + times);
    movements.set(id, { times: all, last });
  }
  const steps = new Map([...Object.entries(before.steps), ...Object.entries(after.steps)]);
  return { movements: Object.fromEntries(movements), steps: Object.fromEntries(steps) };
}
