import type { Environment } from '../files/folders.ts';

/** What a terminal says about itself. */
export type TerminalReply =
  /** The background colour, each part from 0 to 255. */
  | { readonly kind: 'background'; readonly rgb: readonly [number, number, number] }
  /** Whether it can hold a frame back until it is complete (synchronised output, mode 2026). */
  | { readonly kind: 'synchronised'; readonly has: boolean }
  /** The size of a character cell in pixels. */
  | { readonly kind: 'cell'; readonly width: number; readonly height: number }
  /** The kind of terminal, which every terminal answers: no earlier query will be answered after it. */
  | { readonly kind: 'end' };

/* xterm's "Control Sequences": OSC 11, DECRQM, the cell's size (XTWINOPS 16), and primary device attributes. */
const BACKGROUND = '\u001b]11;?\u001b\\';
const SYNCHRONISED = '\u001b[?2026$p';
const CELL = '\u001b[16t';
const END = '\u001b[c';

/** The queries to write; empty for a terminal that would print them, does not answer, or answers out of turn. */
export function queriesFor(env: Environment): string {
  const term = env['TERM'] ?? '';
  if (['', 'dumb', 'linux'].includes(term) || isGnuScreen(env)) return '';
  // Apple's terminal prints the last letter of this query.
  const mode = env['TERM_PROGRAM'] === 'Apple_Terminal' ? '' : SYNCHRONISED;
  return BACKGROUND + mode + CELL + END;
}

/**
 * Whether this is GNU screen, which answers some queries itself and passes others on to the terminal around it, whose
 * reply may come after the last one. tmux calls itself screen as well.
 */
export function isGnuScreen(env: Environment): boolean {
  const isNamed = (env['TERM'] ?? '').startsWith('screen') && (env['TMUX'] ?? '') === '';
  return isNamed || (env['STY'] ?? '') !== '';
}

/** The reply in a complete escape sequence; `undefined` if it is not a reply to these queries, or says nothing. */
export function parseReply(sequence: string): TerminalReply | undefined {
  const found = REPLY.exec(sequence)?.groups;
  if (found === undefined) return undefined;
  const { red, green, blue, mode, width, height } = found;
  if (red !== undefined && green !== undefined && blue !== undefined) {
    return { kind: 'background', rgb: [part(red), part(green), part(blue)] };
  }
  // 1 set, 2 reset, 3 permanently set; 0 and 4 mean that the mode is unknown or never available.
  if (mode !== undefined) return { kind: 'synchronised', has: ['1', '2', '3'].includes(mode) };
  if (width === undefined || height === undefined) return { kind: 'end' };
  const isKnown = Number(width) > 0 && Number(height) > 0;
  return isKnown ? { kind: 'cell', width: Number(width), height: Number(height) } : undefined;
}

const HEX = '[0-9a-fA-F]{1,4}';

const REPLY = new RegExp(
  `^(?:${[
    // Some add the opacity.
    String.raw`\u001b\]11;rgba?:(?<red>${HEX})/(?<green>${HEX})/(?<blue>${HEX})(?:/${HEX})?(?:\u0007|\u001b\\)`,
    String.raw`\u001b\[\?2026;(?<mode>\d)\$y`,
    String.raw`\u001b\[6;(?<height>\d{1,5});(?<width>\d{1,5})t`,
    String.raw`(?<end>\u001b\[\?[\d;]*c)`,
  ].join('|')})$`,
);

/** A colour component of one to four hexadecimal digits, as 0 to 255. */
function part(hex: string): number {
  return Math.round((Number.parseInt(hex, 16) / (16 ** hex.length - 1)) * 255);
}
