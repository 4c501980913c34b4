import { join, resolve } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';
import { writeOwnFile, writeTextFile } from '../../host/files/text-file.ts';

/** A paper as a text, and an example of a file's name, which it also has if it is only opened. */
export interface Paper {
  readonly text: string;
  readonly fileName: string;
}

/** Where a paper goes: into a file, by default to standard output; and whether the browser shows it. */
export interface PaperTarget {
  readonly output?: string;
  readonly force?: boolean;
  readonly open?: boolean;
}

/**
 * Writes a paper to the file that was named, if one was. One that is only to be shown is in a file of the cache, which nobody
 * else can read and which the next one replaces. Returns the file; undefined if it belongs on standard output. Throws a
 * `usage`, `input` or `storage` fault.
 */
export function writePaper(
  host: Host,
  { text, fileName }: Paper,
  { output, force, open }: PaperTarget,
): string | undefined {
  if (output === '-' && open === true) {
    const message = '--open shows a file, and `-o -` writes none';
    throw new Fault('usage', message, 'leave out one of them');
  }
  if (output !== undefined && output !== '-') {
    writeTextFile(output, text, force === true, { flag: '-o', name: fileName });
    return output;
  }
  if (open !== true) return undefined;
  const file = join(host.folders.cache, fileName);
  writeOwnFile(file, text);
  return file;
}

/** Shows a paper that was written in the browser, if that was asked for. Throws a `missing` fault that names the file. */
export async function showPaper(host: Host, file: string, { open }: PaperTarget): Promise<void> {
  if (open === true) await host.showInBrowser(resolve(file));
}
