import type { Day } from '../core/day.ts';
import { type Line, makeLine, type Payload } from '../core/line.ts';
import type { Host } from '../host/host.ts';
import { deviceName } from '../host/settings.ts';
import type { Kept } from './knowledge.ts';

/** Writes one line, now, for today or for another day. Throws a `storage` fault: then nothing was written. */
export function writeLine(host: Host, kept: Kept, payload: Payload, day: Day = kept.today): Line {
  const head = { id: host.newId(), at: kept.now, day, device: deviceName(kept.settings) };
  const line = makeLine(payload, head);
  host.journal.append(line);
  return line;
}
