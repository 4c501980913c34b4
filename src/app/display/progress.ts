import { charsetOf } from '../../core/text/charset.ts';
import type { Host } from '../../host/host.ts';
import { withSpinner } from '../../host/terminal/spinner.ts';
import { isWrittenOnce } from './presentation.ts';

/** Does some work, and says so on a terminal if it takes long. The work calls `breathe` now and then. */
export function withProgress<T>(
  host: Host,
  text: string,
  work: (breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const moving = charsetOf(host.env).isAscii ? 'ascii' : 'dots';
  const look = isWrittenOnce(host) ? 'line' : moving;
  return withSpinner(host.err, { text, look }, work);
}
