import { type Adherence, adherence, type DayRecord, type NextSlot } from '../core/adherence.ts';
import type { Day } from '../core/day.ts';

/** What `stretch status` tells. */
export interface Status {
  readonly today: Day;
  /** Whether a schedule has been made; without one nothing counts as missed. */
  readonly isPlanned: boolean;
  /** The last seven days, today the last. */
  readonly days: readonly DayRecord[];
  readonly next: NextSlot | undefined;
}

/** The status as JSON; the keys are stable and documented in README. */
export function statusJson(status: Status): string {
  const week: Adherence = adherence(status.days);
  const shape = {
    version: 1,
    today: status.today,
    planned: status.isPlanned,
    next:
      status.next === undefined
        ? null
        : {
            day: status.next.day,
            slot: status.next.slot.name,
            time: status.next.slot.time,
            routine: status.next.slot.routine,
            due: status.next.isDue,
          },
    adherence: { days: status.days.length, done: rounded(week.done), planned: week.planned },
    days: status.days.map(({ day, slots, extras }) => ({
      day,
      slots: slots.map(({ slot, standing, share }) => ({
        slot: slot.name,
        time: slot.time,
        routine: slot.routine,
        state: standing,
        share: rounded(share),
      })),
      extras: extras.map(({ id, at, routine }) => ({ session: id, at, routine })),
    })),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
