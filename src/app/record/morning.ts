import { countedMornings, type Morning, type MorningAnswers } from '../../core/diary/morning.ts';
import { sorenessPayload } from '../../core/journal/soreness-payload.ts';
import type { Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { diarySince } from './diary.ts';
import type { RecordSnapshot } from './read-record.ts';
import { writeLine } from './write-line.ts';

/** Returns the morning that counts for a day; undefined if none was recorded. */
export function morningOf(
  record: Pick<RecordSnapshot, 'history' | 'journal'>,
  day: Day,
): Morning | undefined {
  return countedMornings(diarySince(record, day).mornings).find((one) => one.day === day);
}

/** Records a morning; one of a day before today is marked as late. Returns the line's id. Throws a `storage` fault. */
export function writeMorning(
  host: Host,
  record: RecordSnapshot,
  said: MorningAnswers,
  day: Day,
): string {
  return writeLine(host, record, sorenessPayload(said, day < record.today), day).id;
}
