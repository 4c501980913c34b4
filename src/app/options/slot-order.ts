import { Fault } from '../../core/base/fault.ts';
import { minutesAfterStart, minutesOf } from '../../core/time/day.ts';

/** The times of the two usual slots, `HH:MM`. */
export interface SlotTimes {
  readonly morning: string;
  readonly evening: string;
}

/** Throws a `usage` fault unless the morning slot comes before the evening slot, counted from the start of the day. */
export function refuseOrder(times: SlotTimes, dayStart: string): void {
  const message = orderProblem(times, dayStart);
  if (message === undefined) return;
  const hint = isNight(times.morning, dayStart)
    ? `give the morning a time ${earliest(dayStart)}`
    : 'for example: stretch setup --morning 07:00 --evening 20:30';
  throw new Fault('usage', message, hint);
}

/** What is wrong with the order of two slots, and why; undefined if nothing is. */
export function orderProblem(
  { morning, evening }: SlotTimes,
  dayStart: string,
): string | undefined {
  if (minutesAfterStart(morning, dayStart) < minutesAfterStart(evening, dayStart)) return undefined;
  const problem = `the morning slot (${morning}) must come before the evening slot (${evening})`;
  return isNight(morning, dayStart) ? `${problem}; ${nightWords(morning, dayStart)}` : problem;
}

/** Says that a morning comes at the end of the day, which nobody can mean; undefined if it does not. */
export function nightProblem(morning: string, dayStart: string): string | undefined {
  if (!isNight(morning, dayStart)) return undefined;
  return `${nightWords(morning, dayStart)}: type a time ${earliest(dayStart)}`;
}

function isNight(time: string, dayStart: string): boolean {
  return minutesOf(time) < minutesOf(dayStart);
}

function nightWords(time: string, dayStart: string): string {
  return `the day starts at ${dayStart}, so ${time} is at its end`;
}

function earliest(dayStart: string): string {
  return `from ${dayStart} on, or first start the day earlier: stretch config set dayStart 00:00`;
}
