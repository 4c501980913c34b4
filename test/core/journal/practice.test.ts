import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { NO_PRACTICE, practiceAfter } from '../../../src/core/journal/practice.ts';
import { plannedLine, setDone, started } from '../../support/sample-journal.ts';

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];

/** A session a day: the first step in full, the second broken off at once, the third in another form from the third day on. */
const SESSIONS = foldLines(
  DAYS.flatMap((day, index) => {
    const at = { at: `${day}T07:00:00.000+00:00` };
    const session = started({}, at);
    const form = index < 2 ? 'exercise-2' : 'exercise-2-small';
    return [
      session,
      setDone(session.id, plannedLine(0), {}, at),
      setDone(session.id, plannedLine(1), { done: { hold: 0 }, complete: false }, at),
      setDone(session.id, plannedLine(2, { exercise: form }), { done: { hold: 4 } }, at),
    ];
  }),
).sessions;

describe('what has been practised', () => {
  it('is in how many sessions a movement was done, up to three, and the last day', () => {
    expect(practiceAfter(NO_PRACTICE, SESSIONS).movements).toEqual({
      'exercise-0': { times: 3, last: '2026-11-23' },
      'exercise-2': { times: 2, last: '2026-11-21' },
      'exercise-2-small': { times: 2, last: '2026-11-23' },
    });
  });

  it('is what each step of a routine was last done as', () => {
    expect(practiceAfter(NO_PRACTICE, SESSIONS).steps).toEqual({
      'lower-back 0': ['exercise-0'],
      'lower-back 2': ['exercise-2-small'],
    });
  });

  it.each([0, 1, 2, 3, 4])('is the same if the first %i sessions were counted before', (count) => {
    const before = practiceAfter(NO_PRACTICE, SESSIONS.slice(0, count));
    const whole = practiceAfter(NO_PRACTICE, SESSIONS);
    expect(practiceAfter(before, SESSIONS.slice(count))).toEqual(whole);
  });
});
