import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';

/** Finishes what killed commands left unfinished, or returns why it cannot; the record is then read as it was before them. */
export async function finishPending(host: Host): Promise<Fault | undefined> {
  if (!host.hasPendingChange()) return undefined;
  try {
    const changes = await host.pendingChanges();
    await changes.finish();
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const message = `a change that was interrupted is not finished: ${error.message}`;
    return new Fault(error.kind, message, error.hint);
  }
}
