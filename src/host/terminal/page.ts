import type { Environment } from '../files/folders.ts';
import type { Output } from './output.ts';

/** How to print what may be long. */
export interface PageOptions {
  /** Whether nothing that was printed may be redrawn, as a pager would. */
  readonly isPlain: boolean;
  /** Cells to draw above. */
  readonly picture?: string;
  /** What is said below a text that is too long for a terminal on which no pager is set, and none turned off. */
  readonly belowLong?: string;
}

/** Prints a text as it is, or in the pager that the user has set if the terminal has too few rows for it. */
export async function printPaged(
  { asPrinted, write, isTerminal, rows }: Output,
  env: Environment,
  text: string,
  { isPlain, picture = '', belowLong = '' }: PageOptions,
): Promise<void> {
  const whole = asPrinted(picture, text);
  // The prompt needs a row, too.
  const isLong = whole.split('\n').length > rows;
  const canPage = !isPlain && isTerminal && isLong;
  const pager = canPage ? pagerIn(env) : undefined;
  if (pager !== undefined) {
    const { showInPager } = await import('../process/pager.ts');
    if (await showInPager(pager, whole, env)) return;
  }
  write(whole);
  if (canPage && isUnset(env)) write(asPrinted('', belowLong));
}

/** Whether nothing is said of a pager where there could be one. */
function isUnset(env: Environment): boolean {
  return (env['STRETCH_PAGER'] ?? env['PAGER']) === undefined && env['TERM'] !== 'dumb';
}

/** Returns the command of the pager that the user has set; undefined if there is none, or the terminal cannot have one. */
function pagerIn(env: Environment): string | undefined {
  const command = (env['STRETCH_PAGER'] ?? env['PAGER'] ?? '').trim();
  return command === '' || command === 'cat' || env['TERM'] === 'dumb' ? undefined : command;
}
