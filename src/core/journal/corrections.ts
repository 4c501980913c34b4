import { epochMs } from '../time/day.ts';
import { isKnownLine, isValidLine } from './decode-line.ts';
import { groupBy } from '../base/group.ts';
import { type Line, type LineHead, type LineOf, sessionIdOf, type UnknownLine } from './line.ts';
import { withoutTakenBack } from './taken-back.ts';

/**
 * Returns the known lines in the order they were written, each id once, whatever order they are given in, without those of
 * imports that were taken back. Whoever writes a line gives it a later moment than all that it has read, so lines of one
 * moment knew nothing of each other: the names of their devices and their ids decide. Only after the last moment there is,
 * the clock does.
 */
export function inWrittenOrder(lines: readonly (Line | UnknownLine)[]): readonly Line[] {
  return sortedCopies(withoutTakenBack(lines), ({ id }) => id);
}

/** Returns the same with the lines of imports that were taken back, and every copy that came with other imports. */
export function copiesInWrittenOrder(lines: readonly (Line | UnknownLine)[]): readonly Line[] {
  return sortedCopies(lines, copyKey);
}

/** Returns what differs between lines of different ids, and between copies that came with different imports. */
export function copyKey({ id, import: imports }: LineHead): string {
  return imports === undefined ? id : JSON.stringify([id, imports]);
}

function sortedCopies(
  lines: readonly (Line | UnknownLine)[],
  keyOf: (line: LineHead) => string,
): readonly Line[] {
  const keys = new Set<string>();
  const unique: Line[] = [];
  for (const line of lines) {
    // Whether its key is new shows in their number: to ask first would look each key up twice.
    if (isKnownLine(line) && keys.add(keyOf(line)).size > unique.length) unique.push(line);
  }
  // The lines of one device nearly always are, and reading their moments would take longer than all else.
  const isOrdered = unique.every((line, at) => at === 0 || isSurelyBefore(unique[at - 1], line));
  return isOrdered ? unique : sorted(unique);
}

function sorted(lines: readonly Line[]): readonly Line[] {
  const written: readonly Written[] = lines.map((line) => ({ line, at: writtenAt(line) }));
  return written.toSorted(byWriting).map(({ line }) => line);
}

/** Characters of a moment as this program writes it, and of it without its offset. */
const [WHOLE, LOCAL] = ['2026-11-24T07:02:11.120+00:00'.length, '2026-11-24T07:02:11.120'.length];

/** Whether a line counts as written before another, as far as that shows in their texts. */
function isSurelyBefore(a: LineHead | undefined, b: LineHead): boolean {
  if (a === undefined || a.order !== undefined || b.order !== undefined) return false;
  if (a.at.length !== WHOLE || b.at.length !== WHOLE || a.at >= b.at) return false;
  return b.at.endsWith(a.at.slice(LOCAL));
}

/** A line and when it counts as written, in milliseconds since the epoch. */
interface Written {
  readonly line: Line;
  readonly at: number;
}

function byWriting(a: Written, b: Written): number {
  return (
    a.at - b.at ||
    epochMs(a.line.at) - epochMs(b.line.at) ||
    compareTexts(a.line.device, b.line.device) ||
    compareTexts(a.line.id, b.line.id)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Returns when a line counts as written, in milliseconds since the epoch. */
export function writtenAt({ order, at }: LineHead): number {
  return epochMs(order ?? at);
}

/** Returns when the last of some lines counts as written, in milliseconds since the epoch; undefined without lines. */
export function lastWrittenAt(lines: readonly LineHead[]): number | undefined {
  let last: LineHead | undefined;
  for (const line of lines)
    if (last === undefined || isSurelyBefore(last, line) || writtenAt(line) > writtenAt(last))
      last = line;
  return last === undefined ? undefined : writtenAt(last);
}

/** Returns some ids with those of their sessions' parts and of all corrections; the lines are in the order written. */
export function withDependents(
  ordered: readonly Line[],
  ids: Iterable<string>,
): ReadonlySet<string> {
  const all = new Set(ids);
  for (const line of ordered) {
    const session = sessionIdOf(line);
    if (session !== undefined && all.has(session)) all.add(line.id);
  }
  // A correction is written after what it corrects, so one pass in order also finds corrections of corrections.
  for (const line of ordered) if ('target' in line && all.has(line.target)) all.add(line.id);
  return all;
}

/** Returns the lines that were not removed, with amendments applied, in the order given. */
export function applyCorrections(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ type }) => type === 'remove' || type === 'amend')) return lines;
  const isRemoved = removedBy(lines);
  const kept = lines.filter((line) => !isRemoved(line.id));
  const changes = groupBy(
    kept.filter((line): line is LineOf<'amend'> => line.type === 'amend'),
    (line) => line.target,
  );
  if (changes.size === 0) return kept;
  return kept.map((line) => (changes.get(line.id) ?? []).reduce(applyAmendment, line));
}

/** Returns a test of whether an id was removed, by a removal that was not removed itself. */
export function removedBy(lines: readonly Line[]): (id: string) => boolean {
  const byTarget = groupBy(
    lines.filter((line): line is LineOf<'remove'> => line.type === 'remove'),
    (line) => line.target,
  );
  if (byTarget.size === 0) return () => false;
  const known = new Map<string, boolean>();
  const removersOf = (id: string) => byTarget.get(id) ?? [];
  // No recursion: a chain of removals can be as long as the journal.
  return (id) => {
    const open = known.has(id) ? [] : [{ id, left: removersOf(id).values() }];
    const isOpen = new Set([id]);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      // Goes on where it stopped: looking again at the removals before would take the square of their number.
      const next = top.left.next().value?.id;
      if (next === undefined) {
        // A circle of removals cannot be written in order; whichever is still open in one does not count.
        const removers = removersOf(top.id);
        known.set(
          top.id,
          removers.some((one) => known.get(one.id) === false),
        );
        open.pop();
        isOpen.delete(top.id);
      } else if (!known.has(next) && !isOpen.has(next)) {
        open.push({ id: next, left: removersOf(next).values() });
        isOpen.add(next);
      }
    }
    return known.get(id) === true;
  };
}

/** Returns a line with an amendment applied; ignores one that would make the line invalid. */
export function applyAmendment(line: Line, { values }: LineOf<'amend'>): Line {
  const amended = { ...line, ...values, id: line.id, type: line.type };
  return isValidLine(amended) ? (amended as Line) : line;
}
