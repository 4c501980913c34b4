import { type DayWindow, isClosedBy } from '../schedule/planned-windows.ts';
import type { Stop } from '../safety/stop.ts';
import type { Day, Stamp } from '../time/day.ts';

/** Whether a stop was in force when a window closed, or is if it is still to close; it leaves alone what had closed by then. */
export function isWindowStopped(
  stops: readonly Stop[],
  day: Day,
  window: DayWindow,
  dayStart: string,
): boolean {
  const closedBy = (at: Stamp) => isClosedBy(window, day, at, dayStart);
  return stops.some(
    ({ at, until, ended }) =>
      !closedBy(at) &&
      (until === undefined || day <= until) &&
      (ended === undefined || closedBy(ended)),
  );
}
