import { Fault } from '../../core/base/fault.ts';
import type { Stop } from '../../core/safety/stop.ts';
import { stopHint, stopMessage } from '../../view/report/check.ts';

/** Returns the fault that says where to go and that there is no session. */
export function stoppedFault(stop: Pick<Stop, 'kind' | 'yes'>): Fault {
  return new Fault('stopped', stopMessage(stop), stopHint(stop));
}
