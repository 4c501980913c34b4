import { isWeekOver } from '../../core/adherence/week-over.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** Returns what the week came to, if a session of one of its slots was its last; empty if not. `record` has that session. */
export async function weekAfter(record: RecordSnapshot, session: SessionRecord): Promise<string> {
  const { history, now, settings, today } = record;
  const isOfWeek = session.slot !== null && mondayOf(session.day) === mondayOf(today);
  if (!isOfWeek || !isWeekOver(history, now, settings.dayStart)) return '';
  const [{ weekReport }, { weekInShort }] = await Promise.all([
    import('../record/week-report.ts'),
    import('../../view/report/week.ts'),
  ]);
  return weekInShort(weekReport(record, false), settings.units);
}
