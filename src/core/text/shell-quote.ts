/** Quotes a word for a POSIX shell, if it needs quotes. */
export function shellQuote(text: string): string {
  if (/^[\w./:=@,+-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
