import { Fault } from '../../core/base/fault.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { parseRange } from '../../core/time/typed-range.ts';
import type { Host } from '../../host/host.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedWhen } from '../record/typed-moment.ts';
import { whenTyped } from './activity-options.ts';

/**
 * Returns the day of the morning that a score is about: as `--at` or the words say, otherwise today. Throws a `usage` fault,
 * also for `last night`, after which and before which one woke.
 */
export function morningDay(
  host: Host,
  record: RecordSnapshot,
  when: string | undefined,
  at: string | undefined,
): Day {
  const typed = whenTyped(when, at);
  if (typed === undefined) return record.today;
  refuseRange(record, typed.text);
  const found = typedWhen(host, record, typed.flag, typed.text);
  const isLate = found.at !== undefined && found.at.slice(11, 16) > NOON;
  if (!isLate || found.day >= record.today) return found.day;
  const { day } = found;
  const next = addDays(day, 1);
  const message = `the score is of waking, and \`${typed.text}\` is after that of ${fullDayWords(day)}`;
  const words = (one: Day) => `--at ${one} for waking on ${fullDayWords(one)}`;
  throw new Fault('usage', message, `type ${words(day)}, or ${words(next)}`);
}

/** Whoever names a later time of an earlier day may mean the morning after. */
const NOON = '12:00';

/** A score is of one morning. */
function refuseRange({ now, settings }: RecordSnapshot, text: string): void {
  const { from, to } = rangeOrNone(text, { now, dayStart: settings.dayStart }) ?? {};
  if (from === undefined || to === undefined || from === to) return;
  const message = `a score is of one morning, and \`${text}\` is several days`;
  throw new Fault('usage', message, `for example: stretch pain 4 --at ${to}`);
}

function rangeOrNone(text: string, context: Parameters<typeof parseRange>[2]) {
  try {
    return parseRange('', text, context, 'past');
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
