import { asciiText } from '../core/text/ascii.ts';
import { charsetOf } from '../core/text/charset.ts';
import { plainLine } from '../core/text/plain-text.ts';
import {
  startingWith,
  type Candidate,
  type CommandShape,
  nextWord,
  type ValuePlace,
} from '../core/shell/completion.ts';
import { demoLine } from '../core/shell/demo-line.ts';
import type { Host } from '../host/host.ts';
import { candidatesFor, sourceOf } from '../app/shell/completion-values.ts';

/** A command with its subcommands. */
export type Tree = CommandShape;

/** Flags of `stretch complete`. */
export interface CompleteOptions {
  /** Complete a new, empty word; some shells do not pass an empty one. */
  readonly next?: boolean;
}

/** Printed instead of candidates: tells the shell to offer files. */
const FILES = ':files';

/**
 * Prints completions for a shell: one line for each candidate for the last word, with its meaning after a tab. Prints
 * nothing else, even if a file has mistakes, since nobody wants warnings in the middle of a line.
 */
export async function complete(
  host: Host,
  tree: Tree,
  words: readonly string[],
  options: CompleteOptions,
): Promise<number> {
  const whole = options.next === true ? [...words, ''] : words;
  const line = demoLine(whole) ?? whole;
  const next = nextWord(tree, line);
  const typed = line.at(-1) ?? '';
  if (next.kind === 'words') return answer(host, startingWith(next.words, typed));
  if (sourceOf(next.place) === 'files') {
    host.out.write(`${FILES}\n`);
    return 0;
  }
  const values = await valuesOf(host, tree, next.place);
  const candidates = values.map(({ word, says }) => ({ word: `${next.prefix}${word}`, says }));
  return answer(host, startingWith(candidates, typed));
}

async function valuesOf(host: Host, tree: Tree, place: ValuePlace): Promise<readonly Candidate[]> {
  try {
    return await candidatesFor(host, tree, place);
  } catch {
    return [];
  }
}

/* Words that a shell would have to quote are not offered; all of the program's own ids and names qualify. */
const SAFE_WORD = /^[\p{L}\p{M}\p{N}=,._-]+$/u;

function answer(host: Host, candidates: readonly Candidate[]): number {
  const { isAscii } = charsetOf(host.env);
  const shown = (says: string) => (isAscii ? asciiText(plainLine(says)) : plainLine(says));
  const lines = candidates
    .filter(({ word }) => SAFE_WORD.test(word))
    .map(({ word, says }) => `${word}\t${shown(says)}\n`);
  host.out.write(lines.join(''));
  return 0;
}
