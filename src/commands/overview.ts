import { Fault } from '../core/base/fault.ts';
import { type Diary, firstDiaryDay } from '../core/diary/diary.ts';
import type { Host } from '../host/host.ts';
import { overviewText, welcomeText } from '../view/report/overview.ts';
import { presentation } from '../app/display/presentation.ts';
import { diarySince } from '../app/record/diary.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { overviewNow } from '../app/record/status-report.ts';
import { nextSession } from '../app/record/next-session.ts';
import { isFirstRun } from '../app/record/first-use.ts';
import { isMorningDue } from '../app/session/morning-due.ts';

/**
 * Shows what is on today, the last morning, and three commands that make sense now. In a terminal it first asks how the back
 * was on waking, if that is due.
 */
export async function overview(host: Host): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { theme, isPlain } = await presentation(host);
  const isInLines = isPlain || !host.out.isTerminal;
  const { columns } = host.out;
  if (isFirstRun(host, record) && !hasDiary(record)) {
    host.out.print(welcomeText(columns, isInLines));
    return 0;
  }
  const asked = await askMorning(host, record);
  if (typeof asked === 'number') return asked;
  const shown = overviewNow(asked);
  const { seconds, step } = await nextSession(host, asked, shown);
  if (isInLines) {
    const { overviewLines } = await import('../view/report/overview-lines.ts');
    host.out.print(overviewLines(shown, { seconds, step }));
  } else host.out.print(overviewText(shown, theme, { columns, seconds, step }));
  return 0;
}

/** Whether a morning, a run, another activity or a note was ever written down: the last morning and what is next are shown then. */
function hasDiary(record: RecordSnapshot): boolean {
  const isThere = (diary: Diary) => firstDiaryDay(diary) !== undefined;
  return isThere(record.history.diary) || isThere(diarySince(record, undefined));
}

/** Asks for this morning's score if that is due and can be written. Returns the record as it is then, or an exit code. */
async function askMorning(host: Host, record: RecordSnapshot): Promise<RecordSnapshot | number> {
  if (!host.hasKeys || !isMorningDue(host, record) || !canWrite(host)) return record;
  const [{ askThisMorning }, { askOnTerminal }, { endedExitCode }] = await Promise.all([
    import('../app/session/ask-morning.ts'),
    import('../app/session/ask-on-terminal.ts'),
    import('../app/session/exit-code.ts'),
  ]);
  const { said, endedBy } = await askOnTerminal(host, record.settings, (terminal) =>
    askThisMorning(host, terminal, record, { above: [], leave: 'not now' }),
  );
  // Leaving the question is no reason not to show what was asked for.
  if (endedBy !== undefined) return endedExitCode(endedBy);
  return said === undefined ? record : readRecord(host);
}

/** What can be read is shown even where nothing can be recorded. */
function canWrite(host: Host): boolean {
  if (host.zone.fault !== undefined) return false;
  try {
    host.journal.checkWritable();
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}
