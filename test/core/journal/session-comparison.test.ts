import { describe, expect, it } from 'vitest';
import { amountChange, previousOfRoutine } from '../../../src/core/journal/session-comparison.ts';
import type { Line, PlannedSetRecord } from '../../../src/core/journal/line.ts';
import { historyOf, logged, plannedLine, setDone, started } from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const at = (hour: number) => ({
  at: `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000+00:00`,
});

/** A session at an hour, with the seconds held in each set that was begun. */
function held(hour: number, seconds: readonly number[], planned = sets(2)): readonly Line[] {
  const start = started({ planned }, at(hour));
  return [
    start,
    ...seconds.flatMap((hold, index) => {
      const set = planned[index];
      const done = { done: { hold }, complete: hold >= 30 };
      return set === undefined ? [] : [setDone(start.id, set, done, at(hour))];
    }),
  ];
}

function sets(count: number): readonly PlannedSetRecord[] {
  return Array.from({ length: count }, (_, index) => plannedLine(0, { set: index + 1 }));
}

function changeOf(then: readonly Line[], now: readonly Line[]) {
  const [before, session] = historyOf(then, now).sessions;
  if (before === undefined || session === undefined) throw new RangeError('two sessions');
  return amountChange(session, before, 'exercise-0');
}

describe('the session before', () => {
  it('is the last of the same routine in which something was done', () => {
    const other = started({ routine: 'core', planned: sets(1) }, at(9));
    const history = historyOf(
      held(7, [30]),
      held(8, []),
      held(10, [0]),
      other,
      setDone(other.id, plannedLine(0), {}, at(9)),
      held(12, [30, 30]),
    );
    const session = first(history.sessions.toReversed());
    expect(previousOfRoutine(history.sessions, session)?.at).toBe(at(7).at);
    expect(previousOfRoutine([session], session)).toBeUndefined();
  });

  it('may have been logged afterwards', () => {
    const history = historyOf(logged([0, 1], {}, at(7)), held(12, [30]));
    const session = first(history.sessions.toReversed());
    expect(previousOfRoutine(history.sessions, session)?.isLogged).toBe(true);
  });
});

describe('how much more was done of an exercise', () => {
  it.each([
    [[30, 20], [30, 30], { kind: 'seconds', more: 10 }],
    [[30, 30], [30], { kind: 'seconds', more: -30 }],
    [[30, 30], [29.5, 30], undefined],
    [[], [30], { kind: 'not-done' }],
    [[30], [], undefined],
    [[30], [0], undefined],
  ])('after %j, %j is %j', (then, now, change) => {
    expect(changeOf(held(7, then), held(9, now))).toEqual(change);
  });

  it('is not told if the exercise was not part of the session before', () => {
    expect(changeOf(held(7, [30], [plannedLine(1)]), held(9, [30]))).toBeUndefined();
  });

  it('is not told if it was counted in another way', () => {
    const start = started({ planned: sets(1) }, at(7));
    const reps = setDone(start.id, plannedLine(0), { done: { reps: 8 } }, at(7));
    expect(changeOf([start, reps], held(9, [30]))).toBeUndefined();
  });
});
