import { spawn } from 'node:child_process';
import type { Environment } from '../files/folders.ts';

/** What less and lv do if nothing else is set: end if all fits, show colours, and leave the text on the screen. */
const PAGER_DEFAULTS: Environment = { LESS: 'FRX', LV: '-c' };

/** The exit code of a shell whose command was interrupted. */
const INTERRUPTED = 130;

/**
 * Shows a text in a pager, which the shell starts as the user has set it, and waits for its end. Returns false if it
 * failed, so that the text still has to be printed.
 */
export function showInPager(command: string, text: string, env: Environment): Promise<boolean> {
  return new Promise((resolve) => {
    const pager = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...PAGER_DEFAULTS, ...env },
      windowsHide: true,
    });
    let isInterrupted = false;
    let isTerminated = false;
    // Ctrl-C is for the pager, which may take it for something else than its end.
    const onInterrupt = () => {
      isInterrupted = true;
    };
    const onTerminate = () => {
      isTerminated = true;
      pager.kill('SIGTERM');
    };
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
    const end = (isShown: boolean) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
      if (isTerminated) process.kill(process.pid, 'SIGTERM');
      resolve(isShown);
    };
    pager.on('error', () => end(false));
    pager.on('close', (code, signal) => {
      end(signal !== null || code === 0 || code === INTERRUPTED || isInterrupted);
    });
    // Who has seen enough need not read on.
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}
