import type { LineGroup } from '../../core/archive/line-group.ts';
import type { MonthSummary } from '../../core/archive/month-summary.ts';
import type { Month } from '../../core/archive/month.ts';
import type { FileProblems } from '../../host/files/read-files.ts';
import { keptMonth, keyOf, monthKey, parsed, type Sources } from './month-files.ts';

/** What has to be known of an ended month to find out whether it still holds, and to go on from it. */
export interface MonthEntry extends Pick<LineGroup, 'outward' | 'missing' | 'imports' | 'written'> {
  /** What identifies its files, and the lines of others that it depends on. */
  readonly key: string;
  readonly mark: string;
  readonly summary: MonthSummary;
  readonly problems: FileProblems;
}

/** The entries of all months in one text, so that not every month has to be opened when one has changed. */
export interface MonthsIndex {
  readonly entries: ReadonlyMap<Month, MonthEntry>;
  /** What the index of ids is about that was kept at the same time. */
  readonly ids: IdsHead;
}

/** What identifies the index of ids, of which months it is, and the tokens that are in more than one of them. */
export interface IdsHead {
  readonly key: string;
  readonly months: readonly Month[];
  readonly twins: readonly string[];
}

const NAME = 'months';

const NO_INDEX: MonthsIndex = { entries: new Map(), ids: { key: '', months: [], twins: [] } };

/** Reads the index; it is empty if none was kept. */
export function readIndex(sources: Sources): MonthsIndex {
  const text = sources.host.cache.read(NAME, keyOf(sources, []));
  const read = (whole: string) => {
    const { entries, ids } = JSON.parse(whole) as IndexText;
    return { entries: new Map(entries), ids };
  };
  return parsed(text, read) ?? NO_INDEX;
}

interface IndexText {
  readonly entries: readonly (readonly [Month, MonthEntry])[];
  readonly ids: IdsHead;
}

/** Keeps the index. */
export function keepIndex(sources: Sources, { entries, ids }: MonthsIndex): void {
  const text: IndexText = { entries: [...entries], ids };
  sources.host.cache.write(NAME, keyOf(sources, []), JSON.stringify(text));
}

/** Returns the entry of a month, from the index or from what was kept of it, if none of its files has changed since. */
export function knownEntry(
  sources: Sources,
  index: MonthsIndex,
  month: Month,
): MonthEntry | undefined {
  const indexed = index.entries.get(month);
  if (indexed?.key === monthKey(sources, month)) return indexed;
  const kept = keptMonth(sources, month);
  return parsed(kept?.entry, (text) => JSON.parse(text) as MonthEntry);
}
