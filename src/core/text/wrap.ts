import { characters, width } from './width.ts';

/**
 * Returns the text in lines of at most `columns`, broken only between words. A longer word, such as a path, has a line of
 * its own and stays whole: the terminal shows all of it, and it can be copied.
 */
export function wrap(text: string, columns: number): readonly string[] {
  return fill(text.split(' '), columns);
}

/** The same where nothing is seen beyond the last column: there, a longer word is split. */
export function wrapCells(text: string, columns: number): readonly string[] {
  const limit = Math.max(1, columns);
  return fill(
    text.split(' ').flatMap((word) => splitWord(word, limit)),
    limit,
  );
}

/** Returns the text wrapped with a hanging indent: the first line after `first`, the others aligned with it. */
export function hang(first: string, text: string, columns: number): string {
  const indent = ' '.repeat(shownWidth(first));
  return wrap(text, columns - indent.length)
    .map((line, index) => (index === 0 ? first : indent) + line)
    .join('\n');
}

const NO_BREAK = '\u00a0';

/** Returns words that stay on one line however narrow the terminal, such as a command to copy. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', NO_BREAK);
}

/** Returns printed text, styled or not, with each line that is too long wrapped and continued at its own indent. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (shownWidth(line) <= columns ? line : wrapLine(line, columns)))
    .join('\n')
    .replaceAll(NO_BREAK, ' ');
}

function wrapLine(line: string, columns: number): string {
  const first = INDENT.exec(line)?.[0] ?? '';
  return hang(first, line.slice(first.length), columns);
}

/* What a line begins with, and its continuation stands under: spaces and a bullet. */
const INDENT = /^ *(?:• )?/;

/** Puts as many words on each line as fit. */
function fill(words: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (shownWidth(longer) <= columns) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

const STYLE = /\u001b\[[\d;]*m/g;

/** The columns that a text takes, not counting the sequences that style it. */
function shownWidth(text: string): number {
  return width(text.includes('\u001b') ? text.replaceAll(STYLE, '') : text);
}

function splitWord(word: string, limit: number): readonly string[] {
  if (width(word) <= limit) return [word];
  const parts: string[] = [''];
  for (const character of characters(word)) {
    const last = parts.at(-1) ?? '';
    if (width(last + character) > limit) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}
