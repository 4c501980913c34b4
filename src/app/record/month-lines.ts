import type { Month } from '../../core/archive/month.ts';
import { once } from '../../core/base/once.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import { isLasting, uniqueLines } from '../../core/journal/lines-between.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { GatheredMonths } from './gather-months.ts';
import type { MonthEntry } from './month-entries.ts';
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

/** Returns what reads the texts of an ended month's lines; see `JournalSnapshot`. */
export function plainTexts(
  { host, ended }: Sources,
  gather: () => GatheredMonths,
): (month: Month) => readonly string[] | undefined {
  const isTakenBack = once(() => isAnyImportTakenBack(gather()));
  return (month) => {
    const entry = gather().entries.get(month);
    if (entry === undefined || !isPlain(entry)) return undefined;
    if (entry.imports.length > 0 && isTakenBack()) return undefined;
    const texts: string[] = [];
    for (const file of ended.get(month) ?? []) {
      const lines = host.journal.texts(file);
      if (lines === undefined) return undefined;
      for (const line of lines) texts.push(line);
    }
    return texts;
  };
}

function isPlain({ problems, outward }: MonthEntry): boolean {
  return problems.badCount === 0 && outward.every((line) => isApart(line));
}

/** Whether a line is outward because of what it is, and not because others matter to it. */
function isApart(line: Line): boolean {
  if (line.type === 'skip') return line.from !== undefined || line.until !== undefined;
  return line.type === 'schedule' || line.type === 'import' || isLasting(line);
}

/** Whether there is a removal of an import, be it in force or not. */
function isAnyImportTakenBack({ entries, live }: GatheredMonths): boolean {
  const groups = [...entries.values(), live];
  const outward = groups.flatMap((one) => one.outward);
  const lines = outward.filter(({ type }) => type === 'import').map(({ id }) => id);
  const imports = new Set([...lines, ...groups.flatMap((one) => one.imports)]);
  return outward.some((line) => line.type === 'remove' && imports.has(line.target));
}

/** A line with its text as this program writes it. */
export function rawLine(line: Line | UnknownLine): RawLine {
  return { line, text: JSON.stringify(line) };
}
