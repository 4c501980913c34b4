import type { Library } from '../core/library.ts';
import { problemLine } from '../core/problem.ts';
import { safe } from './text.ts';

/** What a reader of the journal found wrong with it. */
interface Journal {
  readonly bad: readonly {
    readonly file: string;
    readonly line: number;
    readonly why: string;
    readonly torn: boolean;
  }[];
  readonly badCount: number;
  readonly exposed: readonly string[];
}

/** Lines that could not be read, each with its place, and files that others may write. */
export function journalWarnings({ bad, badCount, exposed }: Journal): readonly string[] {
  const named = bad.map(({ file, line, why, torn }) => {
    if (line === 0) return safe(`${file} cannot be read: ${why}; skipped and kept`);
    const words = torn ? 'the last line was cut off while it was written' : `unreadable: ${why}`;
    return safe(`${file}:${line}: ${words}; skipped and kept`);
  });
  const more = badCount - bad.length;
  const others = exposed.map((file) =>
    safe(`${file} can be changed by others; to end that: chmod 600 "${file}"`),
  );
  return [...named, ...(more > 0 ? [`and ${more} more unreadable lines`] : []), ...others];
}

/** Data files that were left out: the first complaint of each, and how to see them all. */
export function libraryWarnings({ problems }: Library): readonly string[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) => {
    const own = problems.filter((problem) => problem.file === file);
    const first = own[0];
    const more = own.length > 1 ? `, and ${own.length - 1} more` : '';
    const what = first === undefined ? file : safe(problemLine(first));
    return `left out: ${what}${more}; see all: stretch routine check`;
  });
}
