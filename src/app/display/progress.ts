import { charsetOf } from '../../core/text/charset.ts';
import type { Host } from '../../host/host.ts';
import { withSpinner } from '../../host/terminal/spinner.ts';
import { progressText } from '../../view/words/progress.ts';
import { isWrittenOnce } from './presentation.ts';

/** Does some work, and says so on a terminal if it takes long. The work calls `breathe` now and then. */
export function withProgress<T>(
  host: Host,
  text: string,
  work: (breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  return withSpinner(host.err, { text: () => text, look: lookOf(host) }, work);
}

/** How far some work is. */
export interface Progress {
  /** How much of it is done, 0 to 1. */
  readonly share: number;
  /** What has come of it so far: `12 runs`. */
  readonly sofar: string;
}

/** Does some work that says with each breath how far it is, which a bar shows on a terminal if it takes long. */
export function withBar<T>(
  host: Host,
  text: string,
  work: (at: (progress: Progress) => Promise<void>) => Promise<T>,
): Promise<T> {
  const look = lookOf(host);
  let progress: Progress = { share: 0, sofar: '' };
  // A line stays as it is, so that it cannot say how far the work is.
  const shown = () =>
    look === 'line' ? text : progressText(text, progress, host.err.columns - SPINNER);
  return withSpinner(host.err, { text: shown, look }, (breathe) =>
    work((now) => {
      progress = now;
      return breathe();
    }),
  );
}

/** Columns of a spinner, and the last one, which stays empty. */
const SPINNER = 3;

function lookOf(host: Host) {
  const moving = charsetOf(host.env).isAscii ? 'ascii' : 'dots';
  return isWrittenOnce(host) ? 'line' : moving;
}
