import type { SkippedSlot } from '../journal/history.ts';
import { latestStrongPain, PAIN_WEEK_DAYS } from '../journal/pain.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { amountValue } from '../session/set-result.ts';
import { addDays, type Day, epochMs } from '../time/day.ts';

/**
 * Returns the ids of the sessions and skips that a later session still depends on: the last of each routine in which
 * something was done, and those with pain of 6 or more that are the latest or count in the week of a day from `live` on.
 */
export function rememberedIds({ sessions, skips }: Entries, live: Day): ReadonlySet<string> {
  const done = sessions.filter((one) => one.done.some((set) => amountValue(set.done) > 0));
  const last = new Map(done.map(({ routine, id }) => [routine, id]));
  const hurt = painful({ sessions, skips });
  const latest = hurt.toSorted((one, other) => epochMs(one.at) - epochMs(other.at)).at(-1);
  const lately = hurt.filter(({ day }) => day > addDays(live, -PAIN_WEEK_DAYS));
  return new Set([
    ...last.values(),
    ...[...lately, ...(latest === undefined ? [] : [latest])].map(({ id }) => id),
  ]);
}

interface Entries {
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
}

function painful({ sessions, skips }: Entries) {
  return [
    ...sessions.map((one) => ({
      id: one.id,
      pain: latestStrongPain({ sessions: [one], skips: [] }),
    })),
    ...skips.map((one) => ({ id: one.id, pain: latestStrongPain({ sessions: [], skips: [one] }) })),
  ].flatMap(({ id, pain }) => (pain === undefined ? [] : [{ ...pain, id }]));
}
