import { shortIdWord, type ShellKind } from '../../core/text/shell-quote.ts';
import type { SlotRecord } from '../../core/adherence/day-record.ts';
import { firstDayOfMonth } from '../../core/archive/month.ts';
import type { Day } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import type { SkipReason } from '../../core/schedule/skip-reason.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { type RecordSnapshot, fullHistory } from './read-record.ts';

/**
 * Throws a `usage` fault if a slot cannot be skipped: off, done, never planned, or skipped already. `reason` is the one that
 * was given, for the command to type instead.
 */
export function refuseSkip(
  record: RecordSnapshot,
  slot: SlotRecord,
  day: Day,
  reason: SkipReason,
): void {
  refuseOff(slot, day);
  refuseDone(slot, day, record.shell);
  refuseSkipped(record, slot, day, reason);
}

function refuseOff({ slot, state }: SlotRecord, day: Day): void {
  if (state !== 'off') return;
  const which = `the ${slot.name} slot of ${fullDayWords(day)}`;
  const message = `${which} is off by your experiment, so there is nothing to skip`;
  throw new Fault('usage', message, 'to see how it goes: stretch experiment show');
}

function refuseDone({ slot, state, session }: SlotRecord, day: Day, shell: ShellKind): void {
  if (state !== 'done') return;
  const hint = `if it was not: stretch history remove ${shortIdWord(session ?? '', shell)}`;
  throw new Fault('usage', `the ${slot.name} slot of ${fullDayWords(day)} is already done`, hint);
}

/** A slot that was never planned cannot be skipped; a skipped one can be corrected, but not skipped again. */
function refuseSkipped(
  record: RecordSnapshot,
  { slot, isPlanned }: SlotRecord,
  day: Day,
  reason: SkipReason,
): void {
  const which = `the ${slot.name} slot of ${fullDayWords(day)}`;
  if (!isPlanned) {
    throw new Fault(
      'usage',
      `${which} was not planned, so there is nothing to skip`,
      'to plan: stretch setup',
    );
  }
  const { skips } =
    day >= firstDayOfMonth(record.journal.liveMonth) ? record.history : fullHistory(record);
  const before = skips.findLast((skip) => skip.day === day && skip.slot === slot.name);
  if (before === undefined) return;
  const hint = `to change it: stretch history edit ${shortIdWord(before.id, record.shell)} --reason ${reason}`;
  throw new Fault('usage', `${which} is already skipped (${before.reason})`, hint);
}
