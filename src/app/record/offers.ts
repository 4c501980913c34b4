import { countedMornings } from '../../core/diary/morning.ts';
import type { Library } from '../../core/library/library.ts';
import type { Offers } from '../../core/progression/offer.ts';
import { offersOn } from '../../core/progression/offers-on.ts';
import { stopOn, stopsOf } from '../../core/safety/stop.ts';
import { pauseOn } from '../../core/schedule/schedule.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { addDays, compareDays, epochMs } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import { recentHistory, type RecordSnapshot } from './read-record.ts';

/** Days of mornings that decide about flares: seven weeks. */
const MORNING_DAYS = 49;

/** Returns the steps that are offered now, up or back, and how every dose stands. */
export function offersNow(record: RecordSnapshot, library: Library): Offers {
  const { history, settings, today, now } = record;
  const { sessions } = recentHistory(record);
  const stops = stopsOf(history.checks);
  return offersOn(
    {
      library,
      profile: profileFrom(settings),
      sessions: sessions.toSorted(
        (a, b) => compareDays(a.day, b.day) || epochMs(a.at) - epochMs(b.at),
      ),
      mornings: countedMornings(diarySince(record, addDays(today, -MORNING_DAYS)).mornings),
      changes: history.doseChanges,
      isOff: (day) =>
        pauseOn(history.pauses, day) !== undefined || stopOn(stops, day) !== undefined,
    },
    { day: today, at: now },
  );
}
