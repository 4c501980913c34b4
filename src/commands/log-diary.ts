import { Fault } from '../core/base/fault.ts';
import { runsOn } from '../core/diary/longest-run.ts';
import { activityOf } from '../core/journal/diary-records.ts';
import type { LineOf, PayloadOf } from '../core/journal/line.ts';
import { shortIdWord } from '../core/text/shell-quote.ts';
import type { Host } from '../host/host.ts';
import { fullDayWords } from '../core/time/day-words.ts';
import {
  activityRecordedText,
  noteRecordedText,
  restDaysText,
  sameActivityQuestion,
  sameNoteQuestion,
} from '../view/report/activity.ts';
import {
  activityFields,
  type ActivityOptions,
  activityStart,
  lateField,
  startFrom,
} from '../app/options/activity-options.ts';
import { loggedKind, typedKindOf } from '../app/options/activity-kinds.ts';
import { confirm } from '../app/options/confirm.ts';
import { noteFrom } from '../app/options/record-options.ts';
import { readActivity, unitSaid } from '../app/options/unit-question.ts';
import { restDays } from '../app/options/rest-days.ts';
import { commitLines } from '../app/record/commit-change.ts';
import { diarySince } from '../app/record/diary.ts';
import { readRecord } from '../app/record/read-record.ts';
import { writeEntry } from '../app/record/write-entry.ts';
import { writeLine } from '../app/record/write-line.ts';

interface YesOption {
  readonly yes?: boolean;
}

/** Flags of `stretch log activity`. */
export type LogActivityOptions = ActivityOptions & YesOption;

function isYes({ yes }: YesOption): boolean {
  return yes === true;
}

function notRecorded(host: Host): number {
  host.out.print('Nothing was recorded.\n');
  return 130;
}

/** Records an activity that is no run; asks about a second one of a day. */
export async function logActivity(
  host: Host,
  typedKind: string,
  words: readonly string[],
  options: LogActivityOptions,
): Promise<number> {
  const kind = loggedKind(typedKind);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const read = await readActivity(host, words.join(' '), typedKindOf(kind));
  const { typed, unit, settings } = read;
  if (typed.surface !== undefined) {
    const hint = `for example: ${typedKindOf(kind).example}`;
    throw new Fault('usage', `only a run has a surface, such as \`${typed.surface}\``, hint);
  }
  const start = activityStart(host, record, typed, options.at);
  const payload: PayloadOf<'activity'> = {
    type: 'activity',
    kind,
    ...activityFields(record, typed, start, options),
  };
  const { day } = start;
  const same = diarySince(record, day).activities.find(
    (one) => one.day === day && one.kind === kind,
  );
  if (
    same !== undefined &&
    !(await confirm(host, sameActivityQuestion(same, unit), isYes(options)))
  )
    return notRecorded(host);
  const line = (await writeEntry(host, record, {
    payload,
    day,
    settings,
  })) as LineOf<'activity'>;
  host.err.print(unitSaid(read));
  host.out.print(activityRecordedText(activityOf(line), unit, 0));
  return 0;
}

/** Flags of `stretch log rest`. */
export type LogRestOptions = Pick<ActivityOptions, 'at' | 'note'>;

/** Records a day on which one rested on purpose, or several as one change. */
export async function logRest(
  host: Host,
  words: readonly string[],
  options: LogRestOptions,
): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const when = words.length === 0 ? undefined : words.join(' ');
  const days = restDays(host, record, when, options.at);
  const note = noteFrom(options.note);
  const { activities, runs } = diarySince(record, days[0] ?? record.today);
  const isRest = new Map(
    activities.flatMap((one) => (one.kind === 'rest' ? [[one.day, one]] : [])),
  );
  const fresh = days.filter((day) => !isRest.has(day));
  const before = isRest.get(days[0] ?? '');
  if (fresh.length === 0 && before !== undefined) {
    const hint = `to take it away: stretch history remove ${shortIdWord(before.id, record.shell)}`;
    throw new Fault('usage', `${fullDayWords(before.day)} is down as a rest day already`, hint);
  }
  const together = fresh.length > 1 ? { together: host.newId() } : {};
  const dated = fresh.map((day) => {
    const own = { ...lateField(record, day), ...(note === undefined ? {} : { note }), ...together };
    return { day, payload: { type: 'activity', kind: 'rest', ...own } as const };
  });
  const [line] = (await commitLines(host, record, dated)) as readonly LineOf<'activity'>[];
  if (line === undefined) return 0;
  const { units } = record.settings;
  const had = days.filter((day) => isRest.has(day));
  host.out.print(
    fresh.length > 1
      ? restDaysText(fresh, had)
      : activityRecordedText(activityOf(line), units, runsOn(runs, line.day).length),
  );
  return 0;
}

/** Flags of `stretch log note`. */
export interface LogNoteOptions extends YesOption {
  readonly at?: string;
  readonly mark?: boolean;
}

/** Records a note about a day, which can mark a change on the time line. */
export async function logNote(
  host: Host,
  words: readonly string[],
  options: LogNoteOptions,
): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const text = noteFrom(words.join(' '));
  if (text === undefined) {
    const hint = 'for example: stretch log note "new shoes" --mark';
    throw new Fault('usage', 'the note is empty', hint);
  }
  const { day } = startFrom(host, record, undefined, options.at);
  const isMark = options.mark === true;
  const { notes } = diarySince(record, day);
  const isThere = notes.some((one) => one.day === day && one.text === text);
  if (isThere && !(await confirm(host, sameNoteQuestion(day), isYes(options))))
    return notRecorded(host);
  const payload = { type: 'note', text, ...(isMark ? { mark: true } : {}) } as const;
  const { id } = writeLine(host, record, payload, day);
  host.out.print(noteRecordedText({ id, day, text, isMark }));
  return 0;
}
