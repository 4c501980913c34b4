import type { SlotDay } from '../../core/adherence/day-record.ts';
import { firstDayOf } from '../../core/adherence/month-archive.ts';
import type { Day } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { fullDayWords } from '../../view/words/time.ts';
import { type RecordSnapshot, fullHistory } from './read-record.ts';

/** Throws a `usage` fault for a slot that cannot be left out: done, never planned, or left out already. */
export function refuseSkip(kept: RecordSnapshot, slot: SlotDay, day: Day): void {
  refuseDone(slot, day);
  refuseSkipped(kept, slot, day);
}

function refuseDone({ slot, standing, session }: SlotDay, day: Day): void {
  if (standing !== 'done') return;
  const hint = `if that is wrong: stretch history remove ${session?.slice(0, 8) ?? ''}`;
  throw new Fault('usage', `the ${slot.name} slot of ${fullDayWords(day)} was done`, hint);
}

/** What was never planned cannot be left out, and what was left out is corrected, not left out again. */
function refuseSkipped(kept: RecordSnapshot, { slot, isPlanned }: SlotDay, day: Day): void {
  const which = `the ${slot.name} slot of ${fullDayWords(day)}`;
  if (!isPlanned) {
    throw new Fault(
      'usage',
      `${which} was not planned, so it cannot be missed`,
      'to plan: stretch setup',
    );
  }
  const { skips } = day >= firstDayOf(kept.journal.liveMonth) ? kept.history : fullHistory(kept);
  const before = skips.findLast((skip) => skip.day === day && skip.slot === slot.name);
  if (before === undefined) return;
  const hint = `to change it: stretch history edit ${before.id.slice(0, 8)} --reason time`;
  throw new Fault('usage', `${which} is left out already (${before.reason})`, hint);
}
