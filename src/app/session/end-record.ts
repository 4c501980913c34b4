import { isEmpty } from '../../core/journal/empty-session.ts';
import {
  durationBeforeBreak,
  sessionDuration,
  sessionEndedPayload,
} from '../../core/journal/make-payload.ts';
import type { Session } from '../../core/session/session.ts';
import { askAfter } from './ask-after.ts';
import type { Recorder } from './recorder.ts';
import { canAsk, type SessionContext } from './request.ts';
import type { SetsToDo } from './sets-to-do.ts';
import type { StepSaid } from './step-after.ts';

/** Asks how it was, if the last set was done, and writes the session's last line; one that was left at once is taken back. */
export async function endRecord(
  context: SessionContext,
  recorder: Recorder,
  last: Session,
  earlier: SetsToDo['earlier'],
): Promise<void> {
  if (last.ended !== 'finished' && isEmpty(recorder.record())) return recorder.takeBack();
  const reason = last.ended ?? 'signal';
  const answers = await askAfter(context, recorder.record(), reason);
  const { counts } = recorder.record();
  const parts = [
    ...(earlier === undefined ? [] : [durationBeforeBreak(earlier)]),
    sessionDuration(last.spent),
  ];
  const next = reason === 'quit' || reason === 'signal' ? last.cursor : undefined;
  const end = { reason, answers, sets: counts, parts, next };
  recorder.add(sessionEndedPayload(recorder.session(), end));
}

/** Asks about a step of a dose once the last set is done and all is recorded. */
export async function askForStep(
  context: SessionContext,
  recorder: Recorder,
  { ended }: Session,
): Promise<StepSaid | undefined> {
  const isKept = recorder.unsaved() === '' && context.terminal.endedBy() === undefined;
  if (ended !== 'finished' || !isKept || !canAsk(context)) return undefined;
  const { stepAfter } = await import('./step-after.ts');
  return stepAfter(context, recorder.record());
}
