import { Fault } from '../../core/base/fault.ts';
import { canAnswerAgain, type Stop } from '../../core/safety/stop.ts';
import { stopHint, stopLine, stopMessage } from '../../view/report/check.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { stopInForce } from '../record/safety.ts';

/** Returns the fault that says where to go and that there is no session. */
export function stoppedFault(stop: Pick<Stop, 'kind' | 'yes'>): Fault {
  return new Fault('stopped', stopMessage(stop), stopHint(stop));
}

/** Says in a line, without why, that there is no session; empty if there is. */
export function stopNotice(record: Pick<RecordSnapshot, 'history'>): string {
  const stop = stopInForce(record);
  return stop === undefined ? '' : `${stopLine(stop)}\n`;
}

/**
 * Throws a `stopped` fault while a stop is in force, unless it can be ended by asking the list again and somebody is there
 * to answer, or it is passed on purpose, which only something urgent can be.
 */
export function refuseStopped(
  record: Pick<RecordSnapshot, 'history' | 'today'>,
  { canAsk, isAnyway }: { readonly canAsk: boolean; readonly isAnyway: boolean },
): void {
  const stop = stopInForce(record);
  if (stop === undefined) return;
  if (canAsk && canAnswerAgain(stop, record.today)) return;
  if (isAnyway && stop.kind === 'urgent') return;
  throw stoppedFault(stop);
}
