const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ' ': 'space',
    '\r': 'enter',
    '\n': 'enter',
    '\t': 'tab',
    '\u007f': 'backspace',
    '\b': 'backspace',
    '\u001b': 'escape',
    '\u001b[A': 'up',
    '\u001b[B': 'down',
    '\u001b[C': 'right',
    '\u001b[D': 'left',
    '\u001bOA': 'up',
    '\u001bOB': 'down',
    '\u001bOC': 'right',
    '\u001bOD': 'left',
  }),
);

/**
 * The name of the key that sends a character or an escape sequence: a printable character names itself, others are
 * `enter`, `ctrl-c`, `left`. `undefined` for what is not a key, such as a reply or an incomplete sequence.
 */
export function keyOf(token: string): string | undefined {
  const named = NAMED.get(token);
  if (named !== undefined) return named;
  // The cursor's position, and the marks around a paste.
  if (/^\u001b\[(?:\d+;\d+R|20[01]~)$/.test(token)) return undefined;
  if (token.startsWith('\u001b[[')) return 'function';
  if (token.startsWith('\u001b['))
    return /[~FHPQRSZ]$/.test(token) && !token.includes('?') ? 'function' : undefined;
  if (/^\u001bO./.test(token)) return 'function';
  if (/^\u001b[\]P^_X]/.test(token)) return undefined;
  if (token.startsWith('\u001b')) return 'alt';
  const code = token.codePointAt(0) ?? 0;
  return code < 0x20 ? `ctrl-${String.fromCodePoint(code + 0x60)}` : token;
}
