import { COMMAND } from './command-pattern.ts';
import { characters, width } from './width.ts';

/**
 * Returns the text in lines of at most `columns`, broken only between words. A longer word, such as a path, has a line of
 * its own and stays whole: the terminal shows all of it, and it can be copied.
 */
export function wrap(text: string, columns: number): readonly string[] {
  return fill('', wordsOf(text), columns);
}

/** The same where nothing is seen beyond the last column: there, a longer word is split. */
export function wrapCells(text: string, columns: number): readonly string[] {
  const limit = Math.max(1, columns);
  const words = text.split(' ').flatMap((word) => splitWord(word, limit));
  return fill('', words, limit);
}

/**
 * Returns the text wrapped with a hanging indent: the first line after `first`, the others aligned with it, or further
 * left if that would leave them, or one of their words, too little room.
 */
export function hang(first: string, text: string, columns: number): string {
  return fill(first, wordsOf(text), columns).join('\n');
}

/** The same for a line of a file, in which nothing is taken for a command. */
export function hangQuoted(first: string, line: string, columns: number): string {
  return fill(first, line.split(' '), columns).join('\n');
}

const NO_BREAK = '\u00a0';

/** Returns words that stay on one line however narrow the terminal, such as a command to copy. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', NO_BREAK);
}

/* Stands for a space that no line is broken at; no text that is printed has control characters. */
const HELD = '\u0001';
const BEFORE_UNIT = /(?<=\d) (?=(?:%|s|h|min)(?!\w))/g;

/**
 * Splits a text between its words. A number with its unit is one of them, and so is a command: half of it, or with a line
 * end in it, it would run something else.
 */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(COMMAND, (command) => command.replaceAll(' ', HELD))
    .replaceAll(BEFORE_UNIT, HELD)
    .split(' ')
    .map((word) => word.replaceAll(HELD, ' '));
}

/** Returns printed text, styled or not, with each line that is too long wrapped and continued at its own indent. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (shownWidth(line) <= columns ? line : wrapLine(line, columns)))
    .join('\n')
    .replaceAll(NO_BREAK, ' ');
}

/** Returns the columns that a text takes, not counting the sequences that style it. */
export function shownWidth(text: string): number {
  return width(withoutStyles(text));
}

function withoutStyles(text: string): string {
  return text.includes('\u001b') ? text.replaceAll(STYLE, '') : text;
}

const STYLE = /\u001b\[[\d;]*m/g;

function wrapLine(line: string, columns: number): string {
  const first = HEAD.exec(line)?.[0] ?? '';
  return hang(first, line.slice(first.length), columns);
}

/* What a line begins with, and its continuation stands under: styles, spaces, then a bullet, a number or the time. */
const HEAD = /^(?:\u001b\[[\d;]*m)* *(?:• |\d+\. |\d\d:\d\d:\d\d )?/;

/** The columns that lines under a hanging indent need; fewer are hard to read. */
const LEAST_ROOM = 20;

/** Puts as many words on each line as fit, the first ones after `first`. */
function fill(first: string, words: readonly string[], columns: number): readonly string[] {
  if (columns === Infinity) return [`${first}${words.join(' ')}`.trimEnd()].filter(Boolean);
  const lines: string[] = [];
  const start = /^ */.exec(withoutStyles(first))?.[0].length ?? 0;
  const indent = indentUnder(first, words, columns, start);
  let line = first;
  let isBegun = false;
  for (const word of words) {
    // Spaces are kept within a line, but none begins one.
    if (word === '' && !isBegun) continue;
    const longer = isBegun ? `${line} ${word}` : `${line}${word}`;
    if (shownWidth(longer) <= columns) line = longer;
    else {
      const isBlank = withoutStyles(line).trim() === '';
      if (!isBlank) lines.push(line.trimEnd());
      const styles = isBlank ? line.trim() : '';
      line = `${styles}${' '.repeat(shownWidth(word) > columns ? start : indent)}${word}`;
    }
    isBegun = word !== '' || line.trim() !== '';
  }
  // A text that ends in a space goes on, such as a question with its answer.
  const isOpen = words.length > 1 && words.at(-1) === '';
  if (line.trim() !== '') lines.push(isOpen ? line : line.trimEnd());
  return lines;
}

/** How far in the lines after the first begin, which itself begins `start` columns in. */
function indentUnder(
  first: string,
  words: readonly string[],
  columns: number,
  start: number,
): number {
  const own = shownWidth(first);
  if (own === 0) return own;
  const longest = words
    .map((word) => shownWidth(word))
    .reduce((most, one) => (one > most && one <= columns ? one : most), 0);
  const room = Math.max(longest, Math.min(LEAST_ROOM, columns / 2));
  const less = [own, start + 2, start].filter((indent) => indent <= own);
  return (
    less.find((indent) => columns - indent >= room) ??
    Math.min(start, Math.max(0, columns - longest))
  );
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
