import { describe, expect, it } from 'vitest';
import { historyEntries } from '../../../src/core/journal/history-entry.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { entrySummary } from '../../../src/view/report/entry-summary.ts';
import {
  historyOf,
  line,
  logged,
  pause,
  schedule,
  scheduleChange,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

describe('an entry in one line', () => {
  it.each<[string, Line | readonly Line[]]>([
    ['Mon 23 Nov, evening: lower-back, 3 of 5 sets', sessionOf('2026-11-23', 'evening', 3)],
    ['Mon 23 Nov, extra: lower-back, 5 of 5 sets', sessionOf('2026-11-23', null, 5)],
    ['Tue 23 Dec 2025, morning: lower-back, 5 of 5 sets', sessionOf('2025-12-23', 'morning', 5)],
    ['Tue 24 Nov, morning: a [2J b, 1 of 5 sets', logged([0], { routine: 'a\u001b[2J\tb' })],
    ['Sun 22 Nov, morning: skipped, pain', skipped('2026-11-22', 'morning', 'pain')],
    ['Sun 22 Nov: paused until Fri 1 Jan 2027, travel', pause('2026-11-22', '2027-01-01')],
    [
      'Sun 1 Nov: plan, morning at 07:00, every day; evening at 20:30, every day',
      schedule('2026-11-01'),
    ],
    [
      'Sun 1 Nov: plan, no evening slot',
      scheduleChange('2026-11-01', [{ remove: 'evening' }], '2026-11-01T07:00:00.000+00:00'),
    ],
    [
      'Tue 24 Nov: import, 24 lines from phone.ndjson',
      line({ type: 'import', file: 'phone.ndjson', lines: 24 }),
    ],
  ])('says %j', (expected, of) => {
    const lines = [of].flat();
    const [entry] = historyEntries(historyOf(lines), lines);
    if (entry === undefined) throw new Error('expected an entry');
    expect(entrySummary(entry, '2026-11-24', 'km')).toBe(expected);
  });
});
