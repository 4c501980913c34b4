import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output } from './output.ts';

/** Milliseconds of work before anything shows. */
const DELAY_MS = 300;

/** How long work is shown: by a spinner of dots or of ASCII characters, or by a line that stays as it is. */
export type SpinnerLook = 'dots' | 'ascii' | 'line';

/** Does some work, with a sign of it on a terminal if it takes long. The work calls `breathe` now and then. */
export async function withSpinner<T>(
  output: Output,
  { text, look }: { readonly text: string; readonly look: SpinnerLook },
  work: (breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let stop: (() => void) | undefined;
  const breathe = async () => {
    if (!output.isTerminal || performance.now() - started < DELAY_MS) return;
    stop ??= look === 'line' ? writeLine(output, text) : await startSpinner(text, look);
    await nextTurn();
  };
  try {
    return await work(breathe);
  } finally {
    stop?.();
  }
}

function writeLine(output: Output, text: string): () => void {
  output.print(`${text}\n`);
  return () => undefined;
}

async function startSpinner(text: string, look: 'dots' | 'ascii'): Promise<() => void> {
  const { default: ora } = await import('ora');
  const spinner = ora({
    text,
    spinner: look === 'ascii' ? 'line' : 'dots',
    stream: process.stderr,
    discardStdin: false,
    hideCursor: false,
  }).start();
  return () => spinner.stop();
}
