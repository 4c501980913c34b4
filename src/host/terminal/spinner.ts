import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output } from './output.ts';

/** Milliseconds of work before a spinner shows. */
const DELAY_MS = 300;

/** Does some work, with a spinner on a terminal if it takes long. The work calls `breathe` now and then. */
export async function withSpinner<T>(
  output: Output,
  text: string,
  work: (breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let stop: (() => void) | undefined;
  const breathe = async () => {
    if (!output.isTerminal || performance.now() - started < DELAY_MS) return;
    if (stop === undefined) {
      const { default: ora } = await import('ora');
      const spinner = ora({
        text,
        stream: process.stderr,
        discardStdin: false,
        hideCursor: false,
      }).start();
      stop = () => spinner.stop();
    }
    await nextTurn();
  };
  try {
    return await work(breathe);
  } finally {
    stop?.();
  }
}
