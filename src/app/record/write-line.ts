import { lastWrittenAt } from '../../core/journal/corrections.ts';
import { type Day, epochMs, type Stamp } from '../../core/time/day.ts';
import { type Line, makeLine, type Payload } from '../../core/journal/line.ts';
import type { Host } from '../../host/host.ts';
import { deviceName } from '../../host/files/settings.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Appends one line to the journal, dated `day`. Throws a `storage` fault if nothing was written. */
export function writeLine(host: Host, record: RecordSnapshot, payload: Payload, day: Day): Line {
  const device = deviceName(record.settings);
  const order = orderAfter(host, lastOf(record), record.now);
  const line = makeLine(payload, { id: host.newId(), at: record.now, day, device, ...order });
  host.journal.append(line);
  return line;
}

/** Returns when the last line of all counts as written, in milliseconds since the epoch. */
export function lastOf({ lines, journal: reading }: RecordSnapshot): number | undefined {
  const times = [lastWrittenAt(lines()), reading.lastWritten].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Returns the `order` that makes a line count as the last one even if the clock was set back since the previous one. */
export function orderAfter(
  host: Host,
  last: number | undefined,
  at: Stamp,
): { readonly order?: Stamp } {
  if (last === undefined || last <= epochMs(at)) return {};
  return { order: host.clock.stampOf(new Date(last + 1).toISOString()) };
}
