import { belonging, corrected, inOrder } from './corrections.ts';
import type { Day } from '../time/day.ts';
import { isKnown } from './decode-line.ts';
import type { Line } from './line.ts';
import type { RawLine } from './raw-line.ts';

/** Lines with one id once, as they were first read. */
export function eachOnce(raw: readonly RawLine[]): readonly RawLine[] {
  const seen = new Set<string>();
  return raw.filter(({ line }) => !seen.has(line.id) && seen.add(line.id));
}

/**
 * The lines that the days from `from` to `to` rest on: those of these days, also after they were corrected to be, with
 * all parts of their sessions; the plans and pauses that hold on them; and every correction of any of these.
 */
export function linesBetween(raw: readonly RawLine[], from: Day, to: Day): readonly RawLine[] {
  const known = raw.map(({ line }) => line).filter((line) => isKnown(line));
  const ordered = inOrder(known);
  const isIn = (line: Line) => concerns(line, from, to);
  const wanted = belonging(
    ordered,
    [...raw.map(({ line }) => line), ...corrected(ordered)]
      .filter((line) => (isKnown(line) ? isIn(line) : line.day >= from && line.day <= to))
      .map(({ id }) => id),
  );
  return raw.filter(({ line }) => wanted.has(line.id));
}

function concerns(line: Line, from: Day, to: Day): boolean {
  switch (line.type) {
    case 'schedule':
      return line.from <= to;
    case 'amend':
    case 'remove':
      return false;
    case 'skip':
      if (line.from !== undefined && line.until !== undefined)
        return line.from <= to && line.until >= from;
      return line.day >= from && line.day <= to;
    case 'session-started':
    case 'session-logged':
    case 'set-done':
    case 'session-ended':
      return line.day >= from && line.day <= to;
  }
}
