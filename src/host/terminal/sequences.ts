/** What a terminal sent, in parts. */
export interface SplitInput {
  /** Characters and escape sequences in order, without what was pasted. */
  readonly tokens: readonly string[];
  /** The beginning of a sequence whose end has not come yet. */
  readonly rest: string;
  /** Whether the end of a paste has not come yet. */
  readonly isPasting: boolean;
}

/** Have the terminal mark what is pasted (bracketed paste, mode 2004), so that it is not taken for keys; and stop. */
export const MARK_PASTES = '\u001b[?2004h';
export const UNMARK_PASTES = '\u001b[?2004l';
const PASTE_BEGIN = '\u001b[200~';
const PASTE_END = '\u001b[201~';

/** Splits a text that starts with the `rest` of the last one. */
export function splitInput(text: string, wasPasting: boolean): SplitInput {
  const tokens: string[] = [];
  let isPasting = wasPasting;
  let left = text;
  while (left !== '') {
    if (isPasting) {
      const end = left.indexOf(PASTE_END);
      if (end === -1) return { tokens, rest: left.slice(1 - PASTE_END.length), isPasting };
      left = left.slice(end + PASTE_END.length);
      isPasting = false;
      continue;
    }
    const token = firstToken(left);
    if (token === undefined) return { tokens, rest: bounded(left), isPasting };
    left = left.slice(token.length);
    if (token === PASTE_BEGIN) isPasting = true;
    else tokens.push(token);
  }
  return { tokens, rest: '', isPasting };
}

/* ECMA-48, as in xterm's "Control Sequences". A control character that a sequence cannot have ends it. */
const STRING = String.raw`\u001b[\]P^_X][^\u0003\u0007\u0018\u001a\u001b]*`;
const CSI = String.raw`\u001b\[[0-?]*[ -/]*`;

const WHOLE = new RegExp(
  [
    // The function keys of the Linux console, which would otherwise end too early.
    String.raw`\u001b\[\[[A-E]`,
    String.raw`${CSI}[@-Z\\-~]`,
    String.raw`\u001bO[^\u001b]`,
    String.raw`${STRING}(?:\u0007|\u001b\\)`,
    String.raw`\u001b[^\u001b[\]OP^_X]`,
    String.raw`[^\u001b]`,
  ].join('|'),
  'uy',
);
const BEGUN = new RegExp(String.raw`(?:\u001b|\u001b\[\[|\u001bO|${CSI}|${STRING}\u001b?)$`, 'uy');
const BROKEN = new RegExp(String.raw`${STRING}|${CSI}|\u001bO?`, 'uy');

/** The first character or sequence; `undefined` if its end has not come yet. */
function firstToken(text: string): string | undefined {
  return at(WHOLE, text) ?? (at(BEGUN, text) === undefined ? at(BROKEN, text) : undefined);
}

function at(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0];
}

/** Characters that are kept of a sequence without its end; no expected reply is nearly that long. */
const MOST_KEPT = 4096;

/** A longer sequence is read to its end but not kept: a meaningless one with the same end takes its place. */
function bounded(begun: string): string {
  if (begun.length <= MOST_KEPT) return begun;
  const end = begun.endsWith('\u001b') ? '\u001b' : '';
  return `${begun.slice(0, 2)}>${end}`;
}
