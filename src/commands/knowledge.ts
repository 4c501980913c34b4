import { foldLines, type History } from '../core/history.ts';
import type { Library } from '../core/library.ts';
import { isKnown } from '../core/decode-line.ts';
import { type Line } from '../core/line.ts';
import type { Settings } from '../core/settings.ts';
import type { Host } from '../host/host.ts';
import { safe } from '../view/text.ts';
import { journalWarnings, libraryWarnings } from '../view/warnings.ts';

/** What the user's files say, read once for a command. */
export interface Knowledge {
  readonly settings: Settings;
  readonly lines: readonly Line[];
  readonly history: History;
  readonly library: Library;
}

/** What the record and the settings say, without the library; complaints about the files go to stderr. */
export function gatherRecord(host: Host): Omit<Knowledge, 'library'> {
  const { settings, warnings } = host.settings.read();
  const content = host.journal.read();
  warn(host, [...warnings, ...journalWarnings(content)]);
  const lines = content.lines.filter((line) => isKnown(line));
  return { settings, lines, history: foldLines(lines) };
}

/** Everything a session needs to know; complaints about the files go to stderr and stop nothing. */
export async function gather(host: Host): Promise<Knowledge> {
  return { ...gatherRecord(host), library: await warnOfLibrary(host) };
}

/** The library; files that had to be left out are named on stderr. */
export async function warnOfLibrary(host: Host): Promise<Library> {
  const library = await host.library();
  warn(host, libraryWarnings(library));
  return library;
}

function warn(host: Host, warnings: readonly string[]): void {
  for (const warning of warnings) host.err.write(`stretch: ${safe(warning)}\n`);
}
