import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';

/** Throws a `usage` fault if the session is being coached now, since it is still writing lines of its own. */
export function refuseRunning(host: Host, id: string): void {
  if (!host.runningSessions.isRunning(id)) return;
  throw new Fault(
    'usage',
    'that session is running in another window',
    'end it there first: press q',
  );
}
