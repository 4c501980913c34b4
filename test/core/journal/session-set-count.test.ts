import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { sessionSets } from '../../../src/core/journal/session-record.ts';
import { sessionSetCount } from '../../../src/core/journal/session-set-count.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { plannedLine, setDone, started } from '../../support/sample-journal.ts';

it('counts as many sets as a session has', () => {
  fc.assert(
    fc.property(journal, (steps) => {
      for (const session of foldLines(linesOfSteps(steps)).sessions)
        expect(sessionSetCount(session)).toBe(sessionSets(session).length);
    }),
    { numRuns: 100 },
  );
});

it('counts an easier variant besides what it replaced, and not one that was never begun', () => {
  const easier = { ...plannedLine(0), exercise: 'easier' };
  const lines = [
    started({}, { id: 's' }),
    setDone('s', easier, {}, { id: 'one' }),
    setDone('s', { ...easier, set: 2 }, { done: { reps: 0 } }, { id: 'none' }),
  ];
  const [session] = foldLines(lines).sessions;
  expect(session && sessionSetCount(session) - session.planned.length).toBe(1);
});
