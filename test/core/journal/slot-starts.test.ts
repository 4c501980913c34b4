import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { slotStarts } from '../../../src/core/journal/slot-starts.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { amend, line, remove, schedule, scheduleChange } from '../../support/sample-journal.ts';

const NOON: Slot = { name: 'noon', time: '12:30', days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' };
const SETUP = change('2026-10-01', NOON);

describe('the starts that slots can have had', () => {
  it('are those of the default slots on the first day, and of each slot on the day it is set from', () => {
    const later = change('2026-11-05', { ...NOON, time: '13:00' }, '2026-10-20');
    expect(startsOf(SETUP, later)).toEqual([
      'noon 12:30 from 2026-10-01, written 2026-10-01',
      'morning 07:00 from 2026-10-01, written 2026-10-01',
      'evening 20:30 from 2026-10-01, written 2026-10-01',
      'noon 13:00 from 2026-11-05, written 2026-10-20',
    ]);
  });

  it('are as written last, of several for one slot and day', () => {
    const again = change('2026-10-01', { ...NOON, time: '13:00' }, '2026-10-01', '09');
    expect(startsOf(SETUP, again)).toContain('noon 13:00 from 2026-10-01, written 2026-10-01');
    expect(startsOf(SETUP, again)).toHaveLength(3);
  });

  it('stay if the change was undone, and then the next change may have been the first', () => {
    const next = change('2026-10-20', { ...NOON, name: 'late' });
    expect(startsOf(SETUP, next)).not.toContain(defaultOn('2026-10-20'));
    expect(startsOf(SETUP, remove(SETUP), next)).toEqual(
      expect.arrayContaining([defaultOn('2026-10-01'), defaultOn('2026-10-20')]),
    );
  });

  it('are those of every device by itself', () => {
    const phone = { ...change('2026-10-20', NOON), device: 'phone' };
    expect(startsOf(SETUP, phone)).toContain(defaultOn('2026-10-20'));
  });

  it('are those of an import that was taken back, too, and of what was there without it', () => {
    const whole = line({ type: 'import', file: 'old.ndjson', lines: 1 });
    const brought = { ...SETUP, import: [whole.id] };
    const own = change('2026-10-20', { ...NOON, name: 'late' });
    const starts = startsOf(brought, whole, remove(whole), own);
    expect(starts).toEqual(
      expect.arrayContaining([defaultOn('2026-10-01'), defaultOn('2026-10-20')]),
    );
  });

  it('are no others for having come with an import', () => {
    const later = change('2026-10-20', { ...NOON, time: '13:00' });
    const whole = line({ type: 'import', file: 'backup.ndjson', lines: 2 });
    const brought = [SETUP, later].map((one) => ({ ...one, import: [whole.id] }));
    expect(startsOf(...brought, whole)).toEqual(startsOf(SETUP, later));
  });

  it('are those before and after an amendment', () => {
    const starts = startsOf(SETUP, amend(SETUP, { from: '2026-10-03' }));
    expect(starts).toContain('noon 12:30 from 2026-10-01, written 2026-10-01');
    expect(starts).toContain('noon 12:30 from 2026-10-03, written 2026-10-01');
    expect(startsOf(SETUP, amend(SETUP, { from: 'soon' }))).toEqual(startsOf(SETUP));
  });

  it('are all slots of a change of an early version, which set them all', () => {
    expect(startsOf(schedule('2026-10-01', [NOON]))).toEqual([
      'noon 12:30 from 2026-10-01, written 2026-10-01',
    ]);
  });

  it('are none of a slot that is removed, or has no days', () => {
    const none = scheduleChange(
      '2026-10-01',
      [{ remove: 'morning' }, { set: { ...NOON, name: 'evening', days: [] } }],
      '2026-10-01T08:00:00.000Z',
    );
    expect(startsOf(none)).toEqual([]);
  });
});

function defaultOn(day: string): string {
  return `morning 07:00 from ${day}, written ${day}`;
}

function change(from: string, set: Slot, written = from, hour = '08'): Line {
  return scheduleChange(from, [{ set }], `${written}T${hour}:00:00.000Z`);
}

function startsOf(...lines: readonly Line[]): readonly string[] {
  return slotStarts(lines).map(
    ({ slot: { name, time }, from, written }) => `${name} ${time} from ${from}, written ${written}`,
  );
}
