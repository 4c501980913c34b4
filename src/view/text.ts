import stringWidth from 'fast-string-width';

/* Control characters, and the marks and isolates that turn the reading direction. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Text from a file or a person, safe to show on one line: no control characters, no turned directions. */
export function safe(text: string): string {
  return text.replaceAll(UNSAFE, ' ').replaceAll(/ {2,}/g, ' ').trim();
}

/** Columns a text takes in a terminal. */
export function width(text: string): number {
  return stringWidth(text);
}

/** The text cut to so many columns, with an ellipsis where something is missing. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns <= 0) return '';
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text filled with spaces, or cut, to exactly so many columns. */
export function pad(text: string, columns: number): string {
  const fitting = cut(text, columns);
  return fitting + ' '.repeat(Math.max(0, columns - width(fitting)));
}

/** The text in lines of at most so many columns, broken at spaces; a longer word is cut into pieces. */
export function wrap(text: string, columns: number): readonly string[] {
  const limit = Math.max(1, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, limit))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= limit) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text wrapped, the first line after `first`, the others under it. */
export function hang(first: string, text: string, columns: number): string {
  const indent = ' '.repeat(width(first));
  return wrap(text, columns - indent.length)
    .map((line, index) => (index === 0 ? first : indent) + line)
    .join('\n');
}

function pieces(word: string, limit: number): readonly string[] {
  if (width(word) <= limit) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (width(last + character) > limit) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}
