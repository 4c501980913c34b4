import { describe, expect, test } from 'vitest';
import { type Overview, suggestions } from '../../../src/core/adherence/overview.ts';
import { dayRecord } from '../../../src/core/adherence/day-record.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  experiment,
  historyOf,
  line,
  pause,
  schedule,
  sessionOf,
} from '../../support/sample-journal.ts';

const TODAY = '2026-11-24';
const SCORED = line({ type: 'soreness', score: 3 }, { day: TODAY });
const PLAN = schedule('2026-11-01');
const DONE = sessionOf(TODAY, 'morning', 5);

/** What there is at half past seven. */
function at(lines: readonly (Line | readonly Line[])[], change: Partial<Overview> = {}): Overview {
  const history = historyOf(...lines.flat());
  const now = `${TODAY}T07:30:00.000+00:00`;
  return {
    today: TODAY,
    next: nextSlot(history, now, '04:00'),
    pause: history.pauses[0],
    stop: undefined,
    isPlanned: history.schedules.length > 0,
    isEasierNext: false,
    experiments: [],
    now: dayRecord(history, TODAY, now, '04:00'),
    lastMorning: history.diary.mornings.at(-1),
    unit: 'km',
    ...change,
  };
}

describe('the commands that are suggested', () => {
  test.each<[string, Overview, readonly string[]]>([
    ['while a slot is due', at([PLAN, SCORED]), ['today', 'run 8km 45:10', 'history']],
    ['before the morning has a score', at([PLAN]), ['today', 'pain', 'run 8km 45:10']],
    ['once the slot is done', at([PLAN, SCORED, DONE]), ['start core', 'run 8km 45:10', 'history']],
    ['without a plan', at([SCORED]), ['today', 'setup', 'run 8km 45:10']],
    ['with miles', at([PLAN, SCORED], { unit: 'mi' }), ['today', 'run 5mi 45:10', 'history']],
    [
      'on a day on which an experiment leaves a slot out',
      at([PLAN, SCORED, DONE, experiment('2026-11-23')]),
      ['experiment show', 'run 8km 45:10', 'history'],
    ],
    [
      'in a pause',
      at([PLAN, pause('2026-11-20', '2026-11-30'), SCORED]),
      ['schedule resume', 'run 8km 45:10', 'history'],
    ],
    [
      'while there is no session',
      at([PLAN, SCORED], { stop: 'emergency' }),
      ['check', 'run 8km 45:10', 'history'],
    ],
  ])('%s', (_, shown, expected) => {
    const commands = suggestions(shown).map(([command]) => command);
    expect(commands).toEqual(expected.map((words) => `stretch ${words}`));
  });
});
