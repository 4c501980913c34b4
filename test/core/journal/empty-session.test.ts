import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/core/journal/empty-session.ts';
import { historyOf, plannedLine, setDone, started } from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

describe('a session that was left', () => {
  it.each([
    ['says nothing if nothing was done and nothing hurt much', 5, 0, true],
    ['says that there was strong pain before it', 6, 0, false],
    ['says what was done of a set', 0, 3, false],
  ])('%s', (_, pain, hold, expected) => {
    const start = started({ pain });
    const set = setDone(start.id, plannedLine(0), { done: { hold }, complete: false });
    expect(isEmpty(first(historyOf(start, set).sessions))).toBe(expected);
  });
});
