import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';

/** Throws a `usage` fault for a session that is being coached now: what it writes next would be about another one. */
export function refuseRunning(host: Host, id: string): void {
  if (!host.running.isRunning(id)) return;
  throw new Fault(
    'usage',
    'that session is being coached in another window',
    'end it there first: q',
  );
}
