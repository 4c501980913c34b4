import { applyCorrections, copiesInWrittenOrder, copyKey, withDependents } from './corrections.ts';
import type { Day } from '../time/day.ts';
import { isKnownLine } from './decode-line.ts';
import type { Line } from './line.ts';
import type { RawLine } from './raw-line.ts';

/** Returns the lines, as first read, with each id once, or once for each way of imports that it came. */
export function uniqueLines(raw: readonly RawLine[]): readonly RawLine[] {
  const seen = new Set<string>();
  return raw.filter(({ line }) => {
    const key = copyKey(line);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Returns the lines that the days from `from` to `to` depend on: those of these days, before or after corrections, with
 * all parts of their sessions; the schedules, pauses and answers to the safety list that apply to them; the imports that
 * these came with; and every correction of any of these.
 */
export function linesBetween(raw: readonly RawLine[], from: Day, to: Day): readonly RawLine[] {
  const known = raw.map(({ line }) => line).filter((line) => isKnownLine(line));
  const ordered = copiesInWrittenOrder(known);
  const isIn = (line: Line) => concerns(line, from, to);
  const wanted = withDependents(
    ordered,
    [...raw.map(({ line }) => line), ...applyCorrections(ordered)]
      .filter((line) => (isKnownLine(line) ? isIn(line) : line.day >= from && line.day <= to))
      .map(({ id }) => id),
  );
  const imports = raw
    .filter(({ line }) => wanted.has(line.id))
    .flatMap(({ line }) => line.import ?? []);
  const all = withDependents(ordered, [...wanted, ...imports]);
  return raw.filter(({ line }) => all.has(line.id));
}

function concerns(line: Line, from: Day, to: Day): boolean {
  switch (line.type) {
    case 'schedule':
      return line.from <= to;
    case 'amend':
    case 'remove':
    case 'import':
      return false;
    case 'skip':
      if (line.from !== undefined && line.until !== undefined)
        return line.from <= to && line.until >= from;
      return line.day >= from && line.day <= to;
    // What was answered stops sessions until it is answered otherwise.
    case 'check':
    // An experiment and own doses decide what later days are.
    case 'experiment-ended':
    case 'dose-change':
      return line.day <= to;
    case 'experiment':
      return line.from <= to;
    case 'session-started':
    case 'session-logged':
    case 'set-done':
    case 'session-ended':
    case 'soreness':
    case 'run':
    case 'activity':
    case 'note':
      return line.day >= from && line.day <= to;
  }
}
