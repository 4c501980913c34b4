import { instant } from './day.ts';
import { isKnown, isSound } from './decode-line.ts';
import { groupBy } from './group.ts';
import type { Line, LineOf, UnknownLine } from './line.ts';

/**
 * Lines in the order in which they were written, each id once. The lines of one file, which are those of one device
 * and one month, stay as they stand, whatever the device's clock did; between files their times decide.
 */
export function inOrder(lines: readonly (Line | UnknownLine)[]): readonly Line[] {
  const latest = new Map<string, number>();
  const unique = new Map<string, { readonly line: Line; readonly at: number }>();
  for (const line of lines) {
    if (!isKnown(line) || unique.has(line.id)) continue;
    const file = `${line.day.slice(0, 7)} ${line.device}`;
    const at = Math.max(instant(line.at), latest.get(file) ?? -Infinity);
    latest.set(file, at);
    unique.set(line.id, { line, at });
  }
  return [...unique.values()].toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

/** The lines that still count, with amendments laid over them, in the order they were given. */
export function corrected(lines: readonly Line[]): readonly Line[] {
  const isRemoved = removals(lines);
  const kept = lines.filter((line) => !isRemoved(line.id));
  const changes = groupBy(
    kept.filter((line): line is LineOf<'amend'> => line.type === 'amend'),
    (line) => line.target,
  );
  if (changes.size === 0) return kept;
  return kept.map((line) => (changes.get(line.id) ?? []).reduce(laidOver, line));
}

/** Tells whether a line was removed by a removal that still counts: one that was not itself removed. */
export function removals(lines: readonly Line[]): (id: string) => boolean {
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
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = removersOf(top).find((one) => !known.has(one.id) && !open.includes(one.id));
      if (next !== undefined) open.push(next.id);
      else {
        // In a circle of removals, which nobody can write in order, the one still open counts for nothing.
        known.set(
          top,
          removersOf(top).some((one) => known.get(one.id) === false),
        );
        open.pop();
      }
    }
    return known.get(id) === true;
  };
}

/** An amendment that would leave a line nobody can use amends nothing. */
function laidOver(line: Line, { values }: LineOf<'amend'>): Line {
  const amended = { ...line, ...values, id: line.id, type: line.type };
  return isSound(amended) ? (amended as Line) : line;
}
