import { countedMornings } from '../../core/diary/morning.ts';
import type { Library } from '../../core/library/library.ts';
import type { Offers } from '../../core/progression/offer.ts';
import { offersOn } from '../../core/progression/offers-on.ts';
import { stopOn, stopsOf } from '../../core/safety/stop.ts';
import { pauseOn } from '../../core/schedule/schedule.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { LOOKED_BACK } from '../../core/progression/standing.ts';
import { addDays } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import { type RecordSnapshot, sessionsSince } from './read-record.ts';

/** Returns the steps that are offered now, or before a session of a routine, and how every dose stands. */
export function offersNow(record: RecordSnapshot, library: Library, before?: string): Offers {
  const { history, settings, today, now } = record;
  const since = addDays(today, -LOOKED_BACK);
  const stops = stopsOf(history.checks);
  return offersOn(
    {
      library,
      profile: profileFrom(settings),
      sessions: sessionsSince(record, since),
      mornings: countedMornings(diarySince(record, since).mornings),
      changes: history.doseChanges,
      isOff: (day) =>
        pauseOn(history.pauses, day) !== undefined || stopOn(stops, day) !== undefined,
    },
    { day: today, at: now },
    before,
  );
}
