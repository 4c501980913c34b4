import {
  countsOfAll,
  isEndedForPain,
  type SessionRecord,
} from '../../core/journal/session-record.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';

/** Says how many of its sets a session has done, and whether it was ended for pain: `3 of 12 sets, ended for pain`. */
export function setsDoneWords(session: SessionRecord): string {
  const { counts } = session;
  const isEnded = isEndedForPain(session);
  // Where pain kept every set from being done, none counts as planned.
  if (counts.planned === 0) return isEnded ? 'ended for pain' : 'left out for pain';
  return `${doneOfPlanned(countsOfAll(session))} sets${isEnded ? ', ended for pain' : ''}`;
}
