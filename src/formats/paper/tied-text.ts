/** A date, or a number with what follows it closely. */
const TIED = /\b\d{1,2} [A-Z][a-z]{2} \d{4}\b|\d (?:%|km|mi|min|s)(?![\w])|\bn \d/g;

/** Returns a text whose dates, and numbers with their units, are not broken at the end of a line. */
export function tiedText(text: string): string {
  return text.replaceAll(TIED, (part) => part.replaceAll(' ', '\u00A0'));
}
