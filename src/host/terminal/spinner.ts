import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output } from './output.ts';

/** Milliseconds of work before anything shows. */
const DELAY_MS = 300;

/** Milliseconds after which the text is brought up to date, whether the work takes a breath or waits for a file. */
const EVERY_MS = 200;

/** How long work is shown: by a spinner of dots or of ASCII characters, or by a line that stays as it is. */
export type SpinnerLook = 'dots' | 'ascii' | 'line';

/** What a spinner shows. */
export interface SpinnerOptions {
  /** Asked again and again, so that it can say how far the work is. */
  readonly text: () => string;
  readonly look: SpinnerLook;
}

/** Does some work, with a sign of it on a terminal if it takes long. The work calls `breathe` now and then. */
export async function withSpinner<T>(
  output: Output,
  options: SpinnerOptions,
  work: (breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let starting: Promise<Sign> | undefined;
  const breathe = async () => {
    if (!output.isTerminal || performance.now() - started < DELAY_MS) return;
    starting ??= startSign(output, options);
    (await starting).show(options.text());
    await nextTurn();
  };
  // The work is what the program waits for, not the sign of it.
  const timer = output.isTerminal ? setInterval(() => void breathe(), EVERY_MS).unref() : undefined;
  try {
    return await work(breathe);
  } finally {
    clearInterval(timer);
    (await starting)?.stop();
  }
}

interface Sign {
  readonly show: (text: string) => void;
  readonly stop: () => void;
}

async function startSign(output: Output, { text, look }: SpinnerOptions): Promise<Sign> {
  if (look === 'line') {
    output.print(`${text()}\n`);
    return { show: () => undefined, stop: () => undefined };
  }
  const { default: ora } = await import('ora');
  const spinner = ora({
    text: text(),
    spinner: look === 'ascii' ? 'line' : 'dots',
    stream: process.stderr,
    discardStdin: false,
    hideCursor: false,
  }).start();
  return {
    show: (now) => {
      spinner.text = now;
    },
    stop: () => spinner.stop(),
  };
}
