import {
  type IdIndex,
  indexOf,
  monthsWith,
  sharedTokens,
  withMonth,
  withoutMonth,
} from '../../core/archive/id-index.ts';
import { idToken } from '../../core/archive/id-token.ts';
import type { LineGroup } from '../../core/archive/line-group.ts';
import type { Month } from '../../core/archive/month.ts';
import type { IdsHead, MonthEntry, MonthsIndex } from './month-entries.ts';
import { keyOf, type Sources } from './month-files.ts';

/** The index of the ids in ended months, and what identifies it. */
export interface FoundIds {
  readonly head: IdsHead;
  readonly index: IdIndex;
}

/** The tokens of ids that a month's lines, or the live ones, share with others or are referred to by. */
export interface WantedIds {
  readonly months: ReadonlyMap<Month, ReadonlySet<string>>;
  readonly live: ReadonlySet<string>;
}

const NAME = 'ids';
/** Changed months from which the index is made anew: taking one out reads the whole text. */
const MANY = 12;

type Entries = ReadonlyMap<Month, MonthEntry>;

/** Identifies the index of the ids in all ended months as they are now. */
export function idsKey(sources: Sources): string {
  return keyOf(sources, [...sources.ended.values()].flat());
}

/** Returns the index of ids that was kept under a key; undefined if there is none. */
export function keptIds({ host }: Sources, key: string): IdIndex | undefined {
  const text = host.cache.read(NAME, key);
  // After a power cut, a part of it may be zeros.
  return text?.includes('\0') === true ? undefined : text;
}

/** Returns the index of the ids in some months, from the one kept before and the tokens of the months that are new in it. */
export function findIds(
  sources: Sources,
  entries: Entries,
  before: MonthsIndex,
  tokensOf: (month: Month) => readonly string[],
): FoundIds {
  const key = idsKey(sources);
  const kept = keptIds(sources, before.ids.key);
  if (kept !== undefined && key === before.ids.key) return { head: before.ids, index: kept };
  const stale = before.ids.months.filter(
    (month) => entries.get(month)?.key !== before.entries.get(month)?.key,
  );
  const isKept = kept !== undefined && stale.length < MANY;
  const held = new Set(isKept ? before.ids.months.filter((one) => !stale.includes(one)) : []);
  const added = [...entries.keys()]
    .filter((month) => !held.has(month))
    .map((month) => [month, tokensOf(month)] as const);
  const index = isKept
    ? added.reduce(
        (text, [month, tokens]) => withMonth(text, month, tokens),
        stale.reduce(withoutMonth, kept),
      )
    : indexOf(added);
  const isShared = (token: string) => monthsWith(index, token).length > 1;
  const twins = isKept
    ? [...before.ids.twins, ...added.flatMap(([, tokens]) => tokens)].filter((one) => isShared(one))
    : sharedTokens(index);
  sources.host.cache.write(NAME, key, index);
  return { head: { key, months: [...entries.keys()], twins: [...new Set(twins)] }, index };
}

/** Finds out which ids of each month, and of the live lines, the lines of others have as well, or refer to. */
export function wantedIds(
  { head, index }: FoundIds,
  entries: Entries,
  live: Pick<LineGroup, 'tokens' | 'missing'>,
): WantedIds {
  const months = new Map<Month, Set<string>>();
  const add = (token: string, found: readonly Month[]) => {
    for (const month of found) {
      const wanted = months.get(month) ?? new Set();
      months.set(month, wanted.add(token));
    }
  };
  const missing = [...entries.values()].flatMap((entry) => entry.missing);
  for (const token of [...missing, ...live.missing]) add(token, monthsWith(index, token));
  for (const token of head.twins) {
    const found = monthsWith(index, token);
    if (found.length > 1) add(token, found);
  }
  for (const token of live.tokens) add(token, monthsWith(index, token));
  return { months, live: wantedLive(index, missing, live) };
}

/** Returns the tokens of live ids that ended months have as well, or refer to; `missing` are those they refer to. */
export function wantedLive(
  index: IdIndex,
  missing: readonly string[],
  { tokens }: Pick<LineGroup, 'tokens'>,
): ReadonlySet<string> {
  const referred = new Set(missing);
  return new Set(
    tokens.filter((token) => referred.has(token) || monthsWith(index, token).length > 0),
  );
}

/** The tokens of some lines' ids. */
export function tokensOfLines(lines: LineGroup['outward']): ReadonlySet<string> {
  return new Set(lines.map(({ id }) => idToken(id)));
}
