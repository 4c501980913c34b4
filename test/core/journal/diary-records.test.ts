import { describe, expect, it } from 'vitest';
import { countedMornings } from '../../../src/core/diary/morning.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line, PayloadOf } from '../../../src/core/journal/line.ts';
import { amend, line, remove } from '../../support/sample-journal.ts';

const DAY = '2026-11-24';

describe('the mornings of a journal', () => {
  it('have all that was said, and null for the rest', () => {
    const whole = {
      score: 6,
      stiffness: 30,
      side: 'left',
      woke: true,
      medicine: false,
      keptFrom: ['running', 'work'],
      note: 'Better by noon',
    } as const;
    const [only, full] = diary(morning({ score: 0 }), morning({ ...whole, late: true })).mornings;
    expect(only).toMatchObject({ score: 0, stiffness: null, side: null, woke: null, note: null });
    expect(only).toMatchObject({ medicine: null, keptFrom: [], isLate: false });
    expect(full).toMatchObject({ ...whole, keptFrom: ['work', 'running'], isLate: true });
  });

  it('are both kept if two devices scored one; the one written last counts', () => {
    const desk = morning({ score: 3 }, { at: `${DAY}T07:02:00.000+00:00` });
    const phone = morning({ score: 5 }, { at: `${DAY}T06:58:00.000+00:00`, device: 'phone' });
    for (const lines of [
      [desk, phone],
      [phone, desk],
    ]) {
      const { mornings } = diary(...lines);
      expect(mornings.map(({ score }) => score)).toEqual([5, 3]);
      expect(countedMornings(mornings).map(({ score }) => score)).toEqual([3]);
    }
  });

  it('are corrected, moved and taken back like everything else', () => {
    const one = morning({ score: 3, note: 'Stiff' });
    const moved = amend(one, { score: 4, note: '', day: '2026-11-20' });
    expect(diary(one, moved).mornings).toMatchObject([{ score: 4, note: null, day: '2026-11-20' }]);
    expect(diary(one, amend(one, { score: 11 })).mornings).toMatchObject([{ score: 3 }]);
    expect(diary(one, remove(one)).mornings).toEqual([]);
  });

  it('leave out words that a later version may have added', () => {
    const later = { score: 3, side: 'tailbone', keptFrom: ['work', 'singing'] } as object;
    expect(diary(morning(later as Fields<'soreness'>)).mornings).toMatchObject([
      { score: 3, side: null, keptFrom: ['work'] },
    ]);
  });
});

describe('the runs of a journal', () => {
  it('are in order of days and of their start; those without a time of day come last', () => {
    const evening = run({ distance: 3, began: `${DAY}T18:00:00.000+00:00` });
    const dawn = run({ distance: 2, began: `${DAY}T07:30:00.000+02:00` });
    const before = run({ distance: 1 }, { day: '2026-11-23' });
    const sometime = run({ distance: 4 });
    const { runs } = diary(sometime, evening, before, dawn);
    expect(runs.map(({ distance }) => distance)).toEqual([1, 2, 3, 4]);
  });

  it('have null where nothing is known, and where an amendment says so', () => {
    const one = run({ distance: 8000, surface: 'road', effort: 6 });
    expect(diary(one, amend(one, { surface: null, effort: null })).runs).toMatchObject([
      { distance: 8000, seconds: null, began: null, surface: null, effort: null, source: null },
    ]);
  });
});

describe('other activities and notes', () => {
  it('are kept with their kind; one of a later version is another activity', () => {
    const rest = line({ type: 'activity', kind: 'rest' });
    const later = line({ type: 'activity', kind: 'climb' as 'other' });
    expect(diary(rest, later).activities).toMatchObject([{ kind: 'rest' }, { kind: 'other' }]);
    expect(diary(line({ type: 'note', text: 'New shoes', mark: true })).notes).toMatchObject([
      { text: 'New shoes', isMark: true, day: DAY },
    ]);
  });
});

type Fields<T extends 'soreness' | 'run'> = Omit<PayloadOf<T>, 'type'>;
type Head = Parameters<typeof line>[1];

function morning(fields: Fields<'soreness'>, head: Head = {}): Line {
  return line({ type: 'soreness', ...fields }, head);
}

function run(fields: Fields<'run'>, head: Head = {}): Line {
  return line({ type: 'run', ...fields }, head);
}

function diary(...lines: readonly Line[]) {
  return foldLines(lines).diary;
}
