import type { Host } from '../../host/host.ts';
import type { CommandContext } from '../record/read-record.ts';
import { canAsk, type SessionRequest } from './request.ts';

/** Says before a session what would be asked if there were somebody to ask. */
export async function tellUnattended(
  host: Host,
  snapshot: CommandContext,
  request: SessionRequest,
): Promise<void> {
  if (request.isDryRun || request.speed !== undefined || canAsk({ host, request })) return;
  const { unattendedText } = await import('./unattended-text.ts');
  host.err.print(unattendedText(host, snapshot, request));
}
