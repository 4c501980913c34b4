import { type Day, type Stamp, WEEKDAYS } from '../../src/core/time/day.ts';
import type { Pause, Schedule, SchedulesAndPauses } from '../../src/core/schedule/schedule.ts';
import type { Slot } from '../../src/core/schedule/slot.ts';

export const NO_SCHEDULES: SchedulesAndPauses = { schedules: [], pauses: [] };

/** Schedules without pauses. */
export function schedulesOf(...schedules: readonly Schedule[]): SchedulesAndPauses {
  return { schedules, pauses: [] };
}

/** A schedule from a day on, made long before unless said otherwise. */
export function schedule(
  from: Day,
  slots: readonly Slot[],
  at: Stamp = '2026-10-20T21:00:00.000+00:00',
): Schedule {
  return { from, at, slots };
}

export function pause(from: Day, until: Day, change: Partial<Pause> = {}): Pause {
  const at = '2026-11-20T21:00:00.000+00:00';
  const fields = { id: `${from}-${until}`, at, ended: undefined, note: undefined };
  return { ...fields, from, until, reason: 'travel', ...change };
}

/** A daily slot of the lower-back routine. */
export function slot(name: string, time: string): Slot {
  return { name, time, days: WEEKDAYS, routine: 'lower-back' };
}

/** `HH:MM` of a minute of the day. */
export function clock(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
