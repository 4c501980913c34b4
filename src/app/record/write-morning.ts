import type { MorningAnswers } from '../../core/diary/morning.ts';
import { sorenessPayload } from '../../core/journal/soreness-payload.ts';
import type { Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { readRecord } from './read-record.ts';
import { writeLine } from './write-line.ts';

/**
 * Records a morning; one of a day before today is marked as late. The record is read for it, since an answer takes time, and
 * of two terminals that ask the one counts that was answered last. Throws a `storage` fault.
 */
export function writeMorning(host: Host, said: MorningAnswers, day: Day): void {
  const record = readRecord(host);
  writeLine(host, record, sorenessPayload(said, day < record.today), day);
}
