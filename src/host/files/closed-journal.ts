import type { Fault } from '../../core/base/fault.ts';
import type { Journal } from './journal.ts';
import type { PendingChanges } from './pending-changes.ts';

/** A journal that can be read but not added to, for a reason. */
export function closedJournal(journal: Journal, reason: Fault): Journal {
  return {
    ...journal,
    append: () => {
      throw reason;
    },
  };
}

/** Changes that can be finished but not begun, for a reason. */
export function closedChanges(changes: PendingChanges, reason: Fault): PendingChanges {
  return { ...changes, commit: () => Promise.reject(reason) };
}
