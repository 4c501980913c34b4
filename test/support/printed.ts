import { stripVTControlCharacters } from 'node:util';
import { width } from '../../src/core/text/width.ts';

/** Returns the lines of what a terminal was sent that are wider than it is, although they could be broken. */
export function overlongLines(shown: string, columns: number): readonly string[] {
  return shown.split('\n').filter((line) => width(line) > columns && !isUnbroken(line));
}

/** Whether a line is a single word, such as a path, or a command to copy. */
function isUnbroken(line: string): boolean {
  return /^ *(?:\S+|(?:stretch|chmod|ls|mv|sudo|cd|systemctl|launchctl|mkdir|echo|Add-Content) .*)$/.test(
    line,
  );
}

/** Returns the words of a text, without styles, pictures and the punctuation around them. */
export function wordsIn(text: string): ReadonlySet<string> {
  const plain = stripVTControlCharacters(text);
  const words = plain.split(/[\s\u2500-\u259f]+/).map((word) => word.replaceAll(AROUND, ''));
  return new Set(words.filter((word) => word !== ''));
}

const AROUND = /^\(+|[),.:;]+$/g;
