import { once } from '../../core/base/once.ts';
import { asciiPicture, asciiText } from '../../core/text/ascii.ts';
import { charsetOf } from '../../core/text/charset.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { wrapLines } from '../../core/text/wrap.ts';
import type { Environment } from '../files/folders.ts';
import { systemReason } from '../files/storage.ts';
import { hangUpAtExit } from './hang-up.ts';
import type { OutputStream } from './short-first.ts';
import { writeParts } from './write-parts.ts';

/** One of the two streams a command writes to. */
export interface Output {
  /** Writes data for programs, as it is. */
  readonly write: (data: string | Uint8Array) => void;
  /** Writes data in parts, each made when the one before it was taken; ends early after an error, or if nobody reads. */
  readonly writeParts: (parts: Iterable<string>) => Promise<void>;
  /** Writes text for people: on a terminal in lines that fit, broken between words; in ASCII where the locale has no more. */
  readonly print: (text: string) => void;
  /** Writes a picture: cells, and the sequences that place and colour them; in ASCII where the locale has no more. */
  readonly draw: (text: string) => void;
  /** Returns what is written by `draw` and `print`, one after the other. */
  readonly asPrinted: (picture: string, text: string) => string;
  /** Prints each message on a line of its own after the program's name, with control characters removed. */
  readonly warn: (...messages: readonly string[]) => void;
  /** Prints what is wrong and, on a second line, what to type next. */
  readonly warnWithHint: (problem: { readonly message: string; readonly hint: string }) => void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 if it is not one. */
  readonly columns: number;
  readonly rows: number;
  /** 0 no colour, 1 sixteen, 2 two hundred and fifty-six, 3 all. */
  readonly colours: 0 | 1 | 2 | 3;
}

/**
 * An output for one of the process's streams, which is opened when something is written or asked of it: a line for a prompt,
 * with its errors thrown away, would take 2 ms to open them. Colours follow NO_COLOR, FORCE_COLOR and TERM as Node reads them.
 */
export function outputTo(stream: () => OutputStream, env: Environment): Output {
  const columns = () => stream().columns || 80;
  // Asked for every frame, and reading the environment is slow.
  const isAscii = once(() => charsetOf(env).isAscii);
  const level = once(() => colours(stream(), env));
  const fitted = (text: string) => {
    const lines = wrapLines(text, stream().isTTY ? columns() : Infinity);
    return isAscii() ? asciiText(lines) : lines;
  };
  const drawn = (picture: string) => (isAscii() ? asciiPicture(picture) : picture);
  const print = (text: string) => {
    if (text !== '') stream().write(fitted(text));
  };
  return {
    write: (data) => {
      stream().write(data);
    },
    writeParts: (parts) => writeParts(stream(), parts),
    print,
    draw: (text) => {
      stream().write(drawn(text));
    },
    asPrinted: (picture, text) => `${drawn(picture)}${fitted(text)}`,
    ...warnings(print),
    get isTerminal() {
      return stream().isTTY;
    },
    get columns() {
      return columns();
    },
    get rows() {
      return stream().rows || 24;
    },
    get colours() {
      return level();
    },
  };
}

/** The two ways to warn, by printing. */
export function warnings(print: Output['print']): Pick<Output, 'warn' | 'warnWithHint'> {
  return {
    warn: (...messages) => {
      for (const message of messages) print(`stretch: ${plainLine(message)}\n`);
    },
    warnWithHint: ({ message, hint }) => {
      print(`stretch: ${plainLine(message)}\n  ${plainLine(hint)}\n`);
    },
  };
}

/** Passes a stream's errors to `lost`; otherwise they would end the process. */
export function withErrorHandler(
  stream: OutputStream,
  lost: (error: NodeJS.ErrnoException) => void,
): OutputStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (stream.isTTY && error.code === 'EIO') hangUpAtExit();
    lost(error);
  });
  return stream;
}

/** A reader that goes away (`| head`) is not an error; a full disk is. */
export function reportOutputError(error: NodeJS.ErrnoException, err: Output): void {
  if (error.code === 'EPIPE' || error.code === 'EIO') return;
  err.warn(`cannot write the output: ${systemReason(error).words}`);
  process.exitCode = 1;
}

function colours(stream: OutputStream, env: Environment): 0 | 1 | 2 | 3 {
  const forced = env['FORCE_COLOR'];
  if (!stream.isTTY) return forced === undefined ? 0 : forcedLevel(forced);
  // Node 20 gives tmux 256 colours and Node 24 all of them, whatever is set. tmux accepts all, and passes them on if the
  // terminal around it has them, which COLORTERM tells.
  const isInTmux = (env['TMUX'] ?? '') !== '';
  const isAll = /^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '');
  const isPlain = forced !== undefined || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  if (isAll && !isPlain && isInTmux) return 3;
  // Node prints a warning if both are set; the result is the same without NO_COLOR.
  const { NO_COLOR: _, ...rest } = env;
  const depth = stream.getColorDepth({ ...(forced === undefined ? env : rest) });
  if (isInTmux && forced === undefined && depth > 8) return 2;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

function forcedLevel(forced: string): 0 | 1 | 2 | 3 {
  if (forced === '0' || forced === 'false') return 0;
  return forced === '2' ? 2 : forced === '3' ? 3 : 1;
}
