import type { Stats } from 'node:fs';

/**
 * Returns a text that changes whenever a file does. It includes the mode, because files that others may write, or that cannot
 * be read, cause a warning.
 */
export function fileStamp({ size, mtimeMs, mode }: Stats): string {
  return `${size} ${mtimeMs} ${mode}`;
}
