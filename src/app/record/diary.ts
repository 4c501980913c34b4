import { type Diary, diaryWhere, joinedDiaries } from '../../core/diary/diary.ts';
import { firstDayOfMonth } from '../../core/archive/month.ts';
import type { Day } from '../../core/time/day.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Returns the diary from a day on, or all of it; earlier months are read only if they are needed. */
export function diarySince(
  { history, journal }: Pick<RecordSnapshot, 'history' | 'journal'>,
  since: Day | undefined,
): Diary {
  const live = firstDayOfMonth(journal.liveMonth);
  const first = since !== undefined && since > live ? since : live;
  const recent = diaryWhere(history.diary, (day) => day >= first);
  return first === since ? recent : joinedDiaries([journal.archivedDiary(since), recent]);
}
