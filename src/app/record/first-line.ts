import type { History } from '../../core/journal/history.ts';
import type { Stamp } from '../../core/time/day.ts';
import type { Journal } from '../../host/files/journal.ts';

/**
 * Returns the id of the line of a journal that was written first, also if it was removed since; empty if there is none. Only
 * the files that can hold it are read: a line is in the file of its day, and nothing is recorded of a day to come.
 */
export function firstLineId(journal: Pick<Journal, 'files' | 'read'>, history: History): string {
  const known = firstWritten(history)?.slice(0, 7);
  const files = journal.files().filter(({ name }) => {
    const isOfMonth = /^\d{4}-\d{2}\./.test(name);
    return known === undefined || !isOfMonth || name.slice(0, 7) <= known;
  });
  const [first] = journal
    .read(files)
    .lines.map(({ at, id }) => ({ at, id }))
    .toSorted((a, b) => order(a.at, b.at) || order(a.id, b.id));
  return first?.id ?? '';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** When the first of what counts was written. When a session was logged afterwards is not known. */
function firstWritten({ sessions, skips, checks, diary }: History): Stamp | undefined {
  const written = [
    sessions.filter(({ isLogged }) => !isLogged),
    skips,
    checks,
    diary.mornings,
    diary.runs,
    diary.activities,
    diary.notes,
  ].flat();
  return written.reduce<Stamp | undefined>(
    (first, { at }) => (first === undefined || at < first ? at : first),
    undefined,
  );
}
