import { applyCorrections, copiesInWrittenOrder, copyKey, withDependents } from './corrections.ts';
import type { Day } from '../time/day.ts';
import { isKnownLine } from './decode-line.ts';
import type { Line } from './line.ts';
import type { RawLine } from './raw-line.ts';

/** Returns the lines, as first read, with each id once, or once for each way of imports that it came. */
export function uniqueLines(raw: readonly RawLine[]): readonly RawLine[] {
  const isFirst = firstCopies();
  return raw.filter((one) => isFirst(one));
}

/** Returns a test of whether a line, of those it is asked about, is the first of its id and its way of imports. */
export function firstCopies(): (one: RawLine) => boolean {
  const seen = new Set<string>();
  return ({ line }) => {
    const key = copyKey(line);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
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
  const own = [...raw.map(({ line }) => line), ...applyCorrections(ordered)].filter((line) =>
    isKnownLine(line) ? isIn(line) : line.day >= from && line.day <= to,
  );
  const wanted = withDependents(
    ordered,
    [...own, ...lastingLines(ordered, to)].map(({ id }) => id),
  );
  const imports = raw
    .filter(({ line }) => wanted.has(line.id))
    .flatMap(({ line }) => line.import ?? []);
  const all = withDependents(ordered, [...wanted, ...imports]);
  return raw.filter(({ line }) => all.has(line.id));
}

/**
 * Returns what decides about later days: answers to the safety list stop sessions until it is answered otherwise, an
 * experiment also decides that another, written later, is not run, and own doses hold until they change. They follow upon
 * one another in the order they were written, so that one counts as well whose clock was ahead.
 */
function lastingLines(ordered: readonly Line[], to: Day): readonly Line[] {
  const lasting = ordered.filter((line) => isLasting(line));
  return lasting.slice(0, lasting.findLastIndex(({ day }) => day <= to) + 1);
}

/** Whether a line decides about later days, until another of its kind does. */
export function isLasting({ type }: Line): boolean {
  return LASTING.has(type);
}

const LASTING: ReadonlySet<Line['type']> = new Set([
  'check',
  'experiment',
  'experiment-ended',
  'dose-change',
]);

/** Whether a line is about one of the days from `from` to `to`; of those that decide about later days, none is. */
export function concerns(line: Line, from: Day, to: Day): boolean {
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
    case 'check':
    case 'experiment':
    case 'experiment-ended':
    case 'dose-change':
      // See lastingLines.
      return false;
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
