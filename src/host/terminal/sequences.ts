/** What a terminal sent, taken apart. */
export interface SplitInput {
  /** Characters, and escape sequences of several, in their order; what was pasted is not among them. */
  readonly tokens: readonly string[];
  /** The end of it, where that is the beginning of a longer one. */
  readonly rest: string;
  /** Whether the end of a paste is still to come. */
  readonly isPasting: boolean;
}

/** Has a terminal mark what is pasted (bracketed paste, mode 2004), so that it is not taken for keys; and no longer. */
export const MARK_PASTES = '\u001b[?2004h';
export const MARK_NO_PASTES = '\u001b[?2004l';
const PASTE_BEGIN = '\u001b[200~';
const PASTE_END = '\u001b[201~';

/** Takes apart what came after the rest of what came before. */
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

/* ECMA-48, as xterm's "Control Sequences" has it. A control that cannot be inside ends what it stands in. */
const STRING = String.raw`\u001b[\]P^_X][^\u0003\u0007\u0018\u001a\u001b]*`;
const CSI = String.raw`\u001b\[[0-?]*[ -/]*`;

const WHOLE = new RegExp(
  [
    // The function keys of the Linux console, which else would end too early.
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

/** What comes first; nothing where its end is still to come. */
function firstToken(text: string): string | undefined {
  return at(WHOLE, text) ?? (at(BEGUN, text) === undefined ? at(BROKEN, text) : undefined);
}

function at(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0];
}

/** Characters of a sequence that are kept while its end is to come; no answer that is asked for is nearly so long. */
const LONGEST = 4096;

/** A longer one is still read to its end, but not kept: what is left of it is a sequence that means nothing. */
function bounded(begun: string): string {
  if (begun.length <= LONGEST) return begun;
  const end = begun.endsWith('\u001b') ? '\u001b' : '';
  return `${begun.slice(0, 2)}>${end}`;
}
