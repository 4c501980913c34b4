import { MOST_IMPORTS } from './line-fields.ts';
import type { Line, UnknownLine } from './line.ts';
import type { RawLine } from './raw-line.ts';
import { withoutTakenBack } from './taken-back.ts';

/** The lines of a file that an import adds to a record, each id once, and how many the record has already. */
export interface FreshLines {
  readonly fresh: readonly RawLine[];
  readonly known: number;
}

/**
 * Compares a file with a record. A line that came with an import which was taken back is added again, unless the file says,
 * too, that it was taken back.
 */
export function freshLines(
  file: readonly RawLine[],
  recorded: readonly (Line | UnknownLine)[],
): FreshLines {
  const held = new Set(recorded.map(({ id }) => id));
  const counted = new Set(withoutTakenBack(recorded).map(({ id }) => id));
  const own = file.map(({ line }) => line);
  const inForce = new Set(withoutTakenBack([...recorded, ...own]));
  const first = new Map<string, RawLine>();
  for (const raw of file) {
    const before = first.get(raw.line.id);
    if (before === undefined || (!inForce.has(before.line) && inForce.has(raw.line))) {
      first.set(raw.line.id, raw);
    }
  }
  const unique = [...first.values()];
  const fresh = unique.filter(
    ({ line }) => !held.has(line.id) || (!counted.has(line.id) && inForce.has(line)),
  );
  return { fresh, known: unique.length - fresh.length };
}

/** The end of a line's text that an earlier import added. */
const IMPORTS = /,"import":\[[^[\]]*\]\}$/;

/** Characters of a line to which an import can be added without making it longer than is read. */
const ROOM = 200_000;

/**
 * Returns a line's text with the import that it comes with added to those it came with before; all else stays the same. One
 * with no room for that stays as it is, and is not taken back with the import.
 */
export function importedText({ line, text }: RawLine, id: string): string {
  const before = line.import ?? [];
  if (before.length >= MOST_IMPORTS || text.length > ROOM) return text;
  const imports = JSON.stringify([...before, id]);
  return `${text.replace(IMPORTS, '}').slice(0, -1)},"import":${imports}}`;
}
