/** Names the keys in what a terminal sent: printable characters by themselves, others as `enter`, `ctrl-c`, `left`. */
export function decodeKeys(text: string): readonly string[] {
  const keys: string[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const key = nameOf(token);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/*
 * One key press each: CSI and SS3 sequences, operating system commands and device answers (which are not
 * keys), an escape with a character (Alt), or a single character.
 */
const TOKENS = new RegExp(
  [
    String.raw`\u001b\[[0-?]*[ -/]*[@-~]`,
    String.raw`\u001bO.`,
    String.raw`\u001b[\]P^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?`,
    String.raw`\u001b[^\u001b]?`,
    String.raw`[^\u001b]`,
  ].join('|'),
  'gsu',
);

const NAMED: Readonly<Record<string, string>> = {
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
};

function nameOf(token: string): string | undefined {
  const named = NAMED[token];
  if (named !== undefined) return named;
  // Where the cursor is, which nobody pressed.
  if (/^\u001b\[\d+;\d+R$/.test(token)) return undefined;
  if (token.startsWith('\u001b['))
    return /[~FHPQRSZ]$/.test(token) && !token.includes('?') ? 'function' : undefined;
  if (token.startsWith('\u001bO')) return 'function';
  if (/^\u001b[\]P^_]/.test(token)) return undefined;
  if (token.startsWith('\u001b')) return 'alt';
  const code = token.codePointAt(0) ?? 0;
  return code < 0x20 ? `ctrl-${String.fromCodePoint(code + 0x60)}` : token;
}
