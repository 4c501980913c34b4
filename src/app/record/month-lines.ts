import type { Month } from '../../core/archive/month.ts';
import { once } from '../../core/base/once.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import { uniqueLines } from '../../core/journal/lines-between.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { GatheredMonths } from './gather-months.ts';
import type { Sources } from './month-files.ts';

/**
 * Returns what reads the lines of an ended month, or for any other those that are read line by line, with all lines of other
 * files that could matter to them: of two copies the first, in the order of the files.
 */
export function monthLines(
  { host, files, ended, live }: Sources,
  gather: () => GatheredMonths,
): (month: Month) => readonly RawLine[] {
  // Wherever a copy of an id is in several files, each of them is outward.
  const outward = once(() => {
    const { entries, live: last } = gather();
    return [...[...entries.values()].flatMap((one) => one.outward), ...last.outward].map(rawLine);
  });
  const rawOf = (own: typeof files) =>
    uniqueLines([...outward(), ...host.journal.readRaw(own).lines]);
  const others = once(() => {
    const isEnded = new Set([...ended.values()].flat());
    return rawOf(files.filter((file) => !isEnded.has(file)));
  });
  return (month) => (month < live ? rawOf(ended.get(month) ?? []) : others());
}

/** A line with its text as this program writes it. */
export function rawLine(line: Line | UnknownLine): RawLine {
  return { line, text: JSON.stringify(line) };
}
