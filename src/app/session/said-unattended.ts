import type { Host } from '../../host/host.ts';
import type { CommandContext } from '../record/read-record.ts';
import { canAsk, type SessionRequest } from './request.ts';

/** Returns what to print before a session in place of what would be asked; empty if somebody can be asked. */
export async function saidUnattended(
  host: Host,
  snapshot: CommandContext,
  request: SessionRequest,
): Promise<string> {
  if (request.isDryRun || request.speed !== undefined || canAsk({ host, request })) return '';
  const { unattendedText } = await import('./unattended-text.ts');
  return unattendedText(host, snapshot, request);
}
