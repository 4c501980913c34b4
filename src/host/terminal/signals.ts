/** What to do on a signal. */
export interface SignalHandlers {
  /** The process should end: interrupt, termination, hang-up. */
  readonly onEnd: () => void;
  /** The process is about to be stopped (Ctrl-Z). */
  readonly onStop: () => void;
  /** The process continues. */
  readonly onContinue: () => void;
}

/** Signals that are listened for. */
export interface Signals {
  /** Stops this job as Ctrl-Z does; returns when it continues. */
  readonly stop: () => void;
  readonly close: () => void;
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for signals until closed. */
export function listenForSignals(handlers: SignalHandlers): Signals {
  const canStop = process.platform !== 'win32';
  const onStop = () => stop();
  const stop = () => {
    handlers.onStop();
    if (!canStop) return;
    // The shell waits for the default action, and the whole job has to stop, as it would if the terminal sent it.
    process.off('SIGTSTP', onStop);
    process.kill(0, 'SIGTSTP');
    setImmediate(() => {
      process.on('SIGTSTP', onStop);
      handlers.onContinue();
    });
  };
  for (const name of ENDING) process.on(name, handlers.onEnd);
  if (canStop) process.on('SIGTSTP', onStop).on('SIGCONT', handlers.onContinue);
  return {
    stop,
    close: () => {
      for (const name of ENDING) process.off(name, handlers.onEnd);
      process.off('SIGTSTP', onStop).off('SIGCONT', handlers.onContinue);
    },
  };
}
