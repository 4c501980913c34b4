import { type LineGroup, lineGroup } from '../../core/archive/line-group.ts';
import { type MonthRecord, monthRecord } from '../../core/archive/month-record.ts';
import { EARLIEST, monthAfter, type Month, monthOf } from '../../core/archive/month.ts';
import { type Reach, reachOf } from '../../core/archive/reach.ts';
import { foldLines } from '../../core/journal/history.ts';
import type { Line } from '../../core/journal/line.ts';
import { type Day, earliestDay } from '../../core/time/day.ts';
import { encodeMonth } from '../../formats/cache/month-text.ts';
import type { FileProblems } from '../../host/files/read-files.ts';
import {
  keepIndex,
  knownEntry,
  type MonthEntry,
  type MonthsIndex,
  readIndex,
} from './month-entries.ts';
import {
  isLiveDay,
  keptMonth,
  keptName,
  monthKey,
  readMonth,
  type Sources,
} from './month-files.ts';
import { findIds, type FoundIds, tokensOfLines, wantedIds } from './month-ids.ts';

/** The ended months, each of which holds. */
export interface GatheredMonths {
  /** In order; those between the first recorded day and the live months without a gap. */
  readonly entries: ReadonlyMap<Month, MonthEntry>;
  /** The live lines. */
  readonly live: LineGroup;
  /** The first recorded day, if it is in these months. */
  readonly first: Day | undefined;
  /** Works out one of these months once more, and keeps it. */
  readonly record: (month: Month) => MonthRecord;
}

/** Lines that are held at once while months are worked out: a few months of one who records much. */
const LINES_HELD = 1500;

/** Works out the ended months that have changed, or that lines of others have reached, and keeps them. */
export function gatherMonths(sources: Sources): GatheredMonths {
  const index = readIndex(sources);
  const gathering = new Gathering(sources, index);
  const early = liveGroup(sources, new Set());
  gathering.addChanged(early);
  const ids = gathering.ids();
  const wanted = wantedIds(ids, gathering.entries, early);
  for (const [month, tokens] of wanted.months) gathering.separate(month, tokens);
  const live = wanted.live.size === 0 ? early : liveGroup(sources, wanted.live);
  const reach = gathering.reach(live);
  const isEnded = (month: Month) => month < sources.live;
  const found = new Set([...sources.ended.keys(), ...reach.months.filter(isEnded)]);
  for (const month of found) gathering.settle(month, reach);
  const first = firstDay(sources, gathering, live);
  for (let month = monthOf(first ?? sources.live); isEnded(month); month = monthAfter(month)) {
    found.add(month);
    gathering.settle(month, reach);
  }
  const entries = gathering.keep([...found].toSorted(), ids);
  return { entries, live, first, record: (month) => gathering.work(month, reach) };
}

/** Divides the live lines; `wanted` are the tokens of ids that lines of ended months refer to, or have as well. */
export function liveGroup(sources: Sources, wanted: ReadonlySet<string>): LineGroup {
  return lineGroup(sources.content().lines, (day) => isLiveDay(sources, day), wanted);
}

function firstDay(sources: Sources, gathering: Gathering, live: LineGroup): Day | undefined {
  const { schedules } = foldLines(gathering.outward(live));
  const firsts = [...gathering.entries.values()].map(({ summary }) => summary.first);
  const first = earliestDay([...firsts, schedules[0]?.from]);
  if (first === undefined || isLiveDay(sources, first)) return undefined;
  return first < EARLIEST ? EARLIEST : first;
}

/** The lines of a month's files, and what is wrong with the files. */
interface ReadGroup {
  readonly group: LineGroup;
  readonly problems: FileProblems;
}

class Gathering {
  readonly #sources: Sources;
  readonly #index: MonthsIndex;
  readonly entries = new Map<Month, MonthEntry>();
  /** The months whose lines are at hand. */
  readonly #groups = new Map<Month, ReadGroup>();
  readonly #tokens = new Map<Month, readonly string[]>();
  #reach: { readonly of: readonly Line[]; readonly reach: Reach } | undefined;
  #isChanged = false;

  constructor(sources: Sources, index: MonthsIndex) {
    this.#sources = sources;
    this.#index = index;
  }

  /**
   * Takes the months of which no file has changed as they were kept, and works out the others, a few at a time, from what is
   * known so far: lines of later months seldom reach them, and those that are reached are worked out again.
   */
  addChanged(live: LineGroup): void {
    let held: Month[] = [];
    let count = 0;
    const workHeld = () => {
      const reach = this.reach(live);
      for (const month of held) this.#fold(month, reach);
      [held, count] = [[], 0];
    };
    for (const month of this.#sources.ended.keys()) {
      const known = knownEntry(this.#sources, this.#index, month);
      if (known !== undefined) this.entries.set(month, known);
      else {
        count += this.#read(month, new Set()).group.own.length;
        held.push(month);
        if (count > LINES_HELD) workHeld();
      }
    }
    if (held.length > 0) workHeld();
  }

  ids(): FoundIds {
    return findIds(this.#sources, this.entries, this.#index, (month) => this.#tokensOf(month));
  }

  /** Sets lines of a month apart that others refer to, or have as well, unless that has been done. */
  separate(month: Month, wanted: ReadonlySet<string>): void {
    const outward = tokensOfLines(this.entries.get(month)?.outward ?? []);
    if ([...wanted].some((token) => !outward.has(token))) this.#read(month, wanted);
  }

  /** What the outward lines of all months and the live ones mean for each month. */
  reach(live: LineGroup): Reach {
    const of = this.outward(live);
    const before = this.#reach;
    const isSame = before?.of.length === of.length && of.every((one, at) => one === before.of[at]);
    if (before !== undefined && isSame) return before.reach;
    const reach = reachOf(of);
    this.#reach = { of, reach };
    return reach;
  }

  outward(live: LineGroup): readonly Line[] {
    const months = [...new Set([...this.entries.keys(), ...this.#groups.keys()])].toSorted();
    const ofMonths = months.flatMap(
      (month) => (this.#groups.get(month)?.group ?? this.entries.get(month))?.outward ?? [],
    );
    return [...ofMonths, ...live.outward];
  }

  /** Works out a month unless what is known of it still holds. */
  settle(month: Month, reach: Reach): void {
    const known = this.entries.get(month) ?? knownEntry(this.#sources, this.#index, month);
    const isRead = this.#groups.has(month);
    if (!isRead && known?.mark === reach.on(month, known?.imports ?? []).mark)
      this.entries.set(month, known);
    else this.work(month, reach);
  }

  work(month: Month, reach: Reach): MonthRecord {
    if (!this.#groups.has(month)) this.#read(month, new Set());
    return this.#fold(month, reach);
  }

  /** Keeps the index of these months, and returns their entries in order. */
  keep(months: readonly Month[], { head }: FoundIds): ReadonlyMap<Month, MonthEntry> {
    const entries = new Map(
      months.flatMap((month) => {
        const entry = this.entries.get(month);
        return entry === undefined ? [] : [[month, entry] as const];
      }),
    );
    const isSame = head.key === this.#index.ids.key && entries.size === this.#index.entries.size;
    if (this.#isChanged || !isSame) keepIndex(this.#sources, { entries, ids: head });
    return entries;
  }

  #read(month: Month, wanted: ReadonlySet<string>): ReadGroup {
    const { lines, ...problems } = readMonth(this.#sources, month);
    // What has been set apart stays so: the lines of others were found with it.
    const apart = tokensOfLines(this.entries.get(month)?.outward ?? []);
    const isOwnDay = (day: Day) => monthOf(day) === month;
    const group = lineGroup(lines, isOwnDay, new Set([...wanted, ...apart]));
    const read = { group, problems };
    this.#groups.set(month, read);
    this.#tokens.set(month, group.tokens);
    return read;
  }

  #fold(month: Month, reach: Reach): MonthRecord {
    const { group, problems } = this.#groups.get(month) ?? this.#read(month, new Set());
    const { own, outward, missing, imports, written, tokens } = group;
    const { mark, lines } = reach.on(month, imports);
    const { dayStart, host } = this.#sources;
    const record = monthRecord(month, { own, around: lines() }, dayStart);
    const key = monthKey(this.#sources, month);
    const { summary } = record;
    const entry = { key, mark, outward, missing, imports, written, problems, summary };
    this.entries.set(month, entry);
    this.#groups.delete(month);
    this.#isChanged = true;
    const text = encodeMonth({ mark, entry: JSON.stringify(entry), tokens, record });
    host.cache.write(keptName(month), key, text);
    return record;
  }

  #tokensOf(month: Month): readonly string[] {
    const known = this.#tokens.get(month) ?? keptMonth(this.#sources, month)?.tokens();
    return known ?? this.#read(month, new Set()).group.tokens;
  }
}
