/** A word as a POSIX shell reads it back, whatever is in it; left alone where nothing needs quoting. */
export function shellQuote(text: string): string {
  if (/^[\w./:=@,+-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
