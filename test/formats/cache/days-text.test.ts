import { SLOT_STATES } from '../../../src/core/adherence/slot-state.ts';
import { SKIP_REASONS } from '../../../src/core/schedule/skip-reason.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayRecord, dayRecords } from '../../../src/core/adherence/day-record.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { decodeDays, encodeDays } from '../../../src/formats/cache/days-text.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('days as text', () => {
  it('come back unchanged, whatever was done on them', () => {
    fc.assert(
      fc.property(journal, fc.nat({ max: 120 }), (steps, from) => {
        const history = foldLines(linesOfSteps(steps));
        const [start, end] = [addDays(FIRST_DAY, from), addDays(FIRST_DAY, 125)];
        const days = dayRecords(
          history,
          start,
          end,
          `${addDays(end, 1)}T12:00:00.000+00:00`,
          '04:00',
        );
        expect(decodeDays(encodeDays(days), undefined)).toEqual(days);
      }),
      { numRuns: 100 },
    );
  });

  it('come back unchanged, whatever they hold', () => {
    const name = fc.string({ unit: anyCharacter });
    const slot = fc.record({
      name,
      time: fc.constantFrom('07:00', '20:30'),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const),
      routine: name,
    });
    const slotDay = fc.record({
      slot,
      state: fc.constantFrom(...SLOT_STATES),
      share: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      isPlanned: fc.boolean(),
      session: fc.option(name),
      reason: fc.option(fc.constantFrom(...SKIP_REASONS)),
    });
    const tally = fc.record({
      exercise: name,
      side: fc.constantFrom('left', 'right', 'both', 'alternate'),
      done: fc.nat(),
      planned: fc.nat(),
    });
    const day = fc.record({
      hasPlan: fc.boolean(),
      slots: fc.array(slotDay, { maxLength: 3 }),
      extras: fc.array(fc.record({ id: name, at: name, name, routine: name }), { maxLength: 2 }),
      sets: fc.array(tally, { maxLength: 3 }),
      isActive: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 5 }), (all) => {
        const days: readonly DayRecord[] = all.map((one, index) => ({
          ...one,
          day: addDays('2026-10-23', index),
          isOver: true,
        }));
        expect(decodeDays(encodeDays(days), undefined)).toEqual(days);
      }),
    );
  });

  it('come back from a given day on', () => {
    const [start, end] = ['2026-10-20', '2026-11-02'];
    const days = dayRecords(
      foldLines([]),
      start,
      end,
      `${addDays(end, 1)}T12:00:00.000+00:00`,
      '04:00',
    );
    const text = encodeDays(days);
    expect(decodeDays(text, '2026-10-26')).toEqual(days.slice(6));
    expect(decodeDays(text, '2026-11-02')).toEqual(days.slice(-1));
    expect(decodeDays(text, '2026-10-01')).toEqual(days);
    expect(decodeDays(text, '2026-11-03')).toEqual([]);
  });

  it('are empty if there are none', () => {
    expect(decodeDays(encodeDays([]), undefined)).toEqual([]);
    expect(decodeDays(encodeDays([]), '2026-11-24')).toEqual([]);
  });

  it('are short if the days are alike', () => {
    const history = foldLines([]);
    const end = '2026-11-24';
    const length = (count: number) =>
      encodeDays(dayRecords(history, addDays(end, 1 - count), end, `${end}T12:00:00.000Z`, '04:00'))
        .length;
    expect((length(1000) - length(10)) / 990).toBeLessThan(60);
  });

  it.each(['', 'null', '{}', '{"rows":[[1,1,[[0,0,0,1,null,null]],[],[]]],"slots":[],"sets":[]}'])(
    'that are broken, as %s, throw',
    (text) => {
      expect(() => decodeDays(text, undefined)).toThrow(Error);
    },
  );
});
