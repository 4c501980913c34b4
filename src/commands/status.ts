import { nextSlot } from '../core/adherence/next-slot.ts';
import { firstDay, firstDayOf } from '../core/adherence/month-archive.ts';
import { daysInRow } from '../core/adherence/adherence.ts';
import { addDays } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { pauseOn } from '../core/schedule/schedule.ts';
import { statusJson } from '../formats/json/status.ts';
import type { Host } from '../host/host.ts';
import { statusShort, statusText } from '../view/report/status.ts';
import { themeFor } from '../view/terminal/theme.ts';
import { daysOf, gatherRecord, type Kept } from '../app/record/read-record.ts';

/** What `stretch status` takes. */
export interface StatusOptions {
  readonly json?: boolean;
  readonly short?: boolean;
}

/** Days it looks back. */
const DAYS = 28;

/** Tells today's slots, the next one, the last seven days, and the days in a row. */
export async function status(host: Host, options: StatusOptions): Promise<number> {
  if (options.json === true && options.short === true) {
    throw new Fault('usage', '--json and --short exclude each other', 'use one of them');
  }
  const kept = gatherRecord(host);
  if (options.short === true) {
    host.out.write(statusShort(upcoming(kept)));
    return 0;
  }
  const shown = statusOf(kept);
  const { columns, colours } = host.out;
  if (options.json === true) host.out.write(statusJson(shown));
  else host.out.write(statusText(shown, await themeFor(colours), columns));
  return 0;
}

/** What is due or comes next, which takes no look back. */
function upcoming({ history, settings, now, today }: Kept) {
  return {
    today,
    next: nextSlot(history, now, settings.dayStart),
    pause: pauseOn(history.pauses, today),
  };
}

function statusOf(kept: Kept) {
  const { history, today, reading } = kept;
  const start = addDays(today, 1 - DAYS);
  // Days in a row are counted already up to the live months; without these, from the first day on.
  const live = reading.run === undefined ? firstDay(history) : firstDayOf(reading.live);
  const all = daysOf(kept, today, live === undefined || live > start ? start : live);
  return {
    ...upcoming(kept),
    isPlanned: history.schedules.length > 0,
    days: all.filter(({ day }) => day >= start),
    run: daysInRow(
      all.filter(({ day }) => live === undefined || day >= live),
      reading.run,
    ),
  };
}
