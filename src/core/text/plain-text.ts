/* Control characters but the line feed, and the marks and isolates that turn the reading direction. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const SUSPECT = new RegExp(UNSAFE.source);

/** Text in which nothing can move a cursor or turn the reading direction; its line ends are line feeds. */
export function plainText(text: string): string {
  // Nearly every text is plain, and is told so in one pass.
  if (!SUSPECT.test(text)) return text;
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSAFE, ' ');
}

/** The same on one line, without spaces that nobody sees. */
export function plainLine(text: string): string {
  return plainText(text)
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

/** The text on one line, cut to `longest` characters, with an ellipsis if something is missing. */
export function excerpt(whole: string, longest: number): string {
  const text = plainLine(whole);
  if (text.length <= longest) return text;
  // No half of a character that takes two units may be left at the end.
  const start = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…`;
}
