import type { ReadStream } from 'node:tty';
import { hangUpAtExit } from './hang-up.ts';
import { endBy, listenForSignals } from './signals.ts';

/** How to give the terminal back as it was, and how to take it again. */
export interface Holder {
  readonly leave: () => void;
  readonly enter: () => void;
}

/**
 * Gives the terminal back on every way out that can be caught, for a holder that has nothing to finish: on a signal that
 * ends or stops the process, at its exit, and before an error that nobody catches is printed. Takes it again when the
 * process continues. Returns how to let go of it.
 */
export function guardTerminal({ leave, enter }: Holder): () => void {
  let isHeld = true;
  const giveBack = () => {
    if (!isHeld) return;
    isHeld = false;
    leave();
  };
  const signals = listenForSignals({
    onEnd: endBy,
    onStop: giveBack,
    onContinue: () => {
      // A process that nobody warned, such as by SIGSTOP, never left; the shell has set the terminal's mode since.
      giveBack();
      isHeld = true;
      enter();
    },
  });
  const stopWatching = onProcessExit(giveBack);
  return () => {
    signals.close();
    stopWatching();
  };
}

/** Gives the terminal back when the process ends; returns how to stop that. */
export function onProcessExit(leave: () => void): () => void {
  const act = () => attempt(leave);
  process.on('exit', act);
  // Before the stack trace of an error is printed: the alternate screen would take it along.
  process.on('uncaughtExceptionMonitor', act);
  return () => void process.off('exit', act).off('uncaughtExceptionMonitor', act);
}

/** Has the terminal edit lines and send signals for keys again. If it is gone, the process will hang up. */
export function endRawMode(input: ReadStream): void {
  // Node emits what goes wrong, and throws it if nobody listens.
  input.once('error', hangUpAtExit);
  input.setRawMode(false);
  input.off('error', hangUpAtExit);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // The terminal is gone, so there is nothing left to restore.
  }
}
