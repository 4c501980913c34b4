import { groupBy } from '../base/group.ts';
import type { Line, LineOf, UnknownLine } from './line.ts';

type AnyLine = Line | UnknownLine;

/**
 * Returns the lines without those that came with an import which was taken back. Another copy of such a line, which came
 * without it, stays.
 */
export function withoutTakenBack<T extends AnyLine>(lines: readonly T[]): readonly T[] {
  if (!lines.some((line) => line.import !== undefined)) return lines;
  const all: readonly AnyLine[] = lines;
  const removers = groupBy(
    all.filter((line) => isRemoval(line)),
    (line) => line.target,
  );
  if (removers.size === 0) return lines;
  const isInForce = inForceAmong(lines, (id) => (removers.get(id) ?? []).map((line) => line.id));
  return lines.filter((line) => (line.import ?? []).every((id) => isInForce(id)));
}

function isRemoval(line: AnyLine): line is LineOf<'remove'> {
  return line.type === 'remove';
}

/**
 * Returns a test of whether an import or a removal is in force: it was not removed, and what it came with was not taken
 * back. An import of which there is no line is in force.
 */
function inForceAmong(
  lines: readonly AnyLine[],
  removersOf: (id: string) => readonly string[],
): (id: string) => boolean {
  const copies = groupBy(
    lines.filter(({ type }) => type === 'remove' || type === 'import'),
    ({ id }) => id,
  );
  const known = new Map<string, boolean>();
  const importsOf = (id: string) => (copies.get(id) ?? []).flatMap((copy) => copy.import ?? []);
  const answer = (id: string) => {
    const own = copies.get(id);
    const came = own?.some((copy) => (copy.import ?? []).every((one) => known.get(one) !== false));
    return came !== false && !removersOf(id).some((one) => known.get(one) === true);
  };
  // No recursion: a chain of removals can be as long as the journal. In a circle, whatever is still open does not count.
  const stepOf = (id: string) => ({ id, left: [...removersOf(id), ...importsOf(id)].values() });
  return (wanted) => {
    const open = known.has(wanted) ? [] : [stepOf(wanted)];
    const isOpen = new Set([wanted]);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      // Goes on where it stopped: looking again at the removals before would take the square of their number.
      const next = top.left.next().value;
      if (next === undefined) {
        known.set(top.id, answer(top.id));
        isOpen.delete(top.id);
        open.pop();
      } else if (!known.has(next) && !isOpen.has(next)) {
        open.push(stepOf(next));
        isOpen.add(next);
      }
    }
    return known.get(wanted) === true;
  };
}
