import { expect, it } from 'vitest';
import { planPeriods } from '../../../src/core/schedule/plan-period.ts';

const plan = (from: string) => ({ from, at: `${from}T12:00:00.000+00:00`, slots: [] });

it('a schedule is in force until the day before the next one, the last without an end', () => {
  expect(planPeriods([plan('2026-10-20'), plan('2026-11-01')])).toEqual([
    { from: '2026-10-20', until: '2026-10-31', slots: [] },
    { from: '2026-11-01', until: undefined, slots: [] },
  ]);
});

it('if two schedules begin on the same day, only the later one has days', () => {
  const later = { ...plan('2026-11-01'), slots: [SLOT] };
  expect(planPeriods([plan('2026-11-01'), later])).toEqual([
    { from: '2026-11-01', until: undefined, slots: [SLOT] },
  ]);
});

const SLOT = { name: 'morning', time: '07:00', days: [1], routine: 'lower-back' } as const;
