import { shortIdWord } from '../../core/text/shell-quote.ts';
import { addDays, type Day, differenceInDays } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { LONGEST_PAUSE } from '../../core/schedule/long-break.ts';
import { dayWords } from '../../core/time/day-words.ts';
import type { RecordSnapshot } from './read-record.ts';

/**
 * Throws a `usage` fault if a pause ends before it begins, is too long, or overlaps another one. `changed` is the id of
 * the pause being changed, if it exists already.
 */
export function refuseSpan(
  record: RecordSnapshot,
  from: Day,
  until: Day,
  changed: string | undefined,
): void {
  if (until < from) {
    const message = `the pause would end (${dayWords(until)}) before it begins (${dayWords(from)})`;
    throw new Fault('usage', message, `the last day must be ${from} or later`);
  }
  if (differenceInDays(from, until) >= LONGEST_PAUSE) {
    const hint = `the last day must be ${addDays(from, LONGEST_PAUSE - 1)} or earlier; to end a plan: stretch schedule remove`;
    throw new Fault('usage', `a pause lasts at most ${LONGEST_PAUSE} days`, hint);
  }
  refuseOverlap(record, from, until, changed);
}

function refuseOverlap(
  { history, shell }: RecordSnapshot,
  from: Day,
  until: Day,
  changed: string | undefined,
) {
  const other = history.pauses.find(
    (pause) =>
      pause.id !== changed &&
      pause.ended === undefined &&
      pause.from <= until &&
      from <= pause.until,
  );
  if (other === undefined) return;
  const message = `the plan is already paused from ${dayWords(other.from)} to ${dayWords(other.until)}`;
  const hint = `to change that pause: stretch history edit ${shortIdWord(other.id, shell)} --until ${until}`;
  throw new Fault('usage', message, hint);
}
