import * as v from 'valibot';
import { entrySchemas, headSchema, type HistoryFile, totalsSchema } from '../export/json-schema.ts';
import { isObject } from '../../core/journal/field.ts';
import type { ImportProblem } from './imported-record.ts';

/** The lists of an export that become journal lines; undefined stands for an entry that cannot be imported. */
export type HistoryEntries = {
  readonly [K in ListName]: readonly (NonNullable<HistoryFile[K]>[number] | undefined)[];
};

type ListName = keyof typeof entrySchemas;

type Report = (problem: ImportProblem) => void;

/** Returns the entries of an export that can be imported; calls `report` with what is wrong with the others. */
export function checkHistory(value: unknown, report: Report): HistoryEntries {
  const head = issuesOf(headSchema, value);
  for (const issue of head) report(problemOf(issue));
  const isBad = (place: string) => head.some((issue) => v.getDotPath(issue) === place);
  const file = isObject(value) ? value : {};
  // Nothing of the totals is imported, so their first mistake says enough.
  const totals = isBad('totals') ? [] : issuesOf(totalsSchema, file['totals'], true);
  for (const issue of totals) report(problemOf(issue, 'totals'));
  // In another format or version, nothing can be trusted to mean what it seems to.
  const isOther = isBad('format') || isBad('version');
  const good = <K extends ListName>(name: K) =>
    goodEntries(name, isOther ? undefined : file[name], report);
  return {
    schedules: good('schedules'),
    pauses: good('pauses'),
    skips: good('skips'),
    checks: good('checks'),
    experiments: good('experiments'),
    experimentEnds: good('experimentEnds'),
    doseChanges: good('doseChanges'),
    mornings: good('mornings'),
    runs: good('runs'),
    activities: good('activities'),
    notes: good('notes'),
    sessions: good('sessions'),
  };
}

/** The entries of a list, each checked by itself: the issues of all at once could fill the memory. */
function goodEntries<K extends ListName>(
  name: K,
  list: unknown,
  report: Report,
): HistoryEntries[K] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const good = entries.map((entry, index) => {
    const issues = issuesOf(entrySchemas[name], entry, isLarge(entry));
    for (const issue of issues) report(problemOf(issue, `${name}.${index}`));
    // As it was read: the checked value has its fields in another order.
    return issues.length === 0 ? entry : undefined;
  });
  return good as unknown as HistoryEntries[K];
}

type Issue = v.BaseIssue<unknown>;

/** The issues of a value: all of them, or the first only. */
function issuesOf(schema: v.GenericSchema, value: unknown, isFirstOnly = false): readonly Issue[] {
  return v.safeParse(schema, value, { abortEarly: isFirstOnly }).issues ?? [];
}

/** Parts of an entry that are all checked even if one is wrong; a session has under a hundred. */
const MOST_PARTS = 1000;

function isLarge(entry: unknown): boolean {
  const parts = isObject(entry) ? Object.values(entry) : [];
  const length = parts.reduce<number>(
    (total, part) => total + (Array.isArray(part) ? part.length : 1),
    0,
  );
  return length > MOST_PARTS;
}

function problemOf(issue: Issue, place?: string): ImportProblem {
  const path = v.getDotPath(issue);
  const where = [place, path].filter((part) => part !== undefined && part !== null).join('.');
  return {
    where: where === '' ? 'the whole file' : where,
    why: `expected ${expected(issue.message)}`,
  };
}

/** Rewords valibot's own messages for a missing key and for something that is not an object. */
function expected(message: string): string {
  if (message.startsWith('Invalid key')) return 'a value';
  return message.startsWith('Invalid type: Expected Object') ? 'an object' : message;
}
