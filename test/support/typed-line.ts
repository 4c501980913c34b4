import { buildProgram } from '../../src/command-line.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { lineMeant, lineShowing } from '../../src/app/options/other-line.ts';
import { namesIn, requireCommand } from '../../src/tree/help.ts';
import type { FakeHost } from './fake-host.ts';

/** Runs a line as a shell splits it, and returns what is said about it: on stderr, then on stdout or in place of it. */
export async function saidOf(host: FakeHost, line: string): Promise<string> {
  host.written.out = '';
  host.written.err = '';
  try {
    await runLine(host, wordsOf(line));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${host.written.err}refused: ${error.message}; ${error.hint}`;
  }
  return `${host.written.err}${host.written.out}`;
}

async function runLine(host: FakeHost, words: readonly string[]): Promise<void> {
  const meant = lineMeant(words);
  const program = buildProgram(host, '0', () => undefined);
  const shown = lineShowing(meant.words, (group) => namesIn(program, group));
  requireCommand(program, shown.words);
  host.err.print(`${meant.said}${shown.said}`);
  await program.parseAsync(shown.words, { from: 'user' });
}

/** Quotation marks keep words together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
