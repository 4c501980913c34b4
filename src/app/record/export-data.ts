import type { DayRecord } from '../../core/adherence/day-record.ts';
import { diaryDaysOf } from '../../core/adherence/diary-day.ts';
import { type Diary, diaryWhere, firstDiaryDay } from '../../core/diary/diary.ts';
import { adherenceOver } from '../../core/adherence/adherence.ts';
import { withoutOnlyBegun } from '../../core/journal/empty-session.ts';
import { once } from '../../core/base/once.ts';
import { uniqueLines, linesBetween } from '../../core/journal/lines-between.ts';
import { exerciseById, type Library, routineById } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { allVariants } from '../../core/library/variant.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { pacingIn } from './pacing.ts';
import { ownDoses } from '../../core/library/own-doses.ts';
import { routineSeconds } from '../../core/session/plan.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import type { ExportedRecord } from '../../formats/export/exported-record.ts';
import type { Host } from '../../host/host.ts';
import { configuredAt } from './configured-at.ts';
import { firstLineId } from './first-line.ts';
import { fullHistory, recordedDays, type RecordSnapshot } from './read-record.ts';

/** Seconds set aside in a calendar for a routine that no longer exists. */
const UNKNOWN_SECONDS = 900;

/** Returns what an exporter gets of the record: the days of a range, or all of it if no range is given. */
export function exportedRecord(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  range: DayRange | undefined,
): ExportedRecord {
  const { from, to } = range ?? { from: undefined, to: record.today };
  const whole = fullHistory(record);
  const diary = diaryWhere(whole.diary, (day) => day <= to && (from === undefined || day >= from));
  const days = exportedDays(record, { from, to }, diary);
  const first = days[0]?.day ?? to;
  const allLines = once(() => uniqueLines(host.journal.readRaw().lines));
  const isIn = ({ day }: { readonly day: string }) => day >= first && day <= to;
  const sessions = withoutOnlyBegun(whole.sessions).filter((one) => isIn(one));
  return {
    from: first,
    to,
    now: record.now,
    today: record.today,
    dayStart: record.settings.dayStart,
    isDemo: host.label !== '',
    units: record.settings.units,
    history: {
      ...whole,
      sessions,
      diary,
      skips: whole.skips.filter((one) => isIn(one)),
    },
    days,
    get diaryDays() {
      return diaryDaysOf({ records: days, sessions, diary });
    },
    // A table needs no totals, and summing up ten years takes time.
    get totals() {
      return adherenceOver(days);
    },
    allLines,
    lines: () => (range === undefined ? allLines() : linesBetween(allLines(), first, to)),
    firstLine: () => firstLineId(host.journal, whole),
    configuredAt: once(() => configuredAt(host, record)),
    ...namesIn(library, record),
  };
}

/** Returns the days of a range; without a first day, from the first with anything in it. */
function exportedDays(
  record: RecordSnapshot,
  { from, to }: DayRange,
  diary: Diary,
): readonly DayRecord[] {
  const days = recordedDays(record, to, from);
  const first = from === undefined ? firstDiaryDay(diary) : undefined;
  const isEarlier = first !== undefined && first < (days[0]?.day ?? first);
  return isEarlier ? recordedDays(record, to, first) : days;
}

function namesIn(
  library: Library,
  record: RecordSnapshot,
): Pick<ExportedRecord, 'exerciseName' | 'exerciseOf' | 'routineName' | 'routineSeconds'> {
  const pacing = pacingIn(record);
  const profile = profileFrom(record.settings);
  const own = ownDoses(record.history.doseChanges);
  return {
    exerciseName: (id) => exerciseById(library, id)?.name ?? movementById(library, id)?.name ?? id,
    exerciseOf: (id) =>
      exerciseById(library, id) ??
      allVariants(library).find(({ inline }) => inline.id === id)?.exercise,
    routineName: (id) => routineById(library, id)?.name ?? id,
    routineSeconds: (id) =>
      routineSeconds(library, id, { profile, own }, pacing) ?? UNKNOWN_SECONDS,
  };
}
