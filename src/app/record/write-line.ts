import { lastWritten } from '../../core/journal/corrections.ts';
import { type Day, instant, type Stamp } from '../../core/time/day.ts';
import { type Line, makeLine, type Payload } from '../../core/journal/line.ts';
import type { Host } from '../../host/host.ts';
import { deviceName } from '../../host/files/settings.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Writes one line, now, for today or for another day. Throws a `storage` fault: then nothing was written. */
export function writeLine(
  host: Host,
  kept: RecordSnapshot,
  payload: Payload,
  day: Day = kept.today,
): Line {
  const device = deviceName(kept.settings);
  const order = orderAfter(host, lastOf(kept), kept.now);
  const line = makeLine(payload, { id: host.newId(), at: kept.now, day, device, ...order });
  host.journal.append(line);
  return line;
}

/** When the last line of all counts as written, in milliseconds since the epoch. */
export function lastOf({ lines, journal: reading }: RecordSnapshot): number | undefined {
  const times = [lastWritten(lines()), reading.lastWritten].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** What makes a line count as the last one also where the clock has been set back since the one before. */
export function orderAfter(
  host: Host,
  last: number | undefined,
  at: Stamp,
): { readonly order?: Stamp } {
  if (last === undefined || last <= instant(at)) return {};
  return { order: host.clock.stampOf(new Date(last + 1).toISOString()) };
}
