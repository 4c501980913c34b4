import { addDays } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Days of sessions from which a step may be offered: four weeks. */
const DAYS = 28;

/**
 * Returns a line with the step that is offered and was not declined lately; undefined if there is none. What works it out is
 * only loaded if the last weeks could give one.
 */
export async function waitingStepLine(
  host: Host,
  record: RecordSnapshot,
): Promise<string | undefined> {
  if (!mayBeOffered(record)) return undefined;
  const [{ firstStep }, library] = await Promise.all([import('./first-step.ts'), host.library()]);
  return firstStep(host, record, library);
}

/** Whether pain was said of a session of the last weeks, or a dose was ever changed: without both nothing is offered. */
function mayBeOffered({ history, today }: RecordSnapshot): boolean {
  const since = addDays(today, -DAYS);
  return (
    history.doseChanges.length > 0 ||
    history.sessions.some((one) => one.day >= since && (one.painDuring ?? one.painAfter) !== null)
  );
}
