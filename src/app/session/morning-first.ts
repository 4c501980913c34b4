import { readRecord } from '../record/read-record.ts';
import { askThisMorning } from './ask-morning.ts';
import { leftEarly } from './left-early.ts';
import type { LeftEarly, SessionContext } from './request.ts';

/** Asks how the back was on waking, before all else that a session asks: what is asked next may depend on it. */
export async function askMorningFirst(
  context: SessionContext,
): Promise<SessionContext | LeftEarly> {
  const { host, terminal, snapshot, said: before } = context;
  const { said, isLeaving } = await askThisMorning(host, terminal, snapshot, {
    above: before.lines(),
    leave: 'quits',
  });
  const isKept = said !== undefined;
  if (isLeaving) return leftEarly(context, isKept);
  return isKept
    ? { ...context, isKept, snapshot: { ...readRecord(host), library: snapshot.library } }
    : context;
}
