import { describe, expect, it } from 'vitest';
import { missingSlots } from '../../../src/core/experiment/missing-slot.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { DEFAULT_SLOTS, type Slot } from '../../../src/core/schedule/slot.ts';
import { missingSlotWords } from '../../../src/view/report/missing-slot.ts';
import {
  experiment,
  experimentEnded,
  historyOf,
  schedule,
  scheduleChange,
} from '../../support/sample-journal.ts';

const TODAY = '2026-11-24';
const EVENINGS = experiment('2026-11-23');
const ROUTINES = experiment('2026-11-23', {
  slots: [],
  routines: { slot: 'evening', names: ['core', 'lower-back'] },
});
const NONE = [{ remove: 'evening' }];
const evening = (change: Partial<Slot>) =>
  DEFAULT_SLOTS.flatMap((slot) =>
    slot.name === 'evening' ? [{ set: { ...slot, ...change } }] : [],
  );
const changed = (from: string, ...changes: Parameters<typeof scheduleChange>[1]) =>
  scheduleChange(from, changes, '2026-11-24T08:00:00.000+00:00');

describe('a plan in which an experiment lacks its slot', () => {
  const about = 'your experiment is about the evening slot, which';
  const end = 'so it cannot go on as planned';

  it.each<[string, readonly Line[], readonly string[]]>([
    ['is none that has it', [EVENINGS], []],
    [
      'leaves it out',
      [EVENINGS, changed(TODAY, ...NONE)],
      [`${about} is no longer planned, ${end}`],
    ],
    [
      'leaves out the slot of two routines',
      [ROUTINES, changed(TODAY, ...NONE)],
      [`${about} is no longer planned, ${end}`],
    ],
    [
      'leaves it out later',
      [EVENINGS, changed('2026-12-07', ...NONE)],
      [`${about} is no longer planned from Mon 7 Dec, ${end}`],
    ],
    ['is not one after the last week', [EVENINGS, changed('2027-01-04', ...NONE)], []],
    [
      'has it in one half of the week',
      [EVENINGS, changed(TODAY, ...evening({ days: [1, 2] }))],
      [`${about} is on too few days, ${end}`],
    ],
    [
      'is none with a day in each half',
      [EVENINGS, changed(TODAY, ...evening({ days: [1, 6] }))],
      [],
    ],
    ['is none at another time', [EVENINGS, changed(TODAY, ...evening({ time: '21:00' }))], []],
    ['does not matter without an experiment', [changed(TODAY, ...NONE)], []],
    [
      'does not matter to one that was ended',
      [EVENINGS, experimentEnded(EVENINGS, `${TODAY}T07:00:00.000+00:00`), changed(TODAY, ...NONE)],
      [],
    ],
    [
      'matters to one that is to come',
      [experiment('2026-11-30'), changed(TODAY, ...NONE)],
      [`${about} is no longer planned, ${end}`],
    ],
    [
      'does not matter to one about other things',
      [experiment('2026-11-23', { slots: [] }), changed(TODAY, ...NONE)],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    const { experiments, schedules } = historyOf(schedule('2026-11-01'), lines);
    const found = missingSlots(experiments, schedules, TODAY);
    expect(found.map((one) => missingSlotWords(one, TODAY))).toEqual(expected);
  });
});
