import { writtenAt } from '../../core/journal/corrections.ts';
import { type Day, epochMs, type Stamp } from '../../core/time/day.ts';
import { type Line, makeLine, type Payload } from '../../core/journal/line.ts';
import { LATEST_ORDER } from '../../core/journal/value-fields.ts';
import type { Host } from '../../host/host.ts';
import { deviceName } from '../../host/files/settings.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Appends one line to the journal, dated `day`. Throws a `storage` fault if nothing was written. */
export function writeLine(host: Host, record: RecordSnapshot, payload: Payload, day: Day): Line {
  return write(host, record, payload, { day, last: lastOf(record) });
}

/** Appends several, each of which counts as written after the one before it. */
export function writeLines(
  host: Host,
  record: RecordSnapshot,
  payloads: readonly Payload[],
  day: Day,
): readonly Line[] {
  let last = lastOf(record);
  return payloads.map((payload) => {
    const line = write(host, record, payload, { day, last });
    last = writtenAt(line);
    return line;
  });
}

/** Where a line belongs: the day it is about, and when the line before it counts as written, in milliseconds. */
export interface LinePlace {
  readonly day: Day;
  readonly last: number | undefined;
}

function write(host: Host, record: RecordSnapshot, payload: Payload, place: LinePlace): Line {
  const line = newLine(host, record, payload, place);
  record.journal.keepWith(line, host.journal.append(line));
  return line;
}

/** Makes a line without writing it. */
export function newLine(
  host: Host,
  { settings, now: at }: RecordSnapshot,
  payload: Payload,
  { day, last }: LinePlace,
): Line {
  const head = { id: host.newId(), at, day, device: deviceName(settings) };
  return makeLine(payload, { ...head, ...orderAfter(host, last, at) });
}

/** Returns when the last line of all counts as written, in milliseconds since the epoch. */
export function lastOf({ journal }: RecordSnapshot): number | undefined {
  return journal.lastWritten();
}

/** Returns the `order` that makes a line count as the last one even if the clock has not moved, or was set back, since. */
export function orderAfter(
  host: Host,
  last: number | undefined,
  at: Stamp,
): { readonly order?: Stamp } {
  if (last === undefined || last < epochMs(at)) return {};
  const next = last + 1;
  // After the last moment of all, lines are in the order of the clock.
  return {
    order: next > ROOM_UNTIL ? LATEST_ORDER : host.clock.stampOf(new Date(next).toISOString()),
  };
}

/** Until then every zone is in a year of four digits. */
const ROOM_UNTIL = epochMs('9999-12-31T00:00:00Z');
