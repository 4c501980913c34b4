import type { SkippedSlot } from '../journal/history.ts';
import { latestStrongPain, PAIN_WEEK_DAYS } from '../journal/pain.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { amountValue } from '../session/set-result.ts';
import { addDays, type Day, epochMs } from '../time/day.ts';

/** The sessions and skips of some days that later ones may depend on. */
export interface Remembered {
  /** Of each routine, the last session in which something was done: the routine and the session’s id. */
  readonly done: readonly (readonly [routine: string, id: string])[];
  /** Those with pain of 6 or more: the latest ones, and those of the last days. */
  readonly hurt: readonly Hurt[];
}

/** A session or a skip with pain of 6 or more. */
interface Hurt {
  readonly id: string;
  readonly day: Day;
  /** When it last hurt, in milliseconds since the epoch. */
  readonly at: number;
}

/** Nothing is remembered. */
export const NOTHING_REMEMBERED: Remembered = { done: [], hurt: [] };

/** Returns what is remembered of some sessions, by day and start, and skips; `last` is the last of their days. */
export function rememberedIn({ sessions, skips }: Entries, last: Day): Remembered {
  const done = sessions.filter((one) => one.done.some((set) => amountValue(set.done) > 0));
  const byRoutine = new Map(done.map(({ routine, id }) => [routine, id]));
  return { done: [...byRoutine], hurt: lately(painful({ sessions, skips }), last) };
}

/** Returns what is remembered of some days and of later ones, of which `last` is the last. */
export function joinedRemembered(before: Remembered, after: Remembered, last: Day): Remembered {
  return {
    done: [...new Map([...before.done, ...after.done])],
    hurt: lately([...before.hurt, ...after.hurt], last),
  };
}

interface Entries {
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
}

/** Those that count in the week of a day after `last`, and the latest of all. */
function lately(hurt: readonly Hurt[], last: Day): readonly Hurt[] {
  const latest = hurt.reduce((time, { at }) => Math.max(time, at), -Infinity);
  return hurt.filter(({ day, at }) => at === latest || day > addDays(last, 1 - PAIN_WEEK_DAYS));
}

function painful({ sessions, skips }: Entries): readonly Hurt[] {
  return [
    ...sessions.map((one) => ({
      id: one.id,
      pain: latestStrongPain({ sessions: [one], skips: [] }),
    })),
    ...skips.map((one) => ({ id: one.id, pain: latestStrongPain({ sessions: [], skips: [one] }) })),
  ].flatMap(({ id, pain }) =>
    pain === undefined ? [] : [{ id, day: pain.day, at: epochMs(pain.at) }],
  );
}
