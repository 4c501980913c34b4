import { amountValue } from '../session/set-result.ts';
import { isDoneAsPlanned } from './done-as-planned.ts';
import { type SessionRecord, setKey } from './session-record.ts';

/** Returns how many sets a session has, planned or begun: as many as `sessionSets` returns, which takes far longer. */
export function sessionSetCount({ planned, done }: SessionRecord): number {
  if (isDoneAsPlanned(planned, done)) return planned.length;
  const known = new Set(planned.map((set) => setKey(set)));
  const begun = done.filter((record) => amountValue(record.done) > 0);
  const others = new Set(begun.map((record) => setKey(record)).filter((key) => !known.has(key)));
  return planned.length + others.size;
}
