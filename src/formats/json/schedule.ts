import type { ScheduleOverview } from '../../core/reminders/schedule-overview.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { jsonText } from './json.ts';
import { nextJson } from './next-slot.ts';

/** The schedule as JSON; the keys are stable and documented in docs/formats.md. */
export function scheduleJson(overview: ScheduleOverview): string {
  const { today, day, from, slots, later, pauses, next, reminders, snooze } = overview;
  const { arms, hidden } = overview;
  const isChanged = arms.length > 0 || hidden !== undefined;
  return jsonText({
    version: 1,
    today,
    day,
    from: from ?? null,
    slots: slots.map((slot) => slotJson(slot)),
    later: later.map((plan) => ({
      from: plan.from,
      slots: plan.slots.map((slot) => slotJson(slot)),
    })),
    pauses: pauses.map(({ id, from: first, until, reason, note }) => ({
      id,
      from: first,
      until,
      reason,
      note: note ?? null,
    })),
    next: next.map((one) => nextJson(one)),
    reminders:
      reminders === undefined
        ? null
        : { scheduler: reminders.scheduler, trouble: reminders.problem ?? null },
    snooze: snooze === undefined ? null : { slot: snooze.slot, until: snooze.until },
    ...(isChanged ? { experiment: { arms, hiddenFrom: hidden?.from ?? null } } : {}),
  });
}

/** A slot as JSON. */
export function slotJson({ name, time, days, every, routine }: Slot) {
  return { slot: name, time, days, every: every ?? null, routine };
}
