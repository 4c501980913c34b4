import { Fault } from '../../core/base/fault.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

type Kind = HistoryEntry['kind'];

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    sessions: 'session',
    skips: 'skip',
    mornings: 'morning',
    runs: 'run',
    activities: 'activity',
    notes: 'note',
    pauses: 'pause',
    plans: 'plan',
    checks: 'check',
    imports: 'import',
    experiments: 'experiment',
    'experiment-ends': 'experiment-end',
    doses: 'dose',
  } satisfies Record<string, Kind>),
);

/** What `--only` takes. */
export const KIND_NAMES = [...KINDS.keys()];

/** Returns the kinds of entries that were typed, by commas. Throws a `usage` fault for any other word. */
export function kindsFrom(typed: string): ReadonlySet<Kind> {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const kinds = words.map((word) => {
    // One of them is meant as well as all.
    const kind = KINDS.get(word) ?? [...KINDS.values()].find((one) => one === word);
    if (kind !== undefined) return kind;
    const hint = didYouMean(word, KIND_NAMES) ?? `it takes ${KIND_NAMES.join(', ')}`;
    throw new Fault('usage', `nothing in the list is called \`${word}\``, hint);
  });
  if (kinds.length > 0) return new Set(kinds);
  throw new Fault('usage', '--only needs a word', `it takes ${KIND_NAMES.join(', ')}`);
}
