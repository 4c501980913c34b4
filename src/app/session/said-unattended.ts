import type { Host } from '../../host/host.ts';
import type { CommandContext } from '../record/read-record.ts';
import { checkReason } from '../record/safety.ts';
import { canAsk, type SessionRequest } from './request.ts';
import type { SaidBefore } from './said-before.ts';

/** Where the list is that the full screen hides. */
const WHERE_THE_LIST_IS = 'When not to start: stretch check';

/**
 * Returns what to print before a session in place of what would be asked; empty if somebody can be asked. Keeps where the
 * list is, for the full screen.
 */
export async function saidUnattended(
  host: Host,
  snapshot: CommandContext,
  request: SessionRequest,
  said: SaidBefore,
): Promise<string> {
  if (request.isDryRun || request.speed !== undefined || canAsk({ host, request })) return '';
  const { unattendedText } = await import('./unattended-text.ts');
  const text = unattendedText(host, snapshot, request);
  if (text !== '' && checkReason(snapshot) !== undefined) said.keep(WHERE_THE_LIST_IS);
  return text;
}
