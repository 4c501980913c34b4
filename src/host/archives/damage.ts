import { Fault } from '../../core/base/fault.ts';
import { pathFault } from '../files/path-fault.ts';
import type { Refused } from './archive-file.ts';

/** What is said of bytes that end too early. */
export const CUT_OFF = 'it is cut off';

/** What is said of bytes that are not those that were packed. */
export const DAMAGED = 'it is damaged';

/** What is said of what is large for no reason but to be in the way. */
export const BOMB = 'it is a zip bomb';

/** Returns the fault of a file that can only be read as far as here. */
export function damage(why: string): Fault {
  return new Fault('input', why, 'download or copy it again');
}

/** Returns why something cannot be read. Throws any error again that neither a file nor the system has caused. */
export function refusal(path: string, error: unknown): Refused {
  return { kind: 'refused', path, why: reasonOf(error, path) };
}

function reasonOf(error: unknown, path: string): string {
  if (error instanceof Fault) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  // Both are zlib's.
  if (code === 'Z_BUF_ERROR') return CUT_OFF;
  if (code?.startsWith('Z_') === true) return DAMAGED;
  // The path is said anyway.
  return pathFault(error, 'read', path).message.slice(`cannot read ${path}: `.length);
}
