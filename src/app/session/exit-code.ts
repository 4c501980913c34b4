import { exitCodeFor } from '../../host/terminal/signals.ts';
import type { SessionOutcome } from './run-session.ts';

/**
 * The exit code after a session: 1 if not all of it is saved, otherwise 0 if it got to its end, 130 if the user ended it,
 * 128 and the number of a signal that did.
 */
export function sessionExitCode({ isFinished, isSaved, endedBy }: SessionOutcome): number {
  if (!isSaved) return 1;
  return isFinished ? 0 : endedExitCode(endedBy);
}

/** The exit code after a signal ended what was on the terminal, or a key did, which counts as Ctrl-C. */
export function endedExitCode(endedBy: NodeJS.Signals | undefined): number {
  return exitCodeFor(endedBy ?? 'SIGINT');
}
