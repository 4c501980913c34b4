import { plainLine } from '../core/text/plain-text.ts';
import {
  beginning,
  type Candidate,
  type CommandShape,
  nextWord,
  type ValuePlace,
} from '../core/shell/completion.ts';
import type { Host } from '../host/host.ts';
import { candidatesFor, sourceOf } from '../app/shell/completion-values.ts';

/** A command with all that is under it. */
export type Tree = CommandShape;

/** What `stretch complete` takes. */
export interface CompleteOptions {
  /** Begin a new word: some shells leave an empty one out. */
  readonly next?: boolean;
}

/** In the place of candidates: the shell is to offer files. */
const FILES = ':files';

/**
 * Answers a shell's completion: a line for each thing that may be typed in the place of the last word, with what it
 * means after a tab. Says nothing else, whatever is wrong: a mistake in a file is no business of a half-typed line.
 */
export async function complete(
  host: Host,
  tree: Tree,
  words: readonly string[],
  options: CompleteOptions,
): Promise<number> {
  const line = options.next === true ? [...words, ''] : words;
  const next = nextWord(tree, line);
  const typed = line.at(-1) ?? '';
  if (next.kind === 'words') return answer(host, beginning(next.words, typed));
  if (sourceOf(next.place) === 'files') {
    host.out.write(`${FILES}\n`);
    return 0;
  }
  const values = await valuesOf(host, tree, next.place);
  const whole = values.map(({ word, says }) => ({ word: `${next.prefix}${word}`, says }));
  return answer(host, beginning(whole, typed));
}

async function valuesOf(host: Host, tree: Tree, place: ValuePlace): Promise<readonly Candidate[]> {
  try {
    return await candidatesFor(host, tree, place);
  } catch {
    return [];
  }
}

/* What a shell would have to quote is not offered: all ids and names of the program itself are made of these. */
const SAFE_WORD = /^[\p{L}\p{M}\p{N}=,._-]+$/u;

function answer(host: Host, candidates: readonly Candidate[]): number {
  const lines = candidates
    .filter(({ word }) => SAFE_WORD.test(word))
    .map(({ word, says }) => `${word}\t${plainLine(says)}\n`);
  host.out.write(lines.join(''));
  return 0;
}
