import type { Environment } from '../files/folders.ts';

/** What a terminal says about itself when it is asked. */
export type TerminalReply =
  /** The colour behind the text, each part from 0 to 255. */
  | { readonly kind: 'background'; readonly rgb: readonly [number, number, number] }
  /** Whether it can hold a frame back until it is whole (mode 2026). */
  | { readonly kind: 'synchronised'; readonly has: boolean }
  /** The size of a character's cell in pixels. */
  | { readonly kind: 'cell'; readonly width: number; readonly height: number }
  /** What kind of terminal it is, which every one answers: nothing asked before it is still to come. */
  | { readonly kind: 'end' };

/* xterm's "Control Sequences": OSC 11, DECRQM, the cell's size (XTWINOPS 16), and primary device attributes. */
const BACKGROUND = '\u001b]11;?\u001b\\';
const SYNCHRONISED = '\u001b[?2026$p';
const CELL = '\u001b[16t';
const END = '\u001b[c';

/** What to write to be told all this; nothing for a terminal that would print it or has nothing to say. */
export function queriesFor(env: Environment): string {
  const term = env['TERM'] ?? '';
  if (['', 'dumb', 'linux'].includes(term)) return '';
  // Apple's terminal prints the last letter of it.
  const mode = env['TERM_PROGRAM'] === 'Apple_Terminal' ? '' : SYNCHRONISED;
  return BACKGROUND + mode + CELL + END;
}

/** The answer that a whole escape sequence is; nothing where it is none of those asked for, or says nothing. */
export function parseReply(sequence: string): TerminalReply | undefined {
  const found = REPLY.exec(sequence)?.groups;
  if (found === undefined) return undefined;
  const { red, green, blue, mode, width, height } = found;
  if (red !== undefined && green !== undefined && blue !== undefined) {
    return { kind: 'background', rgb: [part(red), part(green), part(blue)] };
  }
  // Set, reset and for ever set know the mode; unknown and for ever reset do not.
  if (mode !== undefined) return { kind: 'synchronised', has: ['1', '2', '3'].includes(mode) };
  if (width === undefined || height === undefined) return { kind: 'end' };
  const isKnown = Number(width) > 0 && Number(height) > 0;
  return isKnown ? { kind: 'cell', width: Number(width), height: Number(height) } : undefined;
}

const HEX = '[0-9a-fA-F]{1,4}';

const REPLY = new RegExp(
  `^(?:${[
    // Some add how opaque it is.
    String.raw`\u001b\]11;rgba?:(?<red>${HEX})/(?<green>${HEX})/(?<blue>${HEX})(?:/${HEX})?(?:\u0007|\u001b\\)`,
    String.raw`\u001b\[\?2026;(?<mode>\d)\$y`,
    String.raw`\u001b\[6;(?<height>\d{1,5});(?<width>\d{1,5})t`,
    String.raw`(?<end>\u001b\[\?[\d;]*c)`,
  ].join('|')})$`,
);

/** A part of a colour of one to four hexadecimal digits, from 0 to 255. */
function part(hex: string): number {
  return Math.round((Number.parseInt(hex, 16) / (16 ** hex.length - 1)) * 255);
}
