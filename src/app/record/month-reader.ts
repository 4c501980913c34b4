import { remembered } from '../../core/base/remembered.ts';
import type { MonthRecord } from '../../core/archive/month-record.ts';
import type { Month } from '../../core/archive/month.ts';
import type { MonthParts } from '../../formats/cache/month-text.ts';
import type { GatheredMonths } from './gather-months.ts';
import { keptMonth, parsed, type Sources } from './month-files.ts';

/** Reads a part of an ended month that has a mark: from what was kept of it or, if that does not hold, from its lines. */
export type MonthReader = <T>(
  marked: readonly [month: Month, mark: string],
  read: (parts: MonthParts) => T,
) => T;

/** Returns what reads parts of ended months. */
export function monthReader(sources: Sources, gather: () => GatheredMonths): MonthReader {
  // Whoever reads one part of a month often reads the others next.
  const open = remembered((month: Month) => keptMonth(sources, month));
  return ([month, mark], read) => {
    const kept = open(month);
    const found = parsed(kept?.mark === mark ? kept : undefined, read);
    return found ?? read(partsOf(gather().record(month)));
  };
}

function partsOf({ remembered, diary, days, sessions, skips }: MonthRecord): MonthParts {
  return {
    remembered: () => remembered,
    diary: () => diary,
    days: (since = '') => days.filter(({ day }) => day >= since),
    sessions: (since = '') => ({
      sessions: sessions.filter(({ day }) => day >= since),
      skips: skips.filter(({ day }) => day >= since),
    }),
  };
}
