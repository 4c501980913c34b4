import { epochMs } from '../time/day.ts';
import { isKnownLine, isValidLine } from './decode-line.ts';
import { groupBy } from '../base/group.ts';
import type { Line, LineHead, LineOf, UnknownLine } from './line.ts';

/** Lines in the order in which they were written, each id once; what was written at one moment stays as it stands. */
export function inWrittenOrder(lines: readonly (Line | UnknownLine)[]): readonly Line[] {
  const unique = new Map<string, { readonly line: Line; readonly at: number }>();
  for (const line of lines) {
    if (isKnownLine(line) && !unique.has(line.id))
      unique.set(line.id, { line, at: writtenAt(line) });
  }
  return [...unique.values()].toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

/** When a line counts as written, in milliseconds since the epoch. */
export function writtenAt({ order, at }: LineHead): number {
  return epochMs(order ?? at);
}

/** When the last of some lines counts as written; nothing of none. */
export function lastWrittenAt(lines: readonly LineHead[]): number | undefined {
  return lines.reduce<number | undefined>(
    (last, line) => Math.max(writtenAt(line), last ?? -Infinity),
    undefined,
  );
}

/**
 * Some lines by their ids, with all parts of sessions among them and every correction of any of these; the lines in the
 * order in which they were written.
 */
export function withDependents(
  ordered: readonly Line[],
  ids: Iterable<string>,
): ReadonlySet<string> {
  const all = new Set(ids);
  for (const line of ordered) {
    if ('session' in line && line.session !== undefined && all.has(line.session)) all.add(line.id);
  }
  // A correction is written after what it corrects, so that one pass in order finds those of corrections too.
  for (const line of ordered) if ('target' in line && all.has(line.target)) all.add(line.id);
  return all;
}

/** The lines that still count, with amendments laid over them, in the order they were given. */
export function applyCorrections(lines: readonly Line[]): readonly Line[] {
  const isRemoved = removedBy(lines);
  const kept = lines.filter((line) => !isRemoved(line.id));
  const changes = groupBy(
    kept.filter((line): line is LineOf<'amend'> => line.type === 'amend'),
    (line) => line.target,
  );
  if (changes.size === 0) return kept;
  return kept.map((line) => (changes.get(line.id) ?? []).reduce(applyAmendment, line));
}

/** Tells whether a line was removed by a removal that still counts: one that was not itself removed. */
export function removedBy(lines: readonly Line[]): (id: string) => boolean {
  const byTarget = groupBy(
    lines.filter((line): line is LineOf<'remove'> => line.type === 'remove'),
    (line) => line.target,
  );
  if (byTarget.size === 0) return () => false;
  const known = new Map<string, boolean>();
  const removersOf = (id: string) => byTarget.get(id) ?? [];
  // Not by recursion: a chain of removals may be as long as the journal.
  return (id) => {
    const open = known.has(id) ? [] : [id];
    const isOpen = new Set(open);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = removersOf(top).find((one) => !known.has(one.id) && !isOpen.has(one.id));
      if (next !== undefined) {
        open.push(next.id);
        isOpen.add(next.id);
      } else {
        // In a circle of removals, which nobody can write in order, the one still open counts for nothing.
        known.set(
          top,
          removersOf(top).some((one) => known.get(one.id) === false),
        );
        open.pop();
        isOpen.delete(top);
      }
    }
    return known.get(id) === true;
  };
}

/** An amendment that would leave a line nobody can use amends nothing. */
function applyAmendment(line: Line, { values }: LineOf<'amend'>): Line {
  const amended = { ...line, ...values, id: line.id, type: line.type };
  return isValidLine(amended) ? (amended as Line) : line;
}
