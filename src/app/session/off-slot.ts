import { dayRecord } from '../../core/adherence/day-record.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { offWords } from '../../view/words/slot.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { canAsk, type SessionContext, type SessionRequest } from './request.ts';
import type { SaidBefore } from './said-before.ts';

/** Returns the slot that a session is for if an experiment leaves it out today; undefined if not. */
export function offSlot(
  { history, settings, now, today }: RecordSnapshot,
  { slot }: Pick<SessionRequest, 'slot'>,
): Slot | undefined {
  if (slot === null || history.experiments.length === 0) return undefined;
  const { slots } = dayRecord(history, today, now, settings.dayStart);
  return slots.find((one) => one.slot.name === slot && one.state === 'off')?.slot;
}

/** Whether it is to be asked if a session of a slot that is off is meant: not if it is gone on with. */
export function hasToAskIfOff(context: SessionContext): boolean {
  const { snapshot, request } = context;
  // Only `today` plans; whoever names a routine means it.
  if (!request.mayPlan || request.goOn === 'yes' || !canAsk(context)) return false;
  return offSlot(snapshot, request) !== undefined;
}

/** Says before a session of a routine that was named that its slot is off; a rehearsal counts for none. */
export function sayOff(record: RecordSnapshot, request: SessionRequest, said: SaidBefore): void {
  if (request.speed !== undefined) return;
  const slot = offSlot(record, request);
  if (slot !== undefined) said.print(`${offWords(slot.name)}, so this session is an extra.`);
}
