import { acceptedPayload } from '../../core/progression/offer.ts';
import { isAskedEnough, keepAsked } from '../record/asked-steps.ts';
import { offersNow } from '../record/offers.ts';
import { readRecord } from '../record/read-record.ts';
import { writeLine } from '../record/write-line.ts';
import { askStepBack } from './ask-step.ts';
import type { SessionContext } from './request.ts';
import { setsFor } from './sets-for.ts';
import type { SetsToDo } from './sets-to-do.ts';

/**
 * Asks, before a session, about a step back of an exercise of its routine, for a flare or days off. Returns the sets to do,
 * by the new dose if the step is taken, or that the user wants to leave. Throws a `storage` fault.
 */
export async function stepBefore(
  { host, terminal, snapshot, request }: SessionContext,
  toDo: SetsToDo,
): Promise<SetsToDo | 'end'> {
  const { library } = snapshot;
  const record = readRecord(host);
  const { back } = offersNow(record, library, toDo.plan.routine);
  if (back?.routine !== toDo.plan.routine || isAskedEnough(host, back, record.today)) return toDo;
  const answer = await askStepBack(host, terminal, back, library, 'today');
  if (answer === 'end') return 'end';
  if (answer !== 'yes') {
    keepAsked(host, back, record.today, answer === 'no' ? 'declined' : 'unanswered');
    return toDo;
  }
  writeLine(host, readRecord(host), acceptedPayload(back), record.today);
  return setsFor({ ...readRecord(host), library }, request, false);
}
