import { quantity } from '../../core/text/quantity.ts';
import { shellPath, type ShellKind } from '../../core/text/shell-quote.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { rejectedFiles } from '../../core/library/rejected-files.ts';
import type { Library } from '../../core/library/library.ts';

/** The problems found in the journal. */
interface JournalProblems {
  readonly bad: readonly {
    readonly file: string;
    readonly line: number;
    readonly why: string;
    readonly torn: boolean;
  }[];
  readonly badCount: number;
  readonly exposed: readonly string[];
}

/** Returns a warning for each unreadable line, with its place, and for each file that others can change. */
export function journalWarnings(
  { bad, badCount, exposed }: JournalProblems,
  shell: ShellKind,
): readonly string[] {
  const named = bad.map(({ file, line, why, torn }) => {
    if (line === 0) return plainLine(`${file} cannot be read: ${why}; skipped, not deleted`);
    const words = torn ? 'the last line was cut off while being written' : `unreadable: ${why}`;
    return plainLine(`${file}:${line}: ${words}; skipped, not deleted`);
  });
  const more = badCount - bad.length;
  const others = exposed.map((file) => openWarning(file, '600', shell));
  return [...named, ...(more > 0 ? [`and ${more} more unreadable lines`] : []), ...others];
}

/** Returns a warning that others can change what is in the journal's folder. */
export function openFolderWarning(folder: string, shell: ShellKind): string {
  return openWarning(folder, 'go-w', shell);
}

function openWarning(path: string, mode: string, shell: ShellKind): string {
  const command = `chmod ${mode} ${shellPath(path, shell)}`;
  return plainLine(`${path} can be changed by others; to stop that: ${command}`);
}

/** Returns a short line that says how many data files were skipped, and how to see why; empty if none were. */
export function libraryWarnings({ problems }: Library): readonly string[] {
  const { invalid, dependent } = rejectedFiles(problems);
  if (invalid.length === 0) return [];
  const files = quantity(invalid.length, 'file with a mistake', 'files with mistakes');
  const others =
    dependent.length === 0 ? '' : `, and ${dependent.length} that need${needs(invalid, dependent)}`;
  return [`skipped ${files}${others}; to see why: stretch routine check`];
}

function needs(invalid: readonly unknown[], dependent: readonly unknown[]): string {
  return `${dependent.length === 1 ? 's' : ''} ${invalid.length === 1 ? 'it' : 'them'}`;
}
