import { runTotal } from '../../../src/core/diary/diary-week.ts';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { describe, expect, it } from 'vitest';
import { countedMornings, recentMornings } from '../../../src/core/diary/morning.ts';
import { experimentsOn } from '../../../src/core/experiment/experiment-today.ts';
import { knownExperiments } from '../../../src/core/experiment/phase.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import type { History } from '../../../src/core/journal/history.ts';
import { pauseOn } from '../../../src/core/schedule/schedule.ts';
import { statusJson } from '../../../src/formats/json/status.ts';
import {
  experiment,
  lastDays,
  historyOf,
  line,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

/* After the window of the morning has closed; the evening's is open. */
const NOW = '2026-11-24T13:50:00.000+00:00';

describe('the status as JSON', () => {
  it('has the keys that docs/formats.md documents', () => {
    const extra = sessionOf('2026-11-24', null, 5, '10:15');
    const morning = sessionOf('2026-11-24', 'morning', 2);
    const history = historyOf(schedule('2026-11-24'), morning, extra);
    const counts = {
      sessions: { done: 0.4, planned: 1 },
      sets: { done: 2, planned: 5 },
      slots: { morning: { done: 0.4, planned: 1 } },
      sides: { both: { done: 2, planned: 5 } },
      exercises: {
        'exercise-0': { done: 1, planned: 1 },
        'exercise-1': { done: 1, planned: 1 },
        'exercise-2': { done: 0, planned: 1 },
        'exercise-3': { done: 0, planned: 1 },
        'exercise-4': { done: 0, planned: 1 },
      },
      excused: 0,
      paused: 0,
      extras: 1,
    };
    expect(parsed(history, 28)).toMatchObject({ days: { length: 7 } });
    expect(parsed(history, 1)).toEqual({
      runs: { days: 7, count: 0, distance: 0, seconds: 0 },
      lastMorning: null,
      mornings: expect.any(Array) as unknown,
      version: 1,
      today: '2026-11-24',
      planned: true,
      next: {
        day: '2026-11-24',
        slot: 'evening',
        time: '20:30',
        routine: 'lower-back',
        due: false,
        open: true,
      },
      paused: null,
      daysInRow: { days: 1, from: '2026-11-24' },
      adherence: { days: 7, done: 0.4, planned: 1 },
      windows: [
        { days: 7, ...counts },
        { days: 1, ...counts },
      ],
      days: [
        {
          day: '2026-11-24',
          slots: [
            {
              slot: 'morning',
              time: '07:00',
              routine: 'lower-back',
              state: 'partial',
              share: 0.4,
              session: first(morning).id,
              reason: null,
            },
            {
              slot: 'evening',
              time: '20:30',
              routine: 'lower-back',
              state: 'open',
              share: 0,
              session: null,
              reason: null,
            },
          ],
          extras: [
            { session: extra[0]?.id, at: '2026-11-24T10:15:00.000+00:00', routine: 'lower-back' },
          ],
        },
      ],
    });
  });

  it('has the current pause, the reason of a skipped slot, and no days in a row before a first set', () => {
    const away = pause('2026-11-24', '2026-11-30', {}, '2026-11-24T14:00:00.000+00:00');
    const ill = skipped('2026-11-24', 'morning', 'ill');
    expect(parsed(historyOf(schedule('2026-11-01'), away, ill), 1)).toMatchObject({
      paused: { id: away.id, from: '2026-11-24', until: '2026-11-30', reason: 'travel' },
      daysInRow: { days: 0, from: null },
      windows: [{ excused: 1, paused: 1 }, {}],
      days: [
        {
          slots: [
            { state: 'excused', reason: 'ill' },
            { state: 'paused', reason: 'travel' },
          ],
        },
      ],
    });
  });

  it('has null if there is no next slot', () => {
    expect(parsed(historyOf(schedule('2026-11-01', [])), 1)).toMatchObject({ next: null });
  });

  it('rounds shares to a thousandth', () => {
    const third = sessionOf('2026-11-24', 'morning', 1).map((one) =>
      one.type === 'session-started' ? { ...one, planned: one.planned.slice(0, 3) } : one,
    );
    expect(parsed(historyOf(schedule('2026-11-01'), third), 1)).toMatchObject({
      adherence: { done: 0.333 },
    });
  });

  it('has the last morning, and the score and stiffness of 14', () => {
    const morning = { type: 'soreness', score: 4, stiffness: 30 } as const;
    const scored = line(morning, { id: 'scored', day: '2026-11-23' });
    const shown = parsed(historyOf(schedule('2026-11-01'), scored), 1) as {
      readonly mornings: readonly object[];
    };
    expect(shown).toMatchObject({ lastMorning: { id: 'scored', kind: 'morning', score: 4 } });
    expect(shown.mornings).toHaveLength(14);
    expect(shown.mornings.slice(-2)).toEqual([
      { day: '2026-11-23', score: 4, stiffness: 30 },
      { day: '2026-11-24', score: null, stiffness: null },
    ]);
  });

  it('has the experiment and its arm of today, but none of its coins', () => {
    const planned = experiment('2026-11-23', { first: [1, 0, 1, 1, 0, 0] });
    expect(parsed(historyOf(schedule('2026-11-01'), planned), 1)).toMatchObject({
      experiments: [
        {
          id: planned.id,
          phase: 'under-way',
          title: 'stretch in the evening or not',
          arms: ['no evening session', 'an evening session'],
          layout: 'half-weeks',
          from: '2026-11-23',
          number: 1,
          of: 6,
          arm: 1,
        },
      ],
    });
    expect(text(historyOf(planned), 1)).not.toMatch(/"(first|seed|pairs)"/);
    const later = historyOf(experiment('2026-11-30', {}, { at: '2026-11-23T12:00:00.000+00:00' }));
    expect(parsed(later, 1)).toMatchObject({ experiments: [{ phase: 'planned', arm: null }] });
  });

  it('preserves any text, and ends with a line end', () => {
    const slot = { name: 'm\u001b[2J\n"', time: '07:00', days: [1, 2], routine: 'ü漢' } as const;
    const history = historyOf(schedule('2026-11-01', [slot]));
    expect(text(history, 1).endsWith('}\n')).toBe(true);
    expect(text(history, 1)).not.toContain('\u001b');
    expect(parsed(history, 1)).toMatchObject({ next: { slot: slot.name, routine: slot.routine } });
  });
});

function text(history: History, count: number): string {
  const isPlanned = history.schedules.length > 0;
  const mornings = countedMornings(history.diary.mornings);
  const days = lastDays(history, NOW, '04:00', count);
  return statusJson({
    today: '2026-11-24',
    isPlanned,
    days,
    next: nextSlot(history, NOW, '04:00'),
    pause: pauseOn(history.pauses, '2026-11-24'),
    stop: undefined,
    isEasierNext: false,
    experiments: experimentsOn(
      knownExperiments(history.experiments, [], '2026-11-24'),
      '2026-11-24',
    ),
    streak: streakOver(days, NO_STREAK),
    runs: runTotal(history.diary.runs),
    mornings: recentMornings(mornings, '2026-11-24'),
    lastMorning: mornings.at(-1),
  });
}

function parsed(history: History, count: number): unknown {
  return JSON.parse(text(history, count));
}
