/* Control characters except the line feed, and marks and isolates that change the reading direction. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const SUSPECT = new RegExp(UNSAFE.source);

/** The text without anything that moves a cursor or changes the reading direction; line ends become line feeds. */
export function plainText(text: string): string {
  // Nearly every text is plain already.
  if (!SUSPECT.test(text)) return text;
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSAFE, ' ');
}

/** The plain text on one line, without extra spaces. */
export function plainLine(text: string): string {
  return plainText(text)
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

/** The text on one line, cut to `longest` characters, with an ellipsis if something is missing. */
export function excerpt(whole: string, longest: number): string {
  const text = plainLine(whole);
  if (text.length <= longest) return text;
  // Never cut a character of two code units in half.
  const start = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…`;
}
