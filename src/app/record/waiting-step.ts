import { addDays } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { keptAnswer } from './kept-answer.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Days of sessions from which a step may be offered: four weeks. */
const DAYS = 28;

/**
 * Returns a line with the step that is offered and was not declined lately; undefined if there is none. It is worked out
 * only if the last weeks could give one.
 */
export async function waitingStepLine(
  host: Host,
  record: RecordSnapshot,
): Promise<string | undefined> {
  if (!mayBeOffered(record)) return undefined;
  const line = await keptAnswer(host, record, { name: 'waiting-step', about: '' }, async () => {
    const { firstStep } = await import('./first-step.ts');
    return firstStep(host, record, await host.library()) ?? '';
  });
  return line === '' ? undefined : line;
}

/** Whether pain was said of a session of the last weeks, or a dose was ever changed: without both nothing is offered. */
function mayBeOffered({ history, today }: RecordSnapshot): boolean {
  const since = addDays(today, -DAYS);
  return (
    history.doseChanges.length > 0 ||
    history.sessions.some((one) => one.day >= since && (one.painDuring ?? one.painAfter) !== null)
  );
}
