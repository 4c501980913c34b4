import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCounted, setCounts, setStates } from '../../../src/core/journal/session-record.ts';

const keys = fc.record({
  step: fc.nat({ max: 1 }),
  exercise: fc.constantFrom('bridge', 'clam'),
  side: fc.constantFrom('left', 'right'),
  set: fc.integer({ min: 1, max: 2 }),
});

/** Some planned sets, and what was done of them: all in their order, in another one, or with a set that is not as planned. */
const sessions = fc.array(keys, { maxLength: 4 }).chain((sets) => {
  const planned = sets.map((key) => ({ ...key, sets: 2, dose: { hold: 30 }, rest: 0 }));
  const others = fc.tuple(keys, fc.constantFrom('step', 'exercise', 'side', 'set'));
  const done = fc.oneof(
    fc.constant(sets),
    fc.shuffledSubarray(sets),
    others.map(([other, field]) =>
      sets.map((key, at) => (at === 0 ? { ...key, [field]: other[field] } : key)),
    ),
  );
  return fc.record({ planned: fc.constant(planned), done, isBroken: fc.boolean() });
});

function doneSet(key: typeof keys extends fc.Arbitrary<infer T> ? T : never, complete: boolean) {
  const at = '2026-11-24T07:00:00.000+00:00';
  const dose = { hold: 30 };
  return { id: null, at, ...key, planned: dose, added: 0, done: dose, complete, seconds: null };
}

describe('the counts of a session', () => {
  it('are those of the states of its sets, in whatever order these were done', () => {
    fc.assert(
      fc.property(sessions, ({ planned, done, isBroken }) => {
        const records = done.map((key, at) => doneSet(key, at > 0 || !isBroken));
        const session = { planned, done: records, hurts: [], excused: [], reason: null };
        const states = setStates(session).map(({ state }) => state);
        expect(setCounts(session)).toEqual({
          planned: states.filter((state) => isCounted(state)).length,
          done: states.filter((state) => state === 'done').length,
        });
      }),
    );
  });
});
