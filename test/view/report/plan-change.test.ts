import { describe, expect, it } from 'vitest';
import { planChanges } from '../../../src/core/schedule/plan-change.ts';
import {
  planChangeLines,
  replacedSummary,
  scheduleWords,
  slotChangeWords,
} from '../../../src/view/report/plan-change.ts';
import { schedule, slot } from '../../support/sample-schedule.ts';

const LUNCH = { ...slot('lunch', '12:30'), days: [1, 2, 3, 4, 5], routine: 'core' } as const;
const at = (time: string) => `2026-11-10T${time}:00.000+00:00`;
const CHANGES = planChanges([
  {
    ...schedule('2026-11-10', [], at('08:00')),
    id: '0a1b2c3d-first',
    device: 'phone',
    changes: [{ set: LUNCH }, { set: slot('tea', '16:00') }],
  },
  {
    ...schedule('2026-11-10', [], at('09:00')),
    id: '1a1b2c3d-second',
    device: 'desk',
    changes: [{ remove: 'lunch' }],
  },
  {
    ...schedule('2026-11-24', [slot('night', '23:00')], at('10:00')),
    id: '2a1b2c3d-third',
    device: 'old\u001b[2J',
    changes: undefined,
  },
]);

describe('a change of the plan', () => {
  it('names everything about a slot', () => {
    expect(slotChangeWords({ set: LUNCH })).toBe('lunch at 12:30, Mon–Fri, core');
    expect(slotChangeWords({ remove: 'lunch' })).toBe('no lunch slot');
  });

  it('names all slots if it has no changes', () => {
    expect(scheduleWords({ changes: undefined, slots: [] })).toBe('no slots');
    expect(scheduleWords({ changes: [], slots: [LUNCH] })).toBe('lunch at 12:30, Mon–Fri');
  });

  it('says in short what replaced it', () => {
    expect(CHANGES.map((change) => replacedSummary(change))).toEqual([
      'lunch replaced by 1a1b2c3d; tea replaced by 2a1b2c3d from Tue 24 Nov',
      'replaced by 2a1b2c3d from Tue 24 Nov',
      '',
    ]);
  });

  it('says who made it, and what replaced it, made by whom', () => {
    const [first] = CHANGES;
    if (first === undefined) throw new Error('a change expected');
    expect(planChangeLines(first)).toEqual([
      'The plan from Tue 10 Nov 2026: lunch at 12:30, Mon–Fri, core; tea at 16:00, every day, lower-back',
      'Made on phone, Tue 10 Nov 2026 at 08:00',
      'Replaced from Tue 10 Nov 2026: no lunch slot; made on desk, Tue 10 Nov 2026 at 09:00 (1a1b2c3d)',
      'Replaced from Tue 24 Nov 2026: another plan for tea; made on old [2J, Tue 10 Nov 2026 at 10:00 (2a1b2c3d)',
    ]);
  });
});
