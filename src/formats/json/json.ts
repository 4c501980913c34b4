/* Control characters that JSON leaves as they are, and the marks that turn the reading direction. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A value as indented JSON. Characters that could move a cursor or change the reading direction are escaped. */
export function jsonText(value: unknown): string {
  return `${escapedJson(JSON.stringify(value, null, 2))}\n`;
}

/** Escapes the characters of a JSON text that a terminal might act on; its meaning stays the same. */
export function escapedJson(text: string): string {
  return text.replaceAll(
    UNSAFE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
