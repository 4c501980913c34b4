import { constants } from 'node:os';
import { hangUpAtExit } from './hang-up.ts';

/** What to do on a signal. */
export interface SignalHandlers {
  /** The process should end: an interrupt, a termination, a hang-up, or any other signal that would end it. */
  readonly onEnd: (signal: NodeJS.Signals) => void;
  /** The process is about to be stopped (Ctrl-Z). */
  readonly onStop: () => void;
  /** The process continues. The terminal may have been used by others, even if nothing said that it would stop. */
  readonly onContinue: () => void;
}

/** Signals that are listened for. */
export interface Signals {
  /** Stops this job as Ctrl-Z does; returns when it continues. */
  readonly stop: () => void;
  readonly close: () => void;
}

const IS_WINDOWS = process.platform === 'win32';

/**
 * Every signal that would end the process, except those that nobody may catch and those that tell of a crash. Two have
 * another name as well, by which inquirer would hear of them and end its question before it is known why.
 */
const ENDING: readonly NodeJS.Signals[] = IS_WINDOWS
  ? ['SIGINT', 'SIGTERM', 'SIGHUP']
  : [
      ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGIOT'] as const),
      ...(['SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGVTALRM', 'SIGXCPU', 'SIGTRAP'] as const),
      ...(['SIGSYS', 'SIGIO', 'SIGPOLL', 'SIGPWR', 'SIGSTKFLT'] as const),
    ];

/** Listens for signals until closed. */
export function listenForSignals(handlers: SignalHandlers): Signals {
  const onStop = () => stop();
  const listen = () => void process.on('SIGTSTP', onStop).on('SIGCONT', handlers.onContinue);
  const unlisten = () => void process.off('SIGTSTP', onStop).off('SIGCONT', handlers.onContinue);
  const stop = () => {
    handlers.onStop();
    if (IS_WINDOWS) return;
    // The shell waits for the default action, and the whole job has to stop, as it would if the terminal sent it.
    unlisten();
    process.kill(0, 'SIGTSTP');
    // Not before SIGCONT has gone by, which others may be listening for, or it would be heard a second time.
    afterEvents(() => {
      if (!isOpen) return;
      listen();
      handlers.onContinue();
    });
  };
  let isOpen = true;
  for (const name of ENDING) process.on(name, handlers.onEnd);
  if (!IS_WINDOWS) listen();
  return {
    stop,
    close: () => {
      isOpen = false;
      for (const name of ENDING) process.off(name, handlers.onEnd);
      unlisten();
    },
  };
}

/** Calls back once the events that have happened so far were taken. */
function afterEvents(act: () => void): void {
  setImmediate(() => setImmediate(act));
}

/** The exit code of a process that a signal ended, as shells show it: 128 and the signal's number. */
export function exitCodeFor(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** Ends the process as a signal would, after what has to be done at its exit. */
export function endBy(signal: NodeJS.Signals): never {
  if (signal === 'SIGHUP') hangUpAtExit();
  process.exit(exitCodeFor(signal));
}
