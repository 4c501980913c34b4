import * as v from 'valibot';
import { type HistoryFile, historySchema } from '../export/json-schema.ts';
import type { ImportProblem } from './imported-record.ts';

/** The lists of an export from which lines can be made; nothing in the place of an entry that cannot be taken. */
export type HistoryEntries = {
  readonly [K in 'schedules' | 'pauses' | 'skips' | 'sessions']: readonly (
    | HistoryFile[K][number]
    | undefined
  )[];
};

/** The entries of an export that can be taken, and what is wrong with all others. */
export function checkHistory(value: unknown): {
  readonly entries: HistoryEntries;
  readonly problems: readonly ImportProblem[];
} {
  const { issues = [] } = v.safeParse(historySchema, value);
  const problems = issues.map((issue) => ({
    where: v.getDotPath(issue) ?? 'the whole',
    why: `expected ${expected(issue.message)}`,
  }));
  const isBad = (place: string) =>
    problems.some(({ where }) => where === place || where.startsWith(`${place}.`));
  // Of another kind or version nothing can be trusted to mean what it seems to.
  const isOther = isBad('format') || isBad('version');
  const good = <K extends keyof HistoryEntries>(name: K): HistoryEntries[K] => {
    const list = (value as Partial<HistoryEntries> | null)?.[name];
    const entries: readonly unknown[] = Array.isArray(list) && !isOther ? list : [];
    // What was read, not what checking made of it, which has its fields in another order.
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

/** What valibot says by itself of what is not there, or of what is no object, in our words. */
function expected(message: string): string {
  if (message.startsWith('Invalid key')) return 'it to be there';
  return message.startsWith('Invalid type: Expected Object') ? 'an object' : message;
}
