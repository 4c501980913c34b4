import { dayWindows } from '../../../src/core/journal/day-windows.ts';
import { SKIP_REASONS } from '../../../src/core/schedule/skip-reason.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecord } from '../../../src/core/adherence/day-record.ts';
import { epochMs, minutesIntoDay, trainingDay } from '../../../src/core/time/day.ts';
import { groupBy } from '../../../src/core/base/group.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import { decideReminder, type SentReminder } from '../../../src/core/reminders/decision.ts';
import { experiment, pause, schedule, sessionOf, skipped } from '../../support/sample-journal.ts';

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26'] as const;
const SLOTS = ['morning', 'evening'] as const;
const EVERY = 40;
/** Timers may be five minutes early. */
const LEAST_MS = (EVERY - 5) * 60_000;

const slotDay = { day: fc.constantFrom(...DAYS), slot: fc.constantFrom(...SLOTS) };
const time = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const done = fc
  .record({ ...slotDay, count: fc.integer({ min: 0, max: 5 }), time })
  .map((one) => sessionOf(one.day, one.slot, one.count, one.time));
const skip = fc
  .record({ ...slotDay, reason: fc.constantFrom(...SKIP_REASONS), time })
  .map((one) => [skipped(one.day, one.slot, one.reason, one.time)]);
const paused = fc
  .tuple(slotDay.day, slotDay.day)
  .map(([a, b]) => [pause(a < b ? a : b, a < b ? b : a)]);
/** The coin decides about Monday to Wednesday, and its other side about Thursday. */
const compared = fc
  .record({ slots: fc.subarray([...SLOTS]), coin: fc.constantFrom(0 as const, 1 as const) })
  .map(({ slots, coin }) => [experiment('2026-11-23', { slots, first: [coin] })]);
const histories = fc
  .array(fc.oneof({ weight: 3, arbitrary: done }, skip, paused, compared), { maxLength: 6 })
  .map((lines) => foldLines([schedule('2026-11-01'), ...lines.flat()]));
/** Minutes from one tick to the next: those of the timers, those after a sleep, and several at once. */
const ticks = fc.array(
  fc.oneof(
    fc.constantFrom(0, 1, 39, 40),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 60, max: 900 }),
  ),
  { minLength: 1, maxLength: 80 },
);

/** Every reminder sent when the system asks about both slots at each tick. */
function sentBy(history: History, gaps: readonly number[]): readonly SentReminder[] {
  const sent: SentReminder[] = [];
  let ms = Date.parse('2026-11-24T04:00:00Z');
  for (const gap of gaps) {
    ms += gap * 60_000;
    const now = new Date(ms).toISOString();
    for (const slot of SLOTS) {
      const facts = { history, now, dayStart: '04:00', everyMinutes: EVERY, sent };
      const decision = decideReminder(slot, { ...facts, snooze: undefined, running: [] });
      if (decision.kind === 'remind') sent.push({ day: decision.day, slot, at: now });
    }
  }
  return sent;
}

describe('whatever was done and whenever the system asks', () => {
  const property = (holds: (sent: readonly SentReminder[], history: History) => void) =>
    fc.assert(
      fc.property(histories, ticks, (history, gaps) => holds(sentBy(history, gaps), history)),
      { numRuns: 500 },
    );
  const bySlot = (sent: readonly SentReminder[]) => [
    ...groupBy(sent, ({ day, slot }) => `${day} ${slot}`).values(),
  ];

  it('no slot has more than three reminders a day', () => {
    property((sent) => {
      for (const own of bySlot(sent)) expect(own.length).toBeLessThanOrEqual(3);
    });
  });

  it('none comes within the interval', () => {
    property((sent) => {
      for (const own of bySlot(sent)) {
        const times = own.map(({ at }) => epochMs(at));
        const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(gaps.filter((gap) => gap < LEAST_MS)).toEqual([]);
      }
    });
  });

  it('none comes outside the window, or before the slot’s time', () => {
    property((sent, history) => {
      for (const { day, slot, at } of sent) {
        expect(trainingDay(at, '04:00')).toBe(day);
        const window = dayWindows(history, day, '04:00').find((one) => one.slot.name === slot);
        const minutes = minutesIntoDay(at, '04:00');
        expect(minutes).toBeLessThan(window?.closes ?? 0);
        expect(at.slice(11, 16) >= (window?.slot.time ?? '') || at.slice(0, 10) > day).toBe(true);
      }
    });
  });

  it('none comes for a slot that is done, skipped or paused', () => {
    property((sent, history) => {
      for (const { day, slot, at } of sent) {
        const { slots } = dayRecord(history, day, at, '04:00');
        const found = slots.find((one) => one.slot.name === slot);
        expect([found?.state, found?.reason]).toEqual(['due', null]);
      }
    });
  });

  it('none comes for a slot that an experiment leaves out', () => {
    property((sent, { experiments: [first] }) => {
      if (first === undefined) return;
      const days = first.first[0] === 0 ? DAYS.slice(0, 2) : DAYS.slice(2);
      const isOff = ({ day, slot }: SentReminder) =>
        days.some((one) => one === day) && first.slots.includes(slot);
      expect(sent.filter((one) => isOff(one))).toEqual([]);
    });
  });

  it('one comes for a slot that is due for long enough, as soon as the system asks', () => {
    const gaps = [180, ...Array.from({ length: 30 }, () => 40)];
    const history = foldLines([schedule('2026-11-01')]);
    const times = sentBy(history, gaps).map(({ slot, at }) => `${slot} ${at.slice(8, 16)}`);
    expect(times.slice(0, 6)).toEqual([
      'morning 24T07:00',
      'morning 24T07:40',
      'morning 24T08:20',
      'evening 24T21:00',
      'evening 24T21:40',
      'evening 24T22:20',
    ]);
  });
});
