import { join, resolve } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import { writeOwnFile, writeTextFile } from '../../host/files/text-file.ts';

/** A paper as a text, what it is in words, and an example of a file's name, which it also has if it is only opened. */
export interface Paper {
  readonly text: string;
  readonly what: string;
  readonly fileName: string;
}

/** Where a paper goes: into a file, by default to standard output; and whether the browser shows it. */
export interface PaperTarget {
  readonly output?: string;
  readonly force?: boolean;
  readonly open?: boolean;
}

/**
 * Writes a paper where it was asked for, shows it if that was asked for, and says on stderr where it is. One that is only to
 * be shown is in a file of the cache, which nobody else can read and which the next one replaces. Throws a `usage`, `input`,
 * `storage` or `missing` fault.
 */
export async function deliverPaper(host: Host, paper: Paper, target: PaperTarget): Promise<void> {
  const file = written(host, paper, target);
  if (file === undefined) return;
  host.err.print(`${plainLine(file)}: ${paper.what}\n`);
  if (target.open === true) await host.showInBrowser(resolve(file));
}

/** Returns the file that was written; undefined if it went to standard output. */
function written(
  host: Host,
  paper: Paper,
  { output, force, open }: PaperTarget,
): string | undefined {
  const { text, fileName: name } = paper;
  if (output === '-' && open === true) {
    const message = '--open shows a file, and `-o -` writes none';
    throw new Fault('usage', message, 'leave out one of them');
  }
  if (output !== undefined && output !== '-') {
    writeTextFile(output, text, force === true, { flag: '-o', name });
    return output;
  }
  if (open === true) {
    const file = join(host.folders.cache, name);
    writeOwnFile(file, text);
    return file;
  }
  host.out.write(text);
  return undefined;
}
