import { lastDays, nextSlot } from '../core/adherence.ts';
import { trainingDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import { statusJson } from '../formats/status-json.ts';
import type { Host } from '../host/host.ts';
import { statusShort, statusText } from '../view/status.ts';
import { themeFor } from '../view/theme.ts';
import { gatherRecord } from './knowledge.ts';

/** What `stretch status` takes. */
export interface StatusOptions {
  readonly json?: boolean;
  readonly short?: boolean;
}

const DAYS_SHOWN = 7;

/** Tells today's slots, the next one, and the last seven days. */
export async function status(host: Host, options: StatusOptions): Promise<number> {
  if (options.json === true && options.short === true) {
    throw new Fault('usage', '--json and --short exclude each other', 'use one of them');
  }
  const { settings, history } = gatherRecord(host);
  const now = host.clock.stamp();
  const shown = {
    today: trainingDay(now, settings.dayStart),
    isPlanned: history.schedules.length > 0,
    days: lastDays(history, now, settings.dayStart, DAYS_SHOWN),
    next: nextSlot(history, now, settings.dayStart),
  };
  if (options.json === true) host.out.write(statusJson(shown));
  else if (options.short === true) host.out.write(statusShort(shown));
  else host.out.write(statusText(shown, await themeFor(host.out.colours)));
  return 0;
}
