import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastWindows } from '../../../src/core/journal/day-windows.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import { windowsOfPast } from '../../../src/core/journal/past-windows.ts';
import { addDays, eachDay } from '../../../src/core/time/day.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { historyOf, schedule, scheduleChange } from '../../support/sample-journal.ts';

const DAYS = eachDay(addDays(FIRST_DAY, -3), addDays(FIRST_DAY, 45));

function windowsOf(history: History, dayStart: string) {
  const windowsOn = windowsOfPast(history, dayStart);
  return DAYS.map((day) =>
    windowsOn(
      day,
      history.sessions.filter((session) => session.day === day),
    ),
  );
}

describe('the windows of many days that are over', () => {
  it('are those of each day by itself', () => {
    fc.assert(
      fc.property(journal, fc.constantFrom('00:00', '04:00', '11:00'), (steps, dayStart) => {
        const history = foldLines(linesOfSteps(steps));
        const each = DAYS.map((day) => pastWindows(history, day, dayStart));
        expect(windowsOf(history, dayStart)).toEqual(each);
      }),
      { numRuns: 40 },
    );
  });

  it('do not take those of a day on which the plan was changed, which had closed before', () => {
    const change = scheduleChange(
      FIRST_DAY,
      [{ remove: 'morning' }],
      `${FIRST_DAY}T20:00:00.000+00:00`,
    );
    const history = historyOf(schedule(addDays(FIRST_DAY, -1)), change);
    const names = windowsOf(history, '04:00').map((windows) =>
      windows.map(({ slot }) => slot.name),
    );
    const both = ['morning', 'evening'];
    expect(names.slice(0, 6)).toEqual([both, both, both, both, ['evening'], ['evening']]);
  });
});
