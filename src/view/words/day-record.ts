import type { DayRecord, SlotRecord } from '../../core/adherence/day-record.ts';
import { canBeDone } from '../../core/adherence/slot-state.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { percentWords, quantity } from '../../core/text/quantity.ts';
import { stoppedWords } from './slot.ts';
import { STATE_SIGNS } from './slot-state.ts';

/** Returns a day’s slots, and how much else was done, in words: `morning done, evening skipped (travel)`. */
export function dayRecordWords({ slots, extras }: DayRecord): string {
  const parts = [
    ...slots.map((record) => `${plainLine(record.slot.name)} ${slotRecordWords(record)}`),
    ...(extras.length === 0 ? [] : [quantity(extras.length, 'extra session')]),
  ];
  return parts.length === 0 ? 'no slot' : parts.join(', ');
}

/** Returns the state of a slot in words that need no sign: `partly done (60 %)`, `skipped (travel)`. */
export function slotRecordWords(record: SlotRecord): string {
  const { state, share, reason } = record;
  const stopped = stoppedWords(record);
  if (stopped !== undefined) return stopped;
  const { words } = STATE_SIGNS[state];
  if (state === 'partial' || (canBeDone(state) && share > 0)) {
    return `${words} (${percentWords(share)}${state === 'partial' ? '' : ' done'})`;
  }
  if (reason === null || !REASONED.has(state)) return words;
  return `${state === 'paused' ? words : 'skipped'} (${reason})`;
}

/** States that a reason explains. */
const REASONED: ReadonlySet<SlotRecord['state']> = new Set(['missed', 'excused', 'paused']);
