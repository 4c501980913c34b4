/** A text with one character per byte of its UTF-8 form, as tables have it: no byte of other people's lines is lost. */
export function bytesOfText(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The text whose bytes these characters are. */
export function textOfBytes(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
