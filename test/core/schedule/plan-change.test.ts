import { describe, expect, it } from 'vitest';
import { planChanges, type WrittenChange } from '../../../src/core/schedule/plan-change.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  type SlotChange,
} from '../../../src/core/schedule/slot.ts';
import { schedule, slot } from '../../support/sample-schedule.ts';

const set = (name: string, time: string): SlotChange => ({ set: slot(name, time) });

describe('what replaced a change of the plan', () => {
  it('is nothing while no other change is of the same slot', () => {
    expect(
      replacements(
        change('a', '2026-11-10', set('lunch', '12:30')),
        change('b', '2026-11-10', set('tea', '16:00')),
      ),
    ).toEqual({ a: [], b: [] });
  });

  it('is the next change of the slot, from the day on which both hold', () => {
    expect(
      replacements(
        change('a', '2026-11-10', set('lunch', '12:30')),
        change('b', '2026-11-15', set('lunch', '13:00')),
        change('c', '2026-11-12', { remove: 'lunch' }),
      ),
    ).toEqual({ a: ['lunch 2026-11-12 c'], b: ['lunch 2026-11-15 c'], c: [] });
  });

  it('is the first made of those that begin on the same day or before', () => {
    expect(
      replacements(
        change('a', '2026-11-10', set('lunch', '12:30'), set('tea', '16:00')),
        change('b', '2026-11-01', set('lunch', '13:00')),
        change('c', '2026-11-10', set('lunch', '13:30')),
      ),
    ).toEqual({ a: ['lunch 2026-11-10 b'], b: ['lunch 2026-11-10 c'], c: [] });
  });

  it('is a plan of an early version, which sets all slots', () => {
    const early = { ...change('b', '2026-11-12'), changes: undefined };
    const all = [change('a', '2026-11-10', set('lunch', '12:30')), early];
    expect(replacements(...all)).toEqual({ a: ['lunch 2026-11-12 b'], b: [] });
    expect(planChanges(all)[0]?.replaced[0]?.change).toBeUndefined();
    expect(replacements(...all.toReversed())).toEqual({ a: [], b: [] });
    expect(replacements(early, change('c', '2026-11-13', { remove: 'evening' }))).toEqual({
      b: ['evening 2026-11-13 c'],
      c: [],
    });
  });
});

/** A change with these slots, or with the default ones if none are given. */
function change(id: string, from: string, ...changes: readonly SlotChange[]): WrittenChange {
  const slots = withSlotChanges(DEFAULT_SLOTS, changes);
  return { ...schedule(from, slots), id, device: 'desk', changes };
}

/** The slots of each change that were replaced, with the day and the id of what replaced them. */
function replacements(...changes: readonly WrittenChange[]) {
  return Object.fromEntries(
    planChanges(changes).map(({ id, replaced }) => [
      id,
      replaced.map(({ slot: name, from, by }) => `${name} ${from} ${by}`),
    ]),
  );
}
