import { describe, expect, it } from 'vitest';
import { entryCandidates } from '../../../src/app/shell/entry-candidates.ts';
import type { HistoryEntry } from '../../../src/core/journal/history-entry.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, logged, pause, remove, schedule, skipped } from '../../support/sample-journal.ts';

/** Today, of the fake host. */
const TODAY = '2026-11-24';

describe('the ids offered for an entry', () => {
  it('come newest first, with what each is', () => {
    const lines = [
      { ...skipped('2025-12-31', 'evening', 'ill'), id: 'aaaaaaaa-1' },
      { ...loggedOn('2026-11-22', '20:30'), id: 'bbbbbbbb-1' },
      { ...loggedOn('2026-11-23', '20:30'), id: 'cccccccc-1' },
      { ...loggedOn('2026-11-23', '07:00'), id: 'dddddddd-1' },
    ];
    expect(offered(lines, '')).toEqual([
      ['cccccccc', 'Mon 23 Nov, morning: lower-back, 1 of 5 sets'],
      ['dddddddd', 'Mon 23 Nov, morning: lower-back, 1 of 5 sets'],
      ['bbbbbbbb', 'Sun 22 Nov, morning: lower-back, 1 of 5 sets'],
      ['aaaaaaaa', 'Wed 31 Dec 2025, evening: skipped, ill'],
    ]);
  });

  it('are of every kind of entry, or of those that are asked for', () => {
    const lines = [
      { ...schedule('2026-11-01'), id: 'plan' },
      { ...pause('2026-11-05', '2026-11-06'), id: 'pause' },
      { ...skipped('2026-11-08', 'evening', 'time'), id: 'skip' },
      line({ type: 'import', file: 'phone.ndjson', lines: 2 }, { id: 'import' }),
    ];
    expect(offered(lines, '').map(([id]) => id)).toEqual(['import', 'skip', 'pause', 'plan']);
    const ids = offered(lines, '', ({ kind }) => kind === 'pause').map(([id]) => id);
    expect(ids).toEqual(['pause']);
  });

  it('leave out what was removed', () => {
    const gone = loggedOn('2026-11-22', '07:00');
    expect(offered([gone, remove(gone)], '')).toEqual([]);
  });

  it('are as long as it takes to tell them apart, and not shorter than what is typed', () => {
    const lines = ['12345678-aaaa', '12345678-abbb', '87654321-cccc'].map((id) => ({
      ...loggedOn('2026-11-22', '07:00'),
      id,
    }));
    const ids = (typed: string) => offered(lines, typed).map(([id]) => id);
    expect(ids('')).toEqual(['12345678-aa', '12345678-ab', '87654321']);
    expect(ids('87654321-c')).toEqual(['87654321-c']);
    expect(ids('12345678-AB')).toEqual(['12345678-ab']);
    expect(ids('9')).toEqual([]);
  });

  it('are thirty at most, but those of earlier years are found by how they begin', () => {
    const many = Array.from({ length: 500 }, (_, ago) => ({
      ...loggedOn(addDays(TODAY, -ago), '07:00'),
      id: `${String(ago).padStart(4, '0')}0000-0000`,
    }));
    const recent = offered(many, '').map(([id]) => id);
    expect(recent).toHaveLength(30);
    expect(recent[0]).toBe('00000000');
    expect(recent.at(-1)).toBe('00290000');
    expect(offered(many, '0499')).toEqual([
      ['04990000', 'Sun 13 Jul 2025, morning: lower-back, 1 of 5 sets'],
    ]);
  });
});

function loggedOn(day: string, time: string): Line {
  return logged([0], {}, { at: `${day}T${time}:00.000+00:00` });
}

function offered(
  lines: readonly Line[],
  typed: string,
  isWanted: (entry: HistoryEntry) => boolean = () => true,
) {
  const found = entryCandidates(fakeHost({ lines }), typed, isWanted);
  return found.map(({ word, says }) => [word, says]);
}
