import { withDependents, applyCorrections, inWrittenOrder } from './corrections.ts';
import type { Day } from '../time/day.ts';
import { isKnownLine } from './decode-line.ts';
import type { Line } from './line.ts';
import type { RawLine } from './raw-line.ts';

/** Returns the lines with each id once, as first read. */
export function uniqueLines(raw: readonly RawLine[]): readonly RawLine[] {
  const seen = new Set<string>();
  return raw.filter(({ line }) => !seen.has(line.id) && seen.add(line.id));
}

/**
 * Returns the lines that the days from `from` to `to` depend on: those of these days, before or after corrections, with
 * all parts of their sessions; the schedules and pauses that apply to them; and every correction of any of these.
 */
export function linesBetween(raw: readonly RawLine[], from: Day, to: Day): readonly RawLine[] {
  const known = raw.map(({ line }) => line).filter((line) => isKnownLine(line));
  const ordered = inWrittenOrder(known);
  const isIn = (line: Line) => concerns(line, from, to);
  const wanted = withDependents(
    ordered,
    [...raw.map(({ line }) => line), ...applyCorrections(ordered)]
      .filter((line) => (isKnownLine(line) ? isIn(line) : line.day >= from && line.day <= to))
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
