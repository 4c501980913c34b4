import * as v from 'valibot';
import { type HistoryFile, historySchema } from '../export/json-schema.ts';
import type { ImportProblem } from './imported-record.ts';

/** The lists of an export that become journal lines; undefined stands for an entry that cannot be imported. */
export type HistoryEntries = {
  readonly [K in 'schedules' | 'pauses' | 'skips' | 'sessions']: readonly (
    | HistoryFile[K][number]
    | undefined
  )[];
};

/** Returns the entries of an export that can be imported, and what is wrong with the others. */
export function checkHistory(value: unknown): {
  readonly entries: HistoryEntries;
  readonly problems: readonly ImportProblem[];
} {
  const { issues = [] } = v.safeParse(historySchema, value);
  const problems = issues.map((issue) => ({
    where: v.getDotPath(issue) ?? 'the whole file',
    why: `expected ${expected(issue.message)}`,
  }));
  const isBad = (place: string) =>
    problems.some(({ where }) => where === place || where.startsWith(`${place}.`));
  // In another format or version, nothing can be trusted to mean what it seems to.
  const isOther = isBad('format') || isBad('version');
  const good = <K extends keyof HistoryEntries>(name: K): HistoryEntries[K] => {
    const list = (value as Partial<HistoryEntries> | null)?.[name];
    const entries: readonly unknown[] = Array.isArray(list) && !isOther ? list : [];
    // As it was read: the checked value has its fields in another order.
    const left = entries.map((entry, index) => (isBad(`${name}.${index}`) ? undefined : entry));
    return left as unknown as HistoryEntries[K];
  };
  return {
    entries: {
      schedules: good('schedules'),
      pauses: good('pauses'),
      skips: good('skips'),
      sessions: good('sessions'),
    },
    problems,
  };
}

/** Rewords valibot's own messages for a missing key and for something that is not an object. */
function expected(message: string): string {
  if (message.startsWith('Invalid key')) return 'a value';
  return message.startsWith('Invalid type: Expected Object') ? 'an object' : message;
}
