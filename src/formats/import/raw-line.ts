import { decodeLine } from '../../core/journal/decode-line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';

/** Longest line that the journal reads, in bytes. */
const MAX_LINE_BYTES = 1 << 20;
/** A valid device name, which becomes part of a file's name. */
const DEVICE = /^[\w-]{1,64}$/;

/** Reads one journal line from a file, or says why it cannot be imported. */
export function readRawLine(text: string): RawLine | { readonly why: string } {
  if (isTooLong(text)) return { why: 'longer than 1 MB' };
  const decoded = decodeLine(text);
  if (!decoded.ok) return { why: decoded.why };
  if (!DEVICE.test(decoded.line.device)) return { why: 'no valid device name' };
  return { line: decoded.line, text };
}

function isTooLong(text: string): boolean {
  // No character takes more than four bytes, so a short text need not be encoded.
  return text.length > MAX_LINE_BYTES / 4 && new TextEncoder().encode(text).length > MAX_LINE_BYTES;
}
