import type { Day } from '../../core/time/day.ts';
import type { Snooze } from '../../core/reminders/decision.ts';
import type { Pause, Schedule } from '../../core/schedule/schedule.ts';
import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { jsonText } from './json.ts';
import { nextJson } from './next-slot.ts';

/** What `stretch schedule` tells. */
export interface ShownSchedule {
  readonly today: Day;
  readonly dayStart: string;
  /** The day the plan holds from; nothing where none was made and the default times hold. */
  readonly from: Day | undefined;
  readonly slots: readonly Slot[];
  /** Plans that are still to begin. */
  readonly later: readonly Schedule[];
  /** Pauses under way or still to come. */
  readonly pauses: readonly Pause[];
  readonly next: readonly NextSlot[];
  /** What reminders are installed with; nothing where they are off. */
  readonly reminders:
    | { readonly scheduler: SchedulerName; readonly problem: string | undefined }
    | undefined;
  /** What keeps reminders away at this moment. */
  readonly snooze: Snooze | undefined;
}

/** The schedule as JSON; the keys are stable and documented in docs/formats.md. */
export function scheduleJson(shown: ShownSchedule): string {
  const { today, from, slots, later, pauses, next, reminders, snooze } = shown;
  return jsonText({
    version: 1,
    today,
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
  });
}

function slotJson({ name, time, days, routine }: Slot) {
  return { slot: name, time, days, routine };
}
