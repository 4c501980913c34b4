import type { MorningAnswers } from '../../core/diary/morning.ts';
import { sorenessPayload } from '../../core/journal/soreness-payload.ts';
import type { Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';
import { writeLine } from './write-line.ts';

/** Records a morning; one of a day before today is marked as late. Returns the line's id. Throws a `storage` fault. */
export function writeMorning(
  host: Host,
  record: RecordSnapshot,
  said: MorningAnswers,
  day: Day,
): string {
  return writeLine(host, record, sorenessPayload(said, day < record.today), day).id;
}
