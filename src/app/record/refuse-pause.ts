import { addDays, type Day, daysApart } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { dayWords } from '../../view/words/time.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Longest pause, in days; a plan that rests longer is better made anew. */
const LONGEST = 366;

/**
 * Throws a `usage` fault where a pause cannot be from one day to another: the wrong way round, too long, or into
 * another pause than the one that is being changed.
 */
export function refuseSpan(kept: RecordSnapshot, from: Day, until: Day, changed?: string): void {
  if (until < from) {
    const message = `the pause would end (${dayWords(until)}) before it begins (${dayWords(from)})`;
    throw new Fault('usage', message, `the last day may be ${from} or later`);
  }
  if (daysApart(from, until) >= LONGEST) {
    const hint = `the last day may be ${addDays(from, LONGEST - 1)}; to end a plan: stretch schedule remove`;
    throw new Fault('usage', `a pause has at most ${LONGEST} days`, hint);
  }
  refuseOverlap(kept, from, until, changed);
}

function refuseOverlap(
  { history }: RecordSnapshot,
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
  const message = `the plan is paused already from ${dayWords(other.from)} to ${dayWords(other.until)}`;
  const hint = `change that one: stretch history edit ${other.id.slice(0, 8)} --until ${until}`;
  throw new Fault('usage', message, hint);
}
