import { PAUSE_REASONS, SKIP_REASONS } from '../../core/schedule/skip-reason.ts';
import { Fault } from '../../core/base/fault.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import { recordedDays, type RecordSnapshot } from '../record/read-record.ts';
import { typedDay } from '../record/typed-moment.ts';
import { refuseSpan } from '../record/refuse-pause.ts';
import { refuseSkip } from '../record/refuse-skip.ts';
import { slotOfDay } from '../options/slot-option.ts';
import { reasonFrom } from '../options/record-options.ts';
import { refuseOtherFlags } from '../options/other-flags.ts';
import { type EditOptions, noteValues, type Values } from './correction.ts';

/** Returns new values of a skipped slot. Throws a `usage` fault. */
export function ofSkip(record: RecordSnapshot, skip: SkippedSlot, options: EditOptions): Values {
  refuseOtherFlags('a skipped slot', options, ['slot', 'reason', 'note']);
  const { slot, reason, note } = options;
  if (slot?.toLowerCase() === 'none') {
    const hint = 'to remove the skip itself: stretch history remove, or stretch undo';
    throw new Fault('usage', 'a skip needs a slot', hint);
  }
  return {
    slot: slot === undefined ? undefined : skippedSlot(record, skip, slot),
    reason: reason === undefined ? undefined : reasonFrom(reason, SKIP_REASONS),
    ...noteValues(note),
  };
}

/** Returns new values of a pause. Throws a `usage` fault. */
export function ofPause(
  record: RecordSnapshot,
  { id, from, until: before, ended, late }: Pause,
  options: EditOptions,
): Values {
  refuseOtherFlags('a pause', options, ['reason', 'until', 'note']);
  const { reason, until, note } = options;
  const wish = late === true ? 'either' : 'future';
  const last = until === undefined ? undefined : typedDay(record, '--until', until, wish);
  const isOver = ended !== undefined || (before < record.today && late !== true);
  if (last !== undefined && isOver) {
    const hint = 'to add another: stretch schedule pause --until "in a week" --reason travel';
    throw new Fault('usage', 'that pause is already over', hint);
  }
  if (last !== undefined) refuseSpan(record, from, last, id);
  return {
    reason: reason === undefined ? undefined : reasonFrom(reason, PAUSE_REASONS),
    until: last,
    ...noteValues(note),
  };
}

/** Returns another slot of the day. Throws a `usage` fault if that cannot be skipped. */
function skippedSlot(record: RecordSnapshot, { day, reason }: SkippedSlot, typed: string): string {
  const [dayRecord] = recordedDays(record, day, day);
  const found = slotOfDay(dayRecord?.slots ?? [], typed);
  refuseSkip(record, found, day, reason);
  return found.slot.name;
}
