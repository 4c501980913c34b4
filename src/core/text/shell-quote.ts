import { lazyPattern } from './lazy-pattern.ts';

/**
 * A kind of shell that commands are typed into. They differ in how they write characters that cannot be shown; all else
 * is quoted so that bash, zsh and fish read it alike.
 */
export type ShellKind = 'posix' | 'fish' | 'powershell';

/**
 * A text as one word of a command that is shown to be typed: nothing in it is run or expanded, and it stays the same when
 * it is printed as a plain line.
 */
export function shellWord(text: string, shell: ShellKind): string {
  if (shell === 'powershell') return powerShellWord(text);
  if (PLAIN.test(text)) return text;
  const found = text.match(parts()) ?? ["''"];
  return found.map((part) => posixPart(part, shell)).join('');
}

/** The same for the path of a file, which no program may take for an option. */
export function shellPath(path: string, shell: ShellKind): string {
  return shellWord(path.startsWith('-') ? `./${path}` : path, shell);
}

/** The same for the beginning of an entry's id, which is enough to name it. */
export function shortIdWord(id: string, shell: ShellKind): string {
  return shellWord(id.slice(0, 8), shell);
}

/** The command that moves a file out of the way. */
export function moveAway(path: string, shell: ShellKind): string {
  return `mv ${shellPath(path, shell)} ${shellPath(`${path}.old`, shell)}`;
}

/** The command that saves a file that is in UTF-16 in UTF-8. */
export function saveInUtf8(path: string, shell: ShellKind): string {
  const [file, draft] = [path, `${path}.new`].map((one) => shellPath(one, shell));
  return shell === 'powershell'
    ? `(Get-Content ${file}) | Set-Content -Encoding utf8 ${file}`
    : `iconv -f UTF-16 -t UTF-8 ${file} > ${draft} && mv ${draft} ${file}`;
}

/** Quotes a word for `/bin/sh`, if it needs quotes. Backslashes are always in quotes. */
export function shellQuote(text: string): string {
  if (/^[\w./:=@,+-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** zsh expands a word that begins with `=`. */
const PLAIN = /^[\w./:@,+-][\w./:=@,+-]*$/;

/** What a plain line leaves out or changes: control characters, marks of the reading direction, lone surrogates. */
const HIDDEN = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`;
/** A quote or a backslash; the rest of a run of spaces, which a plain line would shorten; hidden characters; others. */
const parts = lazyPattern(
  String.raw`['\\]|(?<= ) |[${HIDDEN}]+|(?:[^'\\ ${HIDDEN}]|(?<! ) )+`,
  'gu',
);
const hiddenStart = lazyPattern(`^[${HIDDEN}]`, 'u');

function posixPart(part: string, shell: 'posix' | 'fish'): string {
  // In single quotes fish takes backslashes for escapes and the others do not; outside of them all agree.
  if (["'", '\\'].includes(part)) return `\\${part}`;
  if (!hiddenStart().test(part)) return `'${part}'`;
  const bytes = [...new TextEncoder().encode(part)].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return shell === 'fish'
    ? bytes.map((byte) => String.raw`\X${byte}`).join('')
    : `$'${bytes.map((byte) => String.raw`\x${byte}`).join('')}'`;
}

/** PowerShell takes typographic quotes for quotes. In cmd, where the quotes hold as well, a name may come out wrong. */
function powerShellWord(text: string): string {
  if (/^[\w./:\\][\w./:\\-]*$/.test(text)) return text;
  const inside = text
    .replaceAll(/[`$"\u201C-\u201E]/g, '`$&')
    .replaceAll(/(?<= ) /g, '` ')
    .replaceAll(new RegExp(`[${HIDDEN}]`, 'gu'), powerShellCharacter);
  return `"${inside}"`;
}

function powerShellCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `$([char]0x${unit.toString(16)})`)
    .join('');
}
