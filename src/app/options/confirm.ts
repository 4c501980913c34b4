import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';
import { isWrittenOnce } from '../display/presentation.ts';

/** Asks a yes-or-no question, unless `isYes` answers it. Throws a `usage` fault without a terminal to ask in. */
export async function confirm(host: Host, question: string, isYes: boolean): Promise<boolean> {
  if (isYes) return true;
  if (!host.hasKeys) {
    throw new Fault(
      'usage',
      `cannot ask for confirmation without a terminal: ${question}`,
      'to go ahead without being asked: add --yes',
    );
  }
  return host.ask<boolean>(
    { type: 'confirm', message: question, default: false },
    {
      isInLines: isWrittenOnce(host),
    },
  );
}
