import { countedMornings, type Morning } from '../../core/diary/morning.ts';
import type { Day } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Returns the morning that counts for a day; undefined if none was recorded. */
export function morningOf(
  record: Pick<RecordSnapshot, 'history' | 'journal'>,
  day: Day,
): Morning | undefined {
  return countedMornings(diarySince(record, day).mornings).find((one) => one.day === day);
}
