import type { Activity } from '../../core/diary/activity.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { DiaryNote } from '../../core/diary/diary.ts';
import { type Line, MAX_NOTE_LENGTH } from '../../core/journal/line.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { activityWords } from '../words/diary.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { momentWords } from '../words/time.ts';
import { editHint } from './logged.ts';

/** Returns what was recorded, how many runs that rest day has, if any, and how to change it. */
export function activityRecordedText(activity: Activity, unit: DistanceUnit, runs: number): string {
  const { id, day, began } = activity;
  const when = began === null ? fullDayWords(day) : momentWords(day, began);
  const both =
    runs === 0 ? [] : [`${dayWords(day)} has ${quantity(runs, 'run')}, too; both are kept.`];
  return [
    `Recorded: ${activityWords({ ...activity, isLate: false }, unit)}, ${when}.`,
    ...both,
    editHint(id),
    '',
  ].join('\n');
}

/** Asks whether an activity is another one than that of its day which is there already. */
export function sameActivityQuestion(same: Activity, unit: DistanceUnit): string {
  const { day, began } = same;
  const when = began === null ? fullDayWords(day) : momentWords(day, began);
  const what = activityWords({ ...same, isLate: false }, unit);
  return `There is one already: ${what}, ${when}. Add another?`;
}

/** Asks whether a note is to stand twice. */
export function sameNoteQuestion(day: Day): string {
  return `The same note is there already, ${fullDayWords(day)}. Add another?`;
}

/** Returns the rest days that were recorded, those that were down already, and how to change them. */
export function restDaysText(days: readonly Day[], before: readonly Day[]): string {
  const already = before.length === 0 ? [] : [`Down already: ${dayList(before)}.`];
  return [
    ...days.map((day) => `Recorded: rest day, ${fullDayWords(day)}.`),
    ...already,
    `To change one of them: stretch history list; to undo all ${days.length}: stretch undo`,
    '',
  ].join('\n');
}

/** Names several rest days of one command as one change; undefined unless lines are that. */
export function restDaysWords(lines: readonly Line[]): string | undefined {
  const days = lines.flatMap((one) => (one.type === 'activity' ? one.day : []));
  return days.length < 2 ? undefined : `the rest days ${dayList(days)}`;
}

function dayList(days: readonly Day[]): string {
  return days.map((day) => fullDayWords(day)).join(', ');
}

/** Returns the note that was recorded, and how to change it. */
export function noteRecordedText({
  id,
  day,
  text,
  isMark,
}: Pick<DiaryNote, 'id' | 'day' | 'text' | 'isMark'>): string {
  const what = isMark ? 'change' : 'note';
  const shown = excerpt(text, MAX_NOTE_LENGTH);
  return `Recorded: ${what}, ${fullDayWords(day)}: ${shown}\n${editHint(id)}\n`;
}
