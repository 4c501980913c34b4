import { describe, expect, it } from 'vitest';
import { lastDays, nextSlot } from '../../src/core/adherence.ts';
import type { History } from '../../src/core/history.ts';
import { statusJson } from '../../src/formats/status-json.ts';
import { historyOf, schedule, sessionOf } from '../core/journal-samples.ts';

/* After the window of the morning has closed; the evening's is open. */
const NOW = '2026-11-24T13:50:00.000+00:00';

describe('the status as JSON', () => {
  it('has the keys that README documents', () => {
    const extra = sessionOf('2026-11-24', null, 5, '10:15');
    const history = historyOf(schedule('2026-11-24'), sessionOf('2026-11-24', 'morning', 2), extra);
    expect(parsed(history, 1)).toEqual({
      version: 1,
      today: '2026-11-24',
      planned: true,
      next: {
        day: '2026-11-24',
        slot: 'evening',
        time: '20:30',
        routine: 'lower-back',
        due: true,
      },
      adherence: { days: 1, done: 0.4, planned: 1 },
      days: [
        {
          day: '2026-11-24',
          slots: [
            { slot: 'morning', time: '07:00', routine: 'lower-back', state: 'partial', share: 0.4 },
            { slot: 'evening', time: '20:30', routine: 'lower-back', state: 'due', share: 0 },
          ],
          extras: [
            { session: extra[0]?.id, at: '2026-11-24T10:15:00.000+00:00', routine: 'lower-back' },
          ],
        },
      ],
    });
  });

  it('has nothing where nothing comes', () => {
    expect(parsed(historyOf(schedule('2026-11-01', [])), 1)).toMatchObject({ next: null });
  });

  it('has shares to a thousandth', () => {
    const third = sessionOf('2026-11-24', 'morning', 1).map((one) =>
      one.type === 'session-started' ? { ...one, planned: one.planned.slice(0, 3) } : one,
    );
    expect(parsed(historyOf(schedule('2026-11-01'), third), 1)).toMatchObject({
      adherence: { done: 0.333 },
    });
  });

  it('gives back any text as it was, and ends with a line end', () => {
    const slot = { name: 'm\u001b[2J\n"', time: '07:00', days: [1, 2], routine: 'ü漢' } as const;
    const history = historyOf(schedule('2026-11-01', [slot]));
    expect(text(history, 1).endsWith('}\n')).toBe(true);
    expect(text(history, 1)).not.toContain('\u001b');
    expect(parsed(history, 1)).toMatchObject({ next: { slot: slot.name, routine: slot.routine } });
  });
});

function text(history: History, count: number): string {
  const isPlanned = history.schedules.length > 0;
  const days = lastDays(history, NOW, '04:00', count);
  return statusJson({
    today: '2026-11-24',
    isPlanned,
    days,
    next: nextSlot(history, NOW, '04:00'),
  });
}

function parsed(history: History, count: number): unknown {
  return JSON.parse(text(history, count));
}
