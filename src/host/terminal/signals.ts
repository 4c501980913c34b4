/** What the operating system may ask of a running session. */
export interface SignalHandlers {
  /** To end: interrupt, termination, hang-up. */
  readonly onEnd: () => void;
  /** To stop for a while (Ctrl-Z), before it happens. */
  readonly onStop: () => void;
  /** The process runs again. */
  readonly onContinue: () => void;
}

/** Signals, as long as a session listens. */
export interface Signals {
  /** Stops this job, as Ctrl-Z does; returns when it goes on. */
  readonly stop: () => void;
  readonly close: () => void;
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for signals until closed. */
export function listenForSignals(wishes: SignalHandlers): Signals {
  const canStop = process.platform !== 'win32';
  const onStop = () => stop();
  const stop = () => {
    wishes.onStop();
    if (!canStop) return;
    // The default action is what the shell waits for, and the whole job has to stop, as the terminal would do it.
    process.off('SIGTSTP', onStop);
    process.kill(0, 'SIGTSTP');
    setImmediate(() => {
      process.on('SIGTSTP', onStop);
      wishes.onContinue();
    });
  };
  for (const name of ENDING) process.on(name, wishes.onEnd);
  if (canStop) process.on('SIGTSTP', onStop).on('SIGCONT', wishes.onContinue);
  return {
    stop,
    close: () => {
      for (const name of ENDING) process.off(name, wishes.onEnd);
      process.off('SIGTSTP', onStop).off('SIGCONT', wishes.onContinue);
    },
  };
}
