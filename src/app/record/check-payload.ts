import type { PayloadOf } from '../../core/journal/line.ts';
import { CHECK_LIST_VERSION } from '../../core/safety/check-list.ts';
import type { Stop } from '../../core/safety/stop.ts';
import type { Day } from '../../core/time/day.ts';

/** Returns the line of some answers. */
export function checkPayload(yes: readonly string[]): PayloadOf<'check'> {
  return { type: 'check', yes: [...yes], list: CHECK_LIST_VERSION };
}

/** Returns the line that says when somebody was seen about what stopped sessions. */
export function seenPayload({ yes }: Stop, seen: Day): PayloadOf<'check'> {
  return { type: 'check', yes: [...yes], list: CHECK_LIST_VERSION, seen };
}
