import type { CheckRecord } from '../safety/check-record.ts';
import type { Stamp } from '../time/day.ts';
import type { Line, LineOf } from './line.ts';

/** Returns the answers to the safety list that some lines hold, in their order. */
export function checkRecords(lines: readonly LineOf<'check'>[]): readonly CheckRecord[] {
  return lines.map(({ id, at, day, yes, list, seen }) => ({ id, at, day, yes, list, seen }));
}

/** Returns when answers were last taken back, by a removal that is in force; undefined if none are. */
export function checkTakenBack(
  lines: readonly Line[],
  removals: readonly LineOf<'remove'>[],
): Stamp | undefined {
  if (removals.length === 0) return undefined;
  const checks = new Set(lines.filter(({ type }) => type === 'check').map(({ id }) => id));
  return removals.findLast(({ target }) => checks.has(target))?.at;
}
