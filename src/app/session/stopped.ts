import { canAnswerAgain } from '../../core/safety/stop.ts';
import { stopLine } from '../../view/words/stop.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { stopInForce } from '../record/safety.ts';

/** Whether a stop is in force that `--anyway` passes: one for something urgent. */
export function isPassable(record: Pick<RecordSnapshot, 'history' | 'today'>): boolean {
  return stopInForce(record)?.kind === 'urgent';
}

/** Says in a line, without why, that there is no session; empty if there is. */
export function stopNotice(record: Pick<RecordSnapshot, 'history' | 'today'>): string {
  const stop = stopInForce(record);
  return stop === undefined ? '' : `${stopLine(stop)}\n`;
}

/**
 * Throws a `stopped` fault while a stop is in force, unless it can be ended by asking the list again and somebody is there
 * to answer, or it is passed on purpose, which only something urgent can be.
 */
export async function refuseStopped(
  record: Pick<RecordSnapshot, 'history' | 'today'>,
  { canAsk, isAnyway }: { readonly canAsk: boolean; readonly isAnyway: boolean },
): Promise<void> {
  const stop = stopInForce(record);
  if (stop === undefined) return;
  if (canAsk && canAnswerAgain(stop, record.today)) return;
  if (isAnyway && stop.kind === 'urgent') return;
  throw (await import('./stopped-fault.ts')).stoppedFault(stop);
}
