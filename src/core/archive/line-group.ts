import { lastWrittenAt } from '../journal/corrections.ts';
import { isKnownLine } from '../journal/decode-line.ts';
import type { Line, UnknownLine } from '../journal/line.ts';
import type { Day } from '../time/day.ts';
import { idToken } from './id-token.ts';
import { linkedIds, referencesOf } from './linked-ids.ts';

/**
 * The lines of some files, those of one month or of all that are read line by line, apart by whether anything outside these
 * files may matter to them or they to it.
 */
export interface LineGroup {
  /** Those about the days of these files alone, with all that belongs to them. */
  readonly own: readonly Line[];
  /**
   * All others: plans, pauses, experiments, changes of doses, answers to the safety list and imports; lines of other days
   * than those of the files; what belongs to lines of other files, or they to it; and whatever belongs to any of these.
   */
  readonly outward: readonly Line[];
  /** The tokens of all ids, in order, each once. */
  readonly tokens: readonly string[];
  /** The tokens of the ids that are referred to, but are not among these lines. */
  readonly missing: readonly string[];
  /** The imports that own lines came with. */
  readonly imports: readonly string[];
  /** When the last line counts as written, in milliseconds since the epoch. */
  readonly written: number | undefined;
}

/** Divides the lines of some files; `wanted` are the tokens of ids that lines of other files refer to, or have as well. */
export function lineGroup(
  lines: readonly (Line | UnknownLine)[],
  isOwnDay: (day: Day) => boolean,
  wanted: ReadonlySet<string>,
): LineGroup {
  const known = lines.filter((line) => isKnownLine(line));
  const ids = new Set(known.map(({ id }) => id));
  const tokens = new Map([...ids].map((id) => [id, idToken(id)]));
  const topOf = linkedIds(known);
  const missing = new Set<string>();
  const outward = new Set<string>();
  for (const line of known) {
    const absent = referencesOf(line).filter((id) => !ids.has(id));
    for (const id of absent) missing.add(id);
    const isWanted = wanted.size > 0 && wanted.has(tokens.get(line.id) ?? '');
    const isLinked = absent.some((id) => line.import?.includes(id) !== true);
    if (isWanted || isLinked || isOutward(line, isOwnDay)) outward.add(topOf(line.id));
  }
  const isOut = ({ id }: Line) => outward.has(topOf(id));
  const own = outward.size === 0 ? known : known.filter((line) => !isOut(line));
  return {
    own,
    outward: outward.size === 0 ? [] : known.filter((line) => isOut(line)),
    tokens: [...new Set(tokens.values())].toSorted(),
    missing: [...missing].map((id) => idToken(id)),
    imports: [...new Set(own.flatMap((line) => line.import ?? []))],
    written: lastWrittenAt(lines),
  };
}

/** Whether a line is about one day of its file alone, and belongs to no other line; one with the same id does all the same. */
export function standsAlone(line: Line, isOwnDay: (day: Day) => boolean): boolean {
  return referencesOf(line).length === 0 && !isOutward(line, isOwnDay);
}

/** Whether a line may matter beyond the days of its files, whatever else there is. */
function isOutward(line: Line, isOwnDay: (day: Day) => boolean): boolean {
  if (!isOwnDay(line.day)) return true;
  switch (line.type) {
    case 'schedule':
    case 'check':
    case 'experiment':
    case 'experiment-ended':
    case 'dose-change':
    case 'import':
      return true;
    case 'skip':
      return line.from !== undefined || line.until !== undefined;
    case 'amend': {
      const { day, from, until, session } = line.values;
      const isMoved = day !== undefined && !(typeof day === 'string' && isOwnDay(day));
      return isMoved || from !== undefined || until !== undefined || session !== undefined;
    }
    case 'session-started':
    case 'session-logged':
    case 'set-done':
    case 'session-ended':
    case 'remove':
    case 'soreness':
    case 'run':
    case 'activity':
    case 'note':
      return false;
  }
}
